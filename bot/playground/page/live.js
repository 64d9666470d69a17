/** Staying up to date: a long poll for the chat that is shown, a glance now and then at the others. */

import { Refused, getChat } from "./api.js";
import { placeKey } from "./places.js";

/** How long the server may keep a long poll waiting, in seconds. */
const WAIT = 25;
/** How often the other chats are looked at, in ms. */
const GLANCE = 3_000;
/** The first and the longest pause after a failure, in ms. */
const FIRST = 400;
const LONGEST = 8_000;
/** A server that answers at once with nothing new is asked again only after this, in ms. */
const BREATH = 500;

/**
 * Follow one chat until the signal ends it.
 * @param {import("./places.js").Place} place
 * @param {{chat: (chat: any) => void, away: (error: Refused|null) => void, signal: AbortSignal}} told
 */
export async function follow(place, told) {
  const { signal } = told;
  let revision = null;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const chat = await getChat(place, { revision, wait: WAIT, signal });
      if (signal.aborted) return;
      failures = 0;
      told.away(null);
      if (chat.revision === revision) await pause(BREATH, signal);
      else told.chat(chat);
      revision = chat.revision;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      told.away(error);
      await pause(Math.min(LONGEST, FIRST * 2 ** failures), signal);
      failures += 1;
    }
  }
}

/**
 * Look at the chats that are not shown, again and again.
 * @param {() => import("./places.js").Place[]} others the chats to look at
 * @param {(place: import("./places.js").Place, chat: any) => void} seen
 * @param {() => Promise<void>} first done before each look
 */
export async function glance(others, seen, first) {
  for (;;) {
    await pause(GLANCE);
    if (document.hidden) continue;
    await first();
    for (const place of others()) {
      const chat = await getChat(place).catch(() => null);
      if (chat && others().some((it) => placeKey(it) === placeKey(place))) seen(place, chat);
    }
  }
}

/** @param {number} length in ms @param {AbortSignal} [signal] ends the pause early */
function pause(length, signal) {
  return new Promise((done) => {
    const timer = setTimeout(done, length);
    const end = () => { clearTimeout(timer); done(); };
    signal?.addEventListener("abort", end, { once: true });
    addEventListener("online", end, { once: true });
  });
}
