// Who one is and which chat is open: kept in the address (#person/chat), so that windows differ and "back" goes back.
import { chatsOf, known, personOf } from "./telegram.js";

const remembered = (name) => Number(localStorage.getItem(name)) || 0;
export const wide = matchMedia("(min-width: 721px)");

/** {person, chat} of the address; what it leaves open is as last time, and a narrow window may have no chat open. */
export function here() {
  const [asked, wanted] = location.hash.slice(1).split("/").map(Number);
  const person = (personOf(asked) ?? personOf(remembered("person")) ?? known.people[0])?.id ?? 0;
  const mine = chatsOf(person).map((chat) => chat.id);
  const last = mine.includes(remembered("chat")) ? remembered("chat") : person;
  const open = mine.includes(wanted) ? wanted : 0;
  return { person, chat: open || (wide.matches || !location.hash ? last : 0) };
}

export const hrefOf = (person, chat = 0) => (chat ? `#${person}/${chat}` : `#${person}`);

export function go(person, chat = 0) {
  location.hash = hrefOf(person, chat);
}

/** Note where one is, for windows that open without saying. */
export function remember({ person, chat }) {
  localStorage.setItem("person", person);
  if (chat) localStorage.setItem("chat", chat);
}
