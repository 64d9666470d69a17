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
export const sendText = (id, text) => call("POST", `people/${id}/messages`, { text });
export const editText = (id, messageId, text) => call("POST", `people/${id}/messages/${messageId}/edit`, { text });
export const sendSticker = (id) => call("POST", `people/${id}/stickers`, {});
export const sendVoice = (id) => call("POST", `people/${id}/voice`, {});
export const shareLocation = (id, latitude, longitude) => call("POST", `people/${id}/locations`, { latitude, longitude });
export const setBlocked = (id, blocked) => call("POST", `people/${id}/block`, { blocked });
export const getClock = () => call("GET", "clock");
export const moveClock = (move) => call("POST", "clock", move);

/**
 * Press a callback button; resolves when the bot has answered.
 * @param {number} id
 * @param {number} messageId
 * @param {string} data
 * @returns {Promise<{answered: boolean, text: string|null, alert: boolean, url: string|null}>}
 */
export const press = (id, messageId, data) => call("POST", `people/${id}/press`, { message_id: messageId, data });

/**
 * The chat of a person; with a revision, waits up to `wait` seconds for another one.
 * @param {number} id
 * @param {{revision?: number|null, wait?: number, signal?: AbortSignal}} [options]
 */
export function getChat(id, { revision = null, wait = 0, signal } = {}) {
  const query = revision === null ? "" : `?revision=${revision}&wait=${wait}`;
  const limits = [AbortSignal.timeout(wait * 1000 + SLACK), signal].filter(Boolean);
  return call("GET", `people/${id}/chat${query}`, undefined, AbortSignal.any(limits));
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
