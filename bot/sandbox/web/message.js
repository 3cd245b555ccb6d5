// One message as a list item, made and brought up to date in place. Knows nothing of chats and of the server.
import { colourOf, face, icon, make, round } from "./dom.js";
import { link, words } from "./words.js";

const drawn = new WeakMap(); // list item -> what it shows

/** A message in a few words, for lists and quotes. */
export function brief(message) {
  if (!message) return "";
  const text = message.text ?? message.caption ?? "";
  if (message.photo) return `🖼 ${text || "Photo"}`;
  if (message.sticker) return `${message.sticker.emoji ?? ""} Sticker`.trim();
  if (message.voice) return `🎤 ${text || "Voice message"}`;
  if (message.document) return `📄 ${message.document.file_name ?? "File"}`;
  return text;
}

export const clock = (message) =>
  new Date(message.date * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function kindOf(message) {
  if (message.photo) return "media";
  return message.sticker ? "bare" : "plain";
}

/** A picture; the node that already shows it is kept, so that edits never make it blink. */
function picture(message, old, on) {
  const kept = [...(old?.querySelectorAll("img.picture") ?? [])].find((one) => one.getAttribute("src") === message.media_url);
  const size = message.photo?.at(-1) ?? message.sticker;
  const alt = message.sticker ? `Sticker ${message.sticker.emoji ?? ""}`.trim() : message.caption || "Photo";
  const image = kept ?? make("img", { class: "picture", src: message.media_url, width: size.width, height: size.height });
  image.alt = alt;
  if (message.photo) return make("button", { type: "button", class: "zoom", "aria-label": `Enlarge: ${alt}`, onclick: () => on.zoom(image) }, image);
  const set = message.sticker.set_name;
  return set ? make("a", { href: `/addstickers/${encodeURIComponent(set)}`, target: "_blank", rel: "noopener", title: "Open the sticker set" }, image) : image;
}

function file(message) {
  const name = message.document?.file_name ?? "Voice message";
  const kind = message.voice ? "voice" : "file";
  return make("a", { class: "file", href: message.media_url, download: message.document?.file_name ?? "voice.ogg" }, icon(kind), make("span", {}, name));
}

function bubble(message, view, old, on) {
  const node = make("div", { class: "bubble" });
  if (view.group && !view.mine && view.first && !message.sticker) {
    node.append(make("div", { class: "name", "data-colour": colourOf(message.from), dir: "auto" }, message.from.first_name));
  }
  if (message.reply_to_message) {
    const { from } = message.reply_to_message;
    node.append(make("div", { class: "quote" }, make("b", { dir: "auto" }, from.first_name), make("span", { dir: "auto" }, brief(message.reply_to_message))));
  }
  if (message.photo || message.sticker) node.append(picture(message, old, on));
  else if (message.document || message.voice) node.append(file(message));
  const text = message.text ?? message.caption ?? "";
  const time = make("span", { class: "time" }, message.edit_date && view.mine ? `edited ${clock(message)}` : clock(message));
  const entities = message.entities ?? message.caption_entities ?? [];
  if (text) node.append(make("div", { class: "words", dir: "auto" }, ...words(text, entities, view.bot, on.command), time));
  else node.append(time);
  return node;
}

/** Inline buttons; rows that keep their shape keep their nodes, so that focus and waiting marks stay. */
function keyboard(message, view, old, on) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const shape = rows.map((row) => row.map((button) => (button.url ? "a" : "b")).join("")).join("/");
  if (old && old.dataset.shape === shape && !shape.includes("a")) {
    const buttons = old.querySelectorAll("button");
    rows.flat().forEach((button, place) => label(buttons[place], button));
    return old;
  }
  const line = (row) => make("div", {}, ...row.map((button) => key(button, view, on)));
  return make("div", { class: "keys", "data-shape": shape, hidden: !rows.length }, ...rows.map(line));
}

function key(button, view, on) {
  if (button.url) return link(button.text, button.url, view.bot);
  return label(make("button", { type: "button", onclick: ({ currentTarget }) => on.tap(currentTarget) }), button);
}

function label(node, button) {
  node.textContent = button.text;
  node.dataset.data = button.callback_data ?? "";
  node.disabled = !button.callback_data; // other kinds of buttons lead to apps that the local Telegram hasn't
  return node;
}

function tools(view, on) {
  const remove = view.mine || !view.group ? [round("bin", "Delete", on.remove)] : [];
  return make("div", { class: "tools" }, round("reply", "Reply", on.reply), ...remove);
}

/** Show `message` in `node`. `view`: {mine, group, first, last, bot}; `on`: {tap, reply, remove, zoom, command}. */
export function update(node, message, view, on) {
  const before = drawn.get(node);
  const now = JSON.stringify(view);
  if (before?.message === message && before.now === now) return;
  drawn.set(node, { message, now });
  const [, oldBubble, oldKeys] = node.children;
  const kind = kindOf(message);
  node.className = ["message", kind, view.mine && "mine", view.first && "first", view.last && "last"].filter(Boolean).join(" ");
  if (kind === "media") {
    const { width, height } = message.photo.at(-1);
    node.style.setProperty("--ratio", width / height);
  }
  const avatar = face(message.from.first_name, colourOf(message.from));
  const fresh = [avatar, bubble(message, view, oldBubble, on), keyboard(message, view, oldKeys, on), tools(view, on)];
  fresh.forEach((part, place) => {
    const old = node.children[place];
    if (!old) node.append(part);
    else if (old !== part) old.replaceWith(part);
  });
}
