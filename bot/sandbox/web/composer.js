// Where one writes: words, files, commands and stickers; replying; starting and blocking the bot.
import { $, make } from "./dom.js";
import { brief } from "./message.js";
import { ask, chatOf, history, isGroup, known, personOf, readSet } from "./telegram.js";
import { toEnd } from "./talk.js";

const text = $("#text");
const drafts = new Map(); // "person/chat" -> words not sent yet
let here = { person: 0, chat: 0 };
let answering = null; // the message being replied to
let start = null; // what a link to the bot asked /start to carry

const place = () => ({ person: here.person, chat: here.chat });
const kindOf = ({ type }) => {
  if (/^image\/(png|jpe?g|gif|bmp)$/.test(type)) return "photo";
  if (type === "image/webp") return "sticker";
  return type.startsWith("audio/") ? "voice" : "document";
};

/** Bring the place for writing up to date; another chat has its own draft. */
export function drawComposer(now) {
  if (now.person !== here.person || now.chat !== here.chat) {
    drafts.set(`${here.person}/${here.chat}`, text.value);
    here = now;
    write(drafts.get(`${here.person}/${here.chat}`) ?? "");
    replyTo(null);
    closePanels();
  }
  const chat = chatOf(here.chat);
  if (!chat) return;
  const blocked = !isGroup(chat) && personOf(here.person)?.blocked;
  $("#block").hidden = isGroup(chat);
  $("#block").textContent = blocked ? "Unblock" : "Block";
  $("#unblock").hidden = !blocked;
  $("#row").hidden = blocked;
  $("#start").hidden = blocked || isGroup(chat) || (start === null && history(chat.id).length > 0);
}

export function replyTo(message) {
  answering = message;
  $("#reply").hidden = !message;
  if (!message) return;
  $("#reply b").textContent = message.from.first_name;
  $("#reply span").textContent = brief(message);
  text.focus();
}

/** A link to the bot was followed: START will carry `parameter`. */
export function offerStart(parameter) {
  start = parameter;
}

export async function say(words) {
  if (!words.trim()) return;
  toEnd();
  const reply = answering ? { reply_to: answering.message_id } : {};
  replyTo(null);
  if (!(await ask("/api/send", { ...place(), text: words, ...reply })) && !text.value) write(words);
}

async function sendFile(file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(place())) form.set(name, value);
  form.set(kindOf(file), file);
  if (text.value.trim()) form.set("caption", text.value.trim());
  if (answering) form.set("reply_to", answering.message_id);
  toEnd();
  replyTo(null);
  if (await ask("/api/send", form)) write("");
}

async function sendFiles(files) {
  for (const file of files) await sendFile(file);
}

function write(words) {
  text.value = words;
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight}px`;
}

// Panels over the place for writing: commands, and stickers of every set, one's own first.

function closePanels() {
  for (const [panel, opener] of [["#commands", "#slash"], ["#stickers", "#smile"]]) {
    $(panel).hidden = true;
    $(opener).setAttribute("aria-expanded", "false");
  }
}

function toggle(panel, opener, fill) {
  const opens = $(panel).hidden;
  closePanels();
  $(panel).hidden = !opens;
  $(opener).setAttribute("aria-expanded", String(opens));
  if (opens) fill($(panel));
}

function fillCommands(panel, typed = "") {
  const language = personOf(here.person)?.language_code;
  const commands = (known.bot.commands_by_language?.[language] ?? known.bot.commands ?? []).filter((one) => one.command.startsWith(typed));
  const choose = (name) => {
    closePanels();
    if (text.value.startsWith("/")) write("");
    say(`/${name}`);
  };
  const entry = (one) => make("button", { type: "button", onclick: () => choose(one.command) }, make("b", {}, `/${one.command}`), make("span", {}, one.description));
  panel.replaceChildren(...commands.map(entry));
  if (!commands.length) panel.hidden = typed !== "" || panel.append(make("p", {}, "The bot has not told its commands yet."));
}

async function fillStickers(panel) {
  const mine = (set) => Number(set.owner === here.person);
  const found = await Promise.all([...known.sets].sort((a, b) => mine(b) - mine(a)).map((set) => readSet(set.name)));
  const entry = (one) => make(
    "button",
    { type: "button", "aria-label": `Send sticker ${one.emoji}`, title: [...one.emoji_list, ...one.keywords].join(" "), onclick: () => sendSticker(one) },
    make("img", { src: one.media_url, alt: "", loading: "lazy" }),
  );
  panel.replaceChildren(...found.map((set) => make("section", {}, make("h3", { dir: "auto" }, set.title), ...set.stickers.map(entry))));
  if (!found.length) panel.append(make("p", {}, "No stickers yet. Write what you want to see, and make the first ones."));
}

async function sendSticker(one) {
  closePanels();
  toEnd();
  await ask("/api/send", { ...place(), sticker: one.file_unique_id, ...(answering && { reply_to: answering.message_id }) });
  replyTo(null);
}

// Wiring

export function openComposer() {
  $("#start").addEventListener("click", () => {
    say(`/start ${start ?? ""}`.trim());
    start = null;
  });
  for (const button of [$("#block"), $("#unblock")]) {
    button.addEventListener("click", () => ask("/api/block", { person: here.person, blocked: !personOf(here.person)?.blocked }));
  }
  $("#reply button").addEventListener("click", () => replyTo(null));
  $("#slash").addEventListener("click", () => toggle("#commands", "#slash", fillCommands));
  $("#smile").addEventListener("click", () => toggle("#stickers", "#smile", fillStickers));
  $("#attach").addEventListener("click", () => $("#file").click());
  $("#file").addEventListener("change", async ({ target }) => {
    await sendFiles([...target.files]);
    target.value = "";
  });
  text.addEventListener("input", () => {
    write(text.value);
    const typed = /^\/(\w*)$/.exec(text.value);
    if (!typed) return closePanels();
    $("#commands").hidden = false;
    fillCommands($("#commands"), typed[1]);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    $("#composer").requestSubmit();
  });
  $("#composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = text.value;
    closePanels();
    write("");
    say(words);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    closePanels();
    replyTo(null);
  });
  document.addEventListener("click", ({ target }) => {
    if (!target.closest("#composer")) closePanels();
  });
  text.addEventListener("paste", (event) => sendFiles([...event.clipboardData.files]));
  $("#talk").addEventListener("dragover", (event) => event.preventDefault());
  $("#talk").addEventListener("drop", (event) => {
    event.preventDefault();
    sendFiles([...event.dataTransfer.files]);
  });
}
