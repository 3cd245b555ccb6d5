// The left side: who one is, one's chats, and the sticker sets there are.
import { hrefOf } from "./address.js";
import { $, colourOf, face, make, mirror } from "./dom.js";
import { brief, clock } from "./message.js";
import { chatsOf, history, isGroup, known, titleOf } from "./telegram.js";
import { unread, unreadOf } from "./unread.js";

/** A count on a coloured ground; nothing when there is nothing to count. */
function badge(count) {
  return count ? make("span", { class: "badge", "aria-label": `${count} unread` }, count > 99 ? "99+" : String(count)) : "";
}

function drawPeople(here, become) {
  const create = (one) => {
    const input = make("input", { type: "radio", name: "person", value: one.id, onchange: () => become(one.id) });
    const name = make("span", { class: "first" }, make("bdi", {}, one.first_name));
    const language = make("small", {}, one.language_code ?? "");
    return make("label", { class: "person", title: one.first_name }, input, face(one.first_name, colourOf(one)), name, language, make("span"));
  };
  mirror($("#people"), known.people, (one) => one.id, create, (node, one) => {
    node.querySelector("input").checked = one.id === here.person;
    node.lastChild.replaceChildren(badge(one.id === here.person ? 0 : unreadOf(one.id)));
  });
}

function drawChats(here) {
  const create = (chat) => {
    const last = make("span", { class: "told" }, make("b", { dir: "auto" }), make("span", { dir: "auto" }));
    return make("a", {}, face(titleOf(chat), isGroup(chat) ? "group" : "bot"), last, make("span", { class: "aside" }));
  };
  const mine = chatsOf(here.person);
  mirror($("#chats"), mine, (chat) => chat.id, create, (node, chat) => {
    const newest = history(chat.id).at(-1);
    const author = newest && (newest.from.id === here.person ? "You: " : isGroup(chat) ? `${newest.from.first_name}: ` : "");
    node.href = hrefOf(here.person, chat.id);
    if (chat.id === here.chat) node.setAttribute("aria-current", "page");
    else node.removeAttribute("aria-current");
    node.querySelector("b").textContent = titleOf(chat);
    node.querySelector(".told span").textContent = newest ? author + brief(newest) : isGroup(chat) ? "Nobody wrote yet" : "Say hello";
    node.lastChild.replaceChildren(make("small", {}, newest ? clock(newest) : ""), badge(unread(here.person, chat.id)));
  });
}

function drawSets() {
  $("#packs").hidden = !known.sets.length;
  const create = () => make("a", { target: "_blank", rel: "noopener" }, make("img", { alt: "", loading: "lazy" }), make("span", { class: "told" }, make("b", { dir: "auto" }), make("span")));
  mirror($("#sets"), known.sets, (set) => set.name, create, (node, set) => {
    node.href = set.link;
    const cover = node.querySelector("img");
    cover.hidden = !set.thumbnail_url;
    if (set.thumbnail_url && cover.getAttribute("src") !== set.thumbnail_url) cover.src = set.thumbnail_url;
    node.querySelector("b").textContent = set.title;
    node.querySelector(".told span").textContent = `${set.count} ${set.count === 1 ? "sticker" : "stickers"}`;
  });
}

export function drawSide(here, become) {
  drawPeople(here, become);
  drawChats(here);
  drawSets();
}
