/** The playground's own interface: what people do and see, and the bot's clock. */

/** A refusal of the server (its status and one line), or status 0 when it can't be reached. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} line
   */
  constructor(status, line) {
    super(line);
    this.status = status;
  }
}

/** How long a long poll may take beyond its own wait before it counts as lost, in ms. */
const SLACK = 10_000;

export const getPeople = () => call("GET", "people");
export const addPerson = (person) => call("POST", "people", person);
export const getGroups = (personId) => call("GET", `groups?person=${personId}`);
export const addGroup = (group) => call("POST", "groups", group);
export const changeGroup = (id, what, change) => call("POST", `groups/${id}/${what}`, change);
export const sendText = (place, text, thread = null) => act(place, "messages", { text, ...(thread && { thread }) });
export const editText = (place, messageId, text) => act(place, `messages/${messageId}/edit`, { text });
export const sendSticker = (id) => call("POST", `people/${id}/stickers`, {});
export const sendVoice = (id) => call("POST", `people/${id}/voice`, {});
export const shareLocation = (id, latitude, longitude) => call("POST", `people/${id}/locations`, { latitude, longitude });
export const setBlocked = (id, blocked) => call("POST", `people/${id}/block`, { blocked });
export const getClock = () => call("GET", "clock");
export const moveClock = (move) => call("POST", "clock", move);

/**
 * Press a callback button; resolves when the bot has answered.
 * @param {import("./places.js").Place} place
 * @param {number} messageId
 * @param {string} data
 * @returns {Promise<{answered: boolean, text: string|null, alert: boolean, url: string|null}>}
 */
export const press = (place, messageId, data) => act(place, "press", { message_id: messageId, data });

/**
 * The chat of a place; with a revision, waits up to `wait` seconds for another one.
 * @param {import("./places.js").Place} place
 * @param {{revision?: number|null, wait?: number, signal?: AbortSignal}} [options]
 */
export function getChat({ person, group }, { revision = null, wait = 0, signal } = {}) {
  const query = revision === null ? "" : `&revision=${revision}&wait=${wait}`;
  const limits = [AbortSignal.timeout(wait * 1000 + SLACK), signal].filter(Boolean);
  const path = group ? `groups/${group}/chat?person=${person}${query}` : `people/${person}/chat?${query.slice(1)}`;
  return call("GET", path, undefined, AbortSignal.any(limits));
}

/** Do something in a private chat, or in a group as a person. */
function act({ person, group }, what, body) {
  return group ? call("POST", `groups/${group}/${what}`, { person, ...body }) : call("POST", `people/${person}/${what}`, body);
}

async function call(method, path, body, signal) {
  const response = await reach(`/api/${path}`, {
    method,
    signal,
    cache: "no-store",
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, answer?.error ?? `${response.status}`);
  return answer;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    throw new Refused(0, error instanceof Error ? error.message : String(error));
  }
}
