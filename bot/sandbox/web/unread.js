// What each person has read, kept in the browser: a mark for every person and chat.
import { chatsOf, history } from "./telegram.js";

const marks = new Map(Object.entries(JSON.parse(localStorage.getItem("read") ?? "{}")));
const newest = (chat) => history(chat).at(-1)?.message_id ?? 0;

/** Somebody looks at a chat: all of it is read. */
export function markRead(person, chat) {
  const name = `${person}:${chat}`;
  if (marks.get(name) === newest(chat)) return;
  marks.set(name, newest(chat));
  localStorage.setItem("read", JSON.stringify(Object.fromEntries(marks)));
}

/** How many messages of others came since; in a chat never looked at, all of them. */
export function unread(person, chat) {
  const mark = marks.get(`${person}:${chat}`) ?? 0;
  return history(chat).filter((one) => one.message_id > mark && one.from.id !== person).length;
}

export const unreadOf = (person) => chatsOf(person).reduce((sum, chat) => sum + unread(person, chat.id), 0);
