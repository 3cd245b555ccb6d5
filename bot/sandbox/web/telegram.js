// What the local Telegram knows, kept up to date, and asking it for things. Knows nothing of the page.
const AGAIN = 1000; // ms between attempts to reach a server that went away
const PAGE = 200; // messages of a chat read at once

export const known = { bot: {}, people: [], chats: [], sets: [], seq: 0 };
export const news = new EventTarget(); // change; answer, action (detail: the server's event); trouble (detail: words); lost, found
const messages = new Map(); // chat id -> Map(message id -> Message), oldest first
const limits = new Map(); // chat id -> how many of its messages are wanted

const tell = (type, detail) => news.dispatchEvent(new CustomEvent(type, { detail }));
export const personOf = (id) => known.people.find((one) => one.id === id);
export const chatOf = (id) => known.chats.find((one) => one.id === id);
export const chatsOf = (person) => known.chats.filter((one) => one.members.includes(person));
export const isGroup = (chat) => chat.type !== "private";
export const titleOf = (chat) => (isGroup(chat) ? chat.title : known.bot.first_name);
export const history = (chat) => [...(messages.get(chat)?.values() ?? [])];
export const hasEarlier = (chat) => (messages.get(chat)?.size ?? 0) >= (limits.get(chat) ?? PAGE);

async function read(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Ask for something to be done: its answer, or null after telling what the trouble is. */
export async function ask(path, body) {
  const form = body instanceof FormData;
  const headers = form ? {} : { "Content-Type": "application/json" };
  try {
    const answer = await fetch(path, { method: "POST", headers, body: form ? body : JSON.stringify(body) });
    const result = await answer.json().catch(() => ({}));
    if (answer.ok) return result;
    tell("trouble", result.error ?? `The local Telegram answered ${answer.status}.`);
  } catch {
    tell("trouble", "The local Telegram can’t be reached.");
  }
  return null;
}

export const readSet = (name) => read(`/api/sets/${encodeURIComponent(name)}`);

async function readChat(id) {
  const { messages: list } = await read(`/api/messages?chat=${id}&limit=${limits.get(id) ?? PAGE}`);
  messages.set(id, new Map(list.map((one) => [one.message_id, one])));
}

export async function readEarlier(id) {
  limits.set(id, (limits.get(id) ?? PAGE) + PAGE);
  await readChat(id);
  tell("change");
}

/** People, chats, sets; the number of the last event they hold. */
async function readState() {
  const [state, { sets }] = await Promise.all([read("/api/state"), read("/api/sets")]);
  if (state.seq >= known.seq) Object.assign(known, state, { sets });
  const unread = known.chats.filter((chat) => !messages.has(chat.id));
  await Promise.all(unread.map((chat) => readChat(chat.id)));
  return state.seq;
}

const happens = {
  message: ({ message, chat }) => messages.get(chat)?.set(message.message_id, message),
  edited: ({ message, chat }) => messages.get(chat)?.set(message.message_id, message),
  deleted: ({ chat, message_id }) => messages.get(chat)?.delete(message_id),
  answer: (event) => tell("answer", event),
  action: (event) => tell("action", event),
  state: readState,
};

/** Read everything, then follow what happens; when the server goes away, start over once it is back. */
export async function follow() {
  try {
    messages.clear();
    known.seq = 0;
    const seq = await readState();
    tell("found");
    tell("change");
    const source = new EventSource(`/api/events?after=${seq}`);
    source.onmessage = async ({ data }) => {
      const event = JSON.parse(data);
      await happens[event.type]?.(event);
      tell("change");
    };
    source.onerror = () => {
      source.close();
      lost();
    };
  } catch {
    lost();
  }
}

function lost() {
  tell("lost");
  setTimeout(follow, AGAIN);
}
