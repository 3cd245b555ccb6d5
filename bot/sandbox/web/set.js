// The page of one sticker set, as t.me/addstickers/NAME would show it.
const dark = localStorage.theme ? localStorage.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.dataset.theme = dark ? "dark" : "light";

const name = decodeURIComponent(location.pathname.split("/").pop());
const answer = await fetch(`/api/sets/${encodeURIComponent(name)}`);
const set = answer.ok ? await answer.json() : null;

document.title = set ? set.title : "No such set";
document.querySelector("#title").textContent = set ? set.title : "There is no such sticker set";
document.querySelector("#about").textContent = set
  ? `${set.stickers.length} ${set.stickers.length === 1 ? "sticker" : "stickers"} · t.me/addstickers/${set.name}`
  : "It was deleted, or never made.";

for (const sticker of set?.stickers ?? []) {
  const item = document.createElement("li");
  const picture = document.createElement("img");
  picture.src = sticker.media_url ?? `/media/${sticker.file_unique_id}`;
  picture.alt = sticker.emoji;
  picture.loading = "lazy";
  const emoji = document.createElement("span");
  emoji.textContent = sticker.emoji_list?.join(" ") ?? sticker.emoji;
  const words = document.createElement("small");
  words.textContent = (sticker.keywords ?? []).join(", ");
  item.append(picture, emoji, words);
  document.querySelector("#stickers").append(item);
}

const remove = document.querySelector("#remove");
remove.hidden = !set;
remove.addEventListener("click", async () => {
  await fetch(`/api/sets/${encodeURIComponent(name)}/delete`, { method: "POST" });
  location.reload();
});
