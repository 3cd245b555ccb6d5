// The local Telegram's web chat: state comes from /api, changes come as server-sent events, nothing else is known.
const $ = (selector) => document.querySelector(selector);
const COLOURS = ["#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774"];
const ANSWER_WAIT = 15000; // ms after which a pressed button stops waiting for the bot

let state = { bot: {}, people: [], chats: [] };
let me = Number(localStorage.person) || 0;
let chat = Number(localStorage.chat) || 0;
let answering = null; // the message being replied to
const messages = new Map(); // chat id -> Map(message id -> message)
const unread = new Map();

// ---------- small things
const element = (tag, className = "", text = "") => Object.assign(document.createElement(tag), { className, textContent: text });
const person = (id) => state.people.find((one) => one.id === id);
const chatOf = (id) => state.chats.find((one) => one.id === id);
const mineChats = () => state.chats.filter((one) => (one.type === "private" ? one.id === me : one.members.includes(me)));
const titleOf = (one) => (one.type === "private" ? state.bot.first_name : one.title);
const local = (url) => url.replace(/^(?:https?:\/\/t\.me|tg:\/)\/addstickers[/?](?:set=)?/, "/addstickers/");

function face(node, name, id) {
  node.textContent = [...name][0] ?? "?";
  node.style.setProperty("--face", COLOURS[Math.abs(id) % COLOURS.length]);
  return node;
}

async function post(path, body) {
  const form = body instanceof FormData;
  const answer = await fetch(path, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  const result = await answer.json().catch(() => ({}));
  if (!answer.ok) toast(result.error ?? `The local Telegram said ${answer.status}.`);
  return result;
}

let toastTimer;
function toast(text) {
  clearTimeout(toastTimer);
  Object.assign($("#toast"), { textContent: text, hidden: false });
  toastTimer = setTimeout(() => ($("#toast").hidden = true), 3500);
}

// ---------- words with entities (offsets are UTF-16, as in JavaScript)
const WRAP = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", spoiler: "span" };

function plain(text) {
  const found = document.createDocumentFragment();
  for (const part of text.split(/((?:https?:\/\/|t\.me\/)[^\s<>"]+|(?<=^|\s)\/[a-z0-9_]{1,32}(?:@\w+)?)/g)) {
    if (/^(https?:\/\/|t\.me\/)/.test(part)) found.append(link(part, part.startsWith("t.me") ? `https://${part}` : part));
    else if (part.startsWith("/") && part.length > 1) {
      const command = element("span", "command", part);
      command.addEventListener("click", () => say(part));
      found.append(command);
    } else found.append(part);
  }
  return found;
}

function link(text, url) {
  const node = element("a", "", text);
  node.href = /^(https?:|tg:|\/)/.test(url) ? local(url) : "#";
  node.target = "_blank";
  node.rel = "noopener";
  return node;
}

function words(text, entities = []) {
  const node = element("div", "words");
  const edges = new Set([0, text.length]);
  for (const one of entities) edges.add(one.offset).add(one.offset + one.length);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  cuts.slice(0, -1).forEach((start, index) => {
    const part = text.slice(start, cuts[index + 1]);
    const over = entities.filter((one) => one.offset <= start && start < one.offset + one.length);
    const target = over.find((one) => one.type === "text_link");
    let inner = target ? link(part, target.url) : over.some((one) => one.type === "url") ? link(part, part) : plain(part);
    for (const one of over) {
      if (!WRAP[one.type]) continue;
      const wrap = element(WRAP[one.type]);
      wrap.append(inner);
      inner = wrap;
    }
    node.append(inner);
  });
  return node;
}

// ---------- one message
function keyboard(message) {
  const keys = element("div", "keys");
  for (const row of message.reply_markup?.inline_keyboard ?? []) {
    const line = element("div");
    for (const button of row) {
      if (button.url) {
        const node = link(button.text, button.url);
        line.append(node);
        continue;
      }
      const node = element("button", "", button.text);
      node.type = "button";
      node.addEventListener("click", () => tap(message, button, node));
      line.append(node);
    }
    keys.append(line);
  }
  return keys;
}

function contents(message) {
  const bubble = element("div", "bubble");
  const sender = message.from;
  if (chatOf(message.chat.id)?.type !== "private" && sender && sender.id !== me) bubble.append(element("div", "name", sender.first_name));
  if (message.reply_to_message) bubble.append(element("div", "quote", brief(message.reply_to_message)));
  if (message.photo || message.sticker) {
    const picture = element("img", message.sticker ? "sticker" : "photo");
    picture.src = message.media_url;
    picture.alt = message.sticker ? `Sticker ${message.sticker.emoji ?? ""}` : message.caption ?? "Photo";
    const size = message.photo?.at(-1);
    if (size) Object.assign(picture, { width: size.width, height: size.height });
    picture.style.height = message.sticker ? "" : "auto";
    picture.addEventListener("load", keepDown);
    picture.addEventListener("click", () => (message.sticker ? openSet(message.sticker) : zoom(message.media_url)));
    bubble.append(picture);
    bubble.classList.add(message.sticker ? "bare" : "media");
  } else if (message.document || message.voice) {
    const name = message.document?.file_name ?? "Voice message";
    bubble.append(message.media_url ? link(`📄 ${name}`, message.media_url) : element("div", "", `📄 ${name}`));
  }
  const text = message.text ?? message.caption ?? "";
  if (!message.sticker) {
    const line = words(text, message.entities ?? message.caption_entities);
    const time = new Date(message.date * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    line.append(element("span", "time", message.edit_date ? `edited ${time}` : time));
    bubble.append(line);
  }
  return bubble;
}

function tools(message) {
  const node = element("div", "tools");
  const reply = element("button", "round", "↩");
  reply.title = "Reply";
  reply.addEventListener("click", () => answerTo(message));
  const remove = element("button", "round", "✕");
  remove.title = "Delete";
  remove.addEventListener("click", () => post("/api/delete", { person: me, chat: message.chat.id, message_id: message.message_id }));
  node.append(reply, remove);
  return node;
}

function show(message) {
  const item = element("li", `message${message.from?.id === me ? " mine" : ""}`);
  item.dataset.id = message.message_id;
  item.append(contents(message), keyboard(message), tools(message));
  return item;
}

const brief = (message) => message?.text ?? message?.caption ?? (message?.sticker ? `${message.sticker.emoji ?? ""} Sticker` : message?.photo ? "🖼 Photo" : message ? "📄 File" : "");
const openSet = (sticker) => sticker.set_name && window.open(`/addstickers/${sticker.set_name}`, "_blank", "noopener");

function zoom(url) {
  $("#zoom img").src = url;
  $("#zoom").showModal();
}

// ---------- the whole page
let down = true; // the reader is at the newest message
function keepDown() {
  if (down) $("#messages").scrollTop = $("#messages").scrollHeight;
}

function drawSide() {
  $("#people").replaceChildren(...state.people.map((one) => {
    const button = element("button");
    button.setAttribute("role", "radio");
    button.setAttribute("aria-checked", String(one.id === me));
    button.append(face(element("span", "face"), one.first_name, one.id), `${one.first_name} `, element("small", "", one.language_code ?? ""));
    button.addEventListener("click", () => become(one.id));
    return button;
  }));
  $("#chats").replaceChildren(...mineChats().map((one) => {
    const button = element("button");
    button.setAttribute("aria-current", String(one.id === chat));
    const last = element("span", "last");
    last.append(element("b", "", titleOf(one)), element("span", "", brief([...(messages.get(one.id)?.values() ?? [])].at(-1))));
    button.append(face(element("span", "face"), titleOf(one), one.id), last);
    if (unread.get(one.id)) button.append(element("span", "unread", unread.get(one.id)));
    button.addEventListener("click", () => enter(one.id));
    return button;
  }));
}

function drawChat() {
  const here = chatOf(chat);
  if (!here) return;
  $("#title").textContent = titleOf(here);
  face($("#face"), titleOf(here), here.id);
  status();
  const list = [...(messages.get(chat)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
  $("#messages").replaceChildren(...list.map(show));
  $("#start").hidden = list.length > 0 || here.type !== "private";
  $("#block").hidden = here.type !== "private";
  $("#block").textContent = person(me)?.blocked ? "Unblock the bot" : "Block the bot";
  down = true;
  keepDown();
}

let statusTimer;
function status(text = "") {
  const here = chatOf(chat);
  clearTimeout(statusTimer);
  $("#status").textContent = text || (here?.type === "private" ? `@${state.bot.username} · bot` : `${here?.members.length ?? 0} people and @${state.bot.username}`);
  if (text) statusTimer = setTimeout(status, 5000);
}

function become(id) {
  me = localStorage.person = id;
  if (!mineChats().some((one) => one.id === chat)) chat = mineChats()[0]?.id ?? 0;
  if (chatOf(chat)?.type === "private") chat = me;
  enter(chat, false);
}

async function enter(id, open = true) {
  chat = localStorage.chat = id;
  unread.delete(id);
  answerTo(null);
  if (open) document.body.classList.add("open");
  await load(id);
  drawSide();
  drawChat();
  if (matchMedia("(min-width: 721px)").matches) $("#text").focus();
}

async function load(id) {
  const { messages: list } = await (await fetch(`/api/messages?chat=${id}&limit=200`)).json();
  messages.set(id, new Map(list.map((one) => [one.message_id, one])));
}

function answerTo(message) {
  answering = message;
  $("#reply").hidden = !message;
  $("#reply span").textContent = message ? brief(message) : "";
  if (message) $("#text").focus();
}

// ---------- what people do
async function say(text) {
  if (!text.trim()) return;
  down = true;
  await post("/api/send", { person: me, chat, text, ...(answering && { reply_to: answering.message_id }) });
  answerTo(null);
}

async function sendFile(file) {
  const form = new FormData();
  form.set("person", me);
  form.set("chat", chat);
  form.set(/^image\/(png|jpe?g|gif|bmp)/.test(file.type) ? "photo" : /^audio\//.test(file.type) ? "voice" : file.type === "image/webp" ? "sticker" : "document", file);
  if ($("#text").value.trim()) form.set("caption", $("#text").value.trim());
  $("#text").value = "";
  await post("/api/send", form);
}

const waiting = new Map(); // "chat:message:person" -> pressed button
async function tap(message, button, node) {
  node.classList.add("busy");
  const key = `${message.chat.id}:${message.message_id}:${me}`;
  waiting.set(key, node);
  setTimeout(() => node.classList.remove("busy"), ANSWER_WAIT);
  await post("/api/tap", { person: me, chat: message.chat.id, message_id: message.message_id, data: button.callback_data });
}

async function sticker(one) {
  $("#stickers").hidden = true;
  await post("/api/send", { person: me, chat, sticker: one.file_unique_id });
}

async function openStickers() {
  const panel = $("#stickers");
  panel.hidden = !panel.hidden;
  if (panel.hidden) return;
  const { sets } = await (await fetch("/api/sets")).json();
  panel.replaceChildren(...(sets.length ? [] : [element("h3", "", "No sticker sets yet: make the first one.")]));
  for (const set of sets) {
    panel.append(element("h3", "", set.title));
    for (const one of set.stickers) {
      const button = element("button");
      button.type = "button";
      button.title = one.emoji;
      const picture = element("img");
      picture.src = one.media_url ?? `/media/${one.file_unique_id}`;
      picture.alt = one.emoji;
      button.append(picture);
      button.addEventListener("click", () => sticker(one));
      panel.append(button);
    }
  }
}

function openCommands() {
  const panel = $("#commands");
  panel.hidden = !panel.hidden;
  panel.replaceChildren(...(state.bot.commands ?? []).map((one) => {
    const button = element("button", "", `/${one.command}`);
    button.type = "button";
    button.append(element("small", "", one.description));
    button.addEventListener("click", () => {
      panel.hidden = true;
      say(`/${one.command}`);
    });
    return button;
  }));
}

// ---------- what happens
const on = {
  message(event) {
    remember(event.message);
    if (event.chat !== chat && mineChats().some((one) => one.id === event.chat)) unread.set(event.chat, (unread.get(event.chat) ?? 0) + 1);
    drawSide();
    if (event.chat !== chat) return;
    status();
    $("#messages").append(show(event.message));
    $("#start").hidden = true;
    keepDown();
  },
  edited(event) {
    remember(event.message);
    $(`#messages [data-id="${event.message.message_id}"]`)?.replaceWith(show(event.message));
    drawSide();
    keepDown();
  },
  deleted(event) {
    messages.get(event.chat)?.delete(event.message_id);
    if (event.chat === chat) $(`#messages [data-id="${event.message_id}"]`)?.remove();
    drawSide();
  },
  answer(event) {
    waiting.get(`${event.chat}:${event.message_id}:${event.person}`)?.classList.remove("busy");
    if (event.person !== me || !event.text) return;
    if (!event.show_alert) return toast(event.text);
    $("#alert p").textContent = event.text;
    $("#alert").showModal();
  },
  action(event) {
    if (event.chat === chat) status(event.action === "upload_photo" ? "is sending a picture…" : "is typing…");
  },
  async state() {
    await refresh();
    drawSide();
    $("#block").textContent = person(me)?.blocked ? "Unblock the bot" : "Block the bot";
  },
};

function remember(message) {
  if (!messages.has(message.chat.id)) messages.set(message.chat.id, new Map());
  messages.get(message.chat.id).set(message.message_id, message);
}

async function refresh() {
  state = await (await fetch("/api/state")).json();
  return state.seq;
}

function listen(after) {
  const source = new EventSource(`/api/events?after=${after}`);
  let last = after;
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    last = event.seq;
    if (event.chat === chat || event.type !== "edited") on[event.type]?.(event);
    else remember(event.message);
  };
  source.onerror = () => {
    source.close();
    status("The local Telegram is not running. Waiting for it…");
    setTimeout(() => begin().catch(() => source.onerror()), 1000);
  };
}

async function begin() {
  const seq = await refresh();
  me = person(me)?.id ?? state.people[0]?.id;
  if (!mineChats().some((one) => one.id === chat)) chat = me;
  await Promise.all(mineChats().map((one) => load(one.id)));
  drawSide();
  drawChat();
  listen(seq);
}

// ---------- wiring
const theme = (name) => (document.documentElement.dataset.theme = localStorage.theme = name);
theme(localStorage.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
$("#theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
$("#back").addEventListener("click", () => document.body.classList.remove("open"));
$("#start").addEventListener("click", () => say("/start"));
$("#block").addEventListener("click", () => post("/api/block", { person: me, blocked: !person(me)?.blocked }));
$("#reply button").addEventListener("click", () => answerTo(null));
$("#slash").addEventListener("click", openCommands);
$("#smile").addEventListener("click", openStickers);
$("#zoom").addEventListener("click", () => $("#zoom").close());
$("#file").addEventListener("change", async ({ target }) => {
  for (const file of target.files) await sendFile(file);
  target.value = "";
});
$("#messages").addEventListener("scroll", ({ target }) => (down = target.scrollHeight - target.scrollTop - target.clientHeight < 60));
$("#text").addEventListener("input", ({ target }) => {
  target.style.height = "auto";
  target.style.height = `${target.scrollHeight}px`;
});
$("#text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("#composer").requestSubmit();
  }
});
$("#composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("#text").value;
  $("#text").value = "";
  $("#text").style.height = "auto";
  say(text);
});
document.addEventListener("click", (event) => {
  for (const [panel, opener] of [["#commands", "#slash"], ["#stickers", "#smile"]]) {
    if (!event.target.closest(panel) && !event.target.closest(opener)) $(panel).hidden = true;
  }
});
document.addEventListener("paste", (event) => [...(event.clipboardData?.files ?? [])].forEach(sendFile));
$("#main").addEventListener("dragover", (event) => event.preventDefault());
$("#main").addEventListener("drop", (event) => {
  event.preventDefault();
  [...event.dataTransfer.files].forEach(sendFile);
});
await begin();
