// Making and keeping nodes. Text only ever becomes text: nothing here reads HTML.
export const $ = (selector) => document.querySelector(selector);

/** An element: attributes by name, listeners as `onclick` and the like, the rest inside it. */
export function make(tag, facts = {}, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...inside);
  return node;
}

/** One of the drawings at the top of index.html. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** A round button with a drawing for a label. */
export function round(name, label, onclick) {
  return make("button", { type: "button", class: "round", title: label, "aria-label": label, onclick }, icon(name));
}

/** A Telegram User's colour: one of seven, or the bot's own. */
export const colourOf = (user) => (user.is_bot ? "bot" : String(user.id % 7));

/** An avatar: the first letter of a name on a colour; the bot has a picture. */
export function face(name, colour) {
  const inside = colour === "bot" ? make("img", { src: "/icon.svg", alt: "" }) : [...name.trim()][0] ?? "?";
  return make("span", { class: "face", "aria-hidden": "true", "data-colour": colour }, inside);
}

/** Make `parent`'s children mirror `items`. Nodes are kept by key, so focus and loaded pictures survive. */
export function mirror(parent, items, keyOf, create, update) {
  const keys = new Set(items.map((item) => String(keyOf(item))));
  for (const node of [...parent.children]) if (!keys.has(node.dataset.key)) node.remove();
  const kept = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  items.forEach((item, place) => {
    const key = String(keyOf(item));
    const node = kept.get(key) ?? create(item);
    node.dataset.key = key;
    update(node, item);
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
  });
}
