// The open chat: its heading, its messages, and what is done to one of them.
import { $, face, make, mirror } from "./dom.js";
import { update } from "./message.js";
import { ask, chatOf, hasEarlier, history, isGroup, known, readEarlier, titleOf } from "./telegram.js";

const ANSWER_WAIT = 15000; // ms after which a pressed button stops waiting for the bot
const ACTION_LASTS = 5000; // ms that "typing" is shown, as in Telegram's apps
const TOGETHER = 600; // s within which messages of one author form a group
const NEAR = 80; // px from the bottom that still count as being there

const list = $("#messages");
const waiting = new Map(); // "chat:message:person" -> pressed buttons, oldest first
let shown = ""; // the person and chat on screen
let atEnd = true;
let acting = "";
let actingTimer;
const openChat = () => Number(shown.split("/")[1]);

const dayOf = (message) => new Date(message.date * 1000).toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });

/** Messages with the days between them, and who goes with whom; above all, the way to earlier ones. */
function items(chat, person) {
  const found = hasEarlier(chat.id) ? [{ key: "earlier" }] : [];
  let before = null;
  for (const message of history(chat.id)) {
    const day = dayOf(message);
    const anew = !before || day !== before.day;
    if (anew) found.push({ key: `day ${day}`, day });
    const together = !anew && before.message.from.id === message.from.id && message.date - before.message.date < TOGETHER;
    if (together) before.last = false;
    before = { key: `${chat.id}:${message.message_id}`, message, day, first: !together, last: true };
    found.push(before);
  }
  return found.map((one) => (one.message ? { ...one, mine: one.message.from.id === person } : one));
}

function create({ message, day }) {
  if (message) return make("li", { tabindex: -1 });
  return make("li", { class: "day" }, day ?? make("button", { type: "button", onclick: showEarlier }, "Earlier messages"));
}

/** Read more, and stay where one was reading. */
async function showEarlier() {
  const below = list.scrollHeight - list.scrollTop;
  await readEarlier(openChat());
  list.scrollTop = list.scrollHeight - below;
}

export function drawTalk(here, on) {
  const chat = chatOf(here.chat);
  $("#talk").hidden = !chat;
  if (!chat) return void (shown = "");
  const group = isGroup(chat);
  const name = `${here.person}/${chat.id}`;
  if (shown !== name) {
    list.replaceChildren();
    setAction("");
    atEnd = true;
    shown = name;
  }
  $("#title").textContent = titleOf(chat);
  const avatar = face(titleOf(chat), group ? "group" : "bot");
  if (!$("#face").firstChild?.isEqualNode(avatar)) $("#face").replaceChildren(avatar);
  drawStatus(chat);
  list.classList.toggle("group", group);
  const wanted = items(chat, here.person);
  mirror(list, wanted, (one) => one.key, create, (node, one) => {
    if (!one.message) return;
    const view = { mine: one.mine, group, first: one.first, last: one.last, bot: known.bot.username };
    update(node, one.message, view, actions(here, one.message, on));
  });
  $("#nothing").hidden = wanted.length > 0;
  $("#nothing p").textContent = group
    ? "Write /sticker and what you want to see: here the bot hears commands only."
    : "Write what you want to see, and get nine stickers to choose from.";
  keepEnd();
}

function actions(here, message, on) {
  const place = { person: here.person, chat: message.chat.id, message_id: message.message_id };
  return {
    tap: (button) => tap(place, button),
    remove: () => ask("/api/delete", place),
    reply: () => on.reply(message),
    command: on.say,
    zoom: on.zoom,
  };
}

async function tap(place, button) {
  const name = `${place.chat}:${place.message_id}:${place.person}`;
  if (!waiting.has(name)) waiting.set(name, []);
  waiting.get(name).push(button);
  button.setAttribute("aria-busy", "true");
  setTimeout(() => calm(name, button), ANSWER_WAIT);
  if (!(await ask("/api/tap", { ...place, data: button.dataset.data }))) calm(name, button);
}

function calm(name, button) {
  const pressed = waiting.get(name) ?? [];
  if (pressed.includes(button)) pressed.splice(pressed.indexOf(button), 1);
  if (button && !pressed.includes(button)) button.removeAttribute("aria-busy");
}

/** The bot answered a tap: the button that waited longest is free again. */
export function answered({ chat, message_id, person }) {
  const name = `${chat}:${message_id}:${person}`;
  calm(name, waiting.get(name)?.[0]);
}

function drawStatus(chat) {
  const people = `${chat.members.length} people and @${known.bot.username}`;
  $("#status").textContent = acting || (isGroup(chat) ? people : `@${known.bot.username}`);
}

/** The bot does something in the open chat, for a while. */
export function setAction(words) {
  clearTimeout(actingTimer);
  acting = words;
  if (words) actingTimer = setTimeout(() => setAction(""), ACTION_LASTS);
  const chat = chatOf(openChat());
  if (chat) drawStatus(chat);
}

export function toEnd() {
  atEnd = true;
  keepEnd();
}

function keepEnd() {
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/** Up and down go from message to message, as in a list. */
function walk(event) {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  const messages = [...list.querySelectorAll(".message")];
  const place = messages.indexOf(document.activeElement.closest(".message"));
  const next = place < 0 ? messages.at(-1) : messages[place + (event.key === "ArrowUp" ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

export function openTalk() {
  list.addEventListener("scroll", () => (atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR));
  list.addEventListener("load", keepEnd, true);
  list.addEventListener("keydown", walk);
  new ResizeObserver(keepEnd).observe(list);
}
