// The web chat of the local Telegram: brings its parts together. What is true is the server's; this only shows it.
import { go, here, remember, wide } from "./address.js";
import { drawComposer, offerStart, openComposer, replyTo, say } from "./composer.js";
import { $ } from "./dom.js";
import { drawSide } from "./side.js";
import { answered, drawTalk, openTalk, setAction } from "./talk.js";
import { ask, follow, known, news } from "./telegram.js";
import { markRead, unreadOf } from "./unread.js";

const TOAST_LASTS = 4000; // ms
const ACTIONS = { upload_photo: "is sending a picture…", choose_sticker: "is choosing a sticker…" };

const on = { reply: replyTo, say, zoom };
let was = "";

function draw() {
  if (!known.people.length) return;
  const now = here();
  const name = `${now.person}/${now.chat}`;
  if (now.chat && document.visibilityState === "visible") markRead(now.person, now.chat);
  remember(now);
  document.body.classList.toggle("open", Boolean(now.chat));
  drawSide(now, become);
  drawTalk(now, on);
  drawComposer(now);
  const count = unreadOf(now.person);
  document.title = `${count ? `(${count}) ` : ""}Lepim · local Telegram`;
  if (name !== was && now.chat && wide.matches) $("#text").focus();
  was = name;
}

/** Be somebody else: in the group if that is what is open, else in their own chat with the bot. */
function become(person) {
  const { chat } = here();
  const same = known.chats.find((one) => one.id === chat && one.type !== "private");
  if (wide.matches) go(person, same?.id ?? person);
  else history.replaceState(null, "", `#${person}`);
  draw();
}

function move() {
  const start = /^#start=(.*)$/.exec(location.hash);
  if (start) {
    const { person } = here();
    offerStart(decodeURIComponent(start[1]));
    history.replaceState(null, "", `#${person}/${person}`);
  }
  draw();
}

let toastTimer;
function toast(words) {
  clearTimeout(toastTimer);
  $("#toast").textContent = words;
  $("#toast").hidden = false;
  toastTimer = setTimeout(() => ($("#toast").hidden = true), TOAST_LASTS);
}

function zoom(image) {
  $("#zoom img").src = image.src;
  $("#zoom img").alt = image.alt;
  $("#zoom").showModal();
}

function hear({ detail }) {
  answered(detail);
  if (detail.person !== here().person || !detail.text) return;
  if (!detail.show_alert) return toast(detail.text);
  $("#alert p").textContent = detail.text;
  $("#alert").showModal();
}

async function addPerson() {
  const facts = Object.fromEntries(new FormData($("#newcomer form")));
  const added = await ask("/api/people", facts);
  if (added) go(added.person.id, wide.matches ? added.person.id : 0);
}

news.addEventListener("change", draw);
news.addEventListener("answer", hear);
news.addEventListener("action", ({ detail }) => {
  if (detail.chat === here().chat) setAction(ACTIONS[detail.action] ?? "is typing…");
});
news.addEventListener("trouble", ({ detail }) => toast(detail));
news.addEventListener("lost", () => ($("#lost").hidden = false));
news.addEventListener("found", () => ($("#lost").hidden = true));
addEventListener("hashchange", move);
wide.addEventListener("change", draw);
document.addEventListener("visibilitychange", draw);
$("#back").addEventListener("click", () => go(here().person));
$("#zoom").addEventListener("click", () => $("#zoom").close());
$("#add").addEventListener("click", () => $("#newcomer").showModal());
$("#newcomer").addEventListener("close", () => $("#newcomer").returnValue === "add" && addPerson());
$("#theme").addEventListener("click", () => {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const theme = (document.documentElement.dataset.theme ?? system) === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("theme", theme);
});
openTalk();
openComposer();
await follow();
