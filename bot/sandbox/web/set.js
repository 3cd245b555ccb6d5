// The page of one sticker set, as t.me/addstickers/NAME shows it.
import { $, make } from "./dom.js";

const name = decodeURIComponent(location.pathname.split("/").pop());
const address = `/api/sets/${encodeURIComponent(name)}`;

function card(sticker) {
  const picture = make("img", { src: sticker.media_url, alt: `Sticker ${sticker.emoji}`, width: sticker.width, height: sticker.height, loading: "lazy" });
  const emoji = make("span", { title: "Its emoji" }, sticker.emoji_list.join(" "));
  const keywords = make("small", { title: "Words it is found by", dir: "auto" }, sticker.keywords.join(", "));
  return make("li", {}, picture, emoji, keywords);
}

function show(set) {
  const count = set.stickers.length;
  document.title = set.title;
  $("#title").textContent = set.title;
  $("#about").replaceChildren(`${count} ${count === 1 ? "sticker" : "stickers"}`, make("small", {}, `t.me${set.link}`));
  $("#stickers").replaceChildren(...set.stickers.map(card));
  $("#remove").hidden = false;
}

function showNone() {
  document.title = "No such set";
  $("#title").textContent = "There is no such sticker set";
  $("#about").textContent = "It was deleted, or never made.";
  $("#stickers").replaceChildren();
  $("#remove").hidden = true;
}

async function read() {
  const answer = await fetch(address);
  if (answer.ok) show(await answer.json());
  else showNone();
}

$("#remove").addEventListener("click", async () => {
  await fetch(`${address}/delete`, { method: "POST" });
  await read();
});
await read();
