// A message's words with their entities, as nodes. Offsets are UTF-16 units, as in JavaScript.
import { make } from "./dom.js";

const WRAPS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** Where a link leads from here: sticker sets and the bot itself are pages of our own. "#" when it leads nowhere safe. */
export function local(url, bot = "") {
  const address = url.replace(/^tg:\/\/add(stickers|emoji)\?set=/, "https://t.me/add$1/");
  const set = /^https?:\/\/t\.me\/(add(?:stickers|emoji)\/\w+)$/.exec(address);
  if (set) return `/${set[1]}`;
  const start = /^https?:\/\/t\.me\/(\w+)(?:\?start=([\w-]*))?$/.exec(address);
  if (start && start[1].toLowerCase() === bot.toLowerCase()) return `#start=${start[2] ?? ""}`;
  return /^https?:\/\//.test(address) ? address : "#";
}

/** An anchor; pages open beside the chat, the bot opens in it. */
export function link(text, url, bot) {
  const href = local(url, bot);
  const beside = href.startsWith("#") ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return make("a", { href, ...beside }, text);
}

function piece(text, over, bot, onCommand) {
  const of = (type) => over.find((one) => one.type === type);
  let node = text;
  if (of("text_link")) node = link(text, of("text_link").url, bot);
  else if (of("url")) node = link(text, text, bot);
  else if (of("bot_command")) node = make("button", { type: "button", class: "command", onclick: () => onCommand(text) }, text);
  else if (of("mention") || of("hashtag")) node = make("span", { class: "mention" }, text);
  for (const one of over) {
    if (WRAPS[one.type]) node = make(WRAPS[one.type], {}, node);
    if (one.type === "spoiler") node = make("span", { class: "spoiler", tabindex: 0 }, node);
  }
  return node;
}

/** `text` cut where entities begin and end, each piece wrapped in all that lie over it. */
export function words(text, entities, bot, onCommand) {
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const over = entities.filter((one) => one.offset <= start && start < one.offset + one.length);
    return piece(text.slice(start, cuts[place + 1]), over, bot, onCommand);
  });
}
