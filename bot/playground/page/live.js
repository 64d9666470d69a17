/** Staying up to date: a long poll for the chat that is shown, a glance now and then at the others. */

import { Refused, getChat } from "./api.js";

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
 * Follow one person's chat until the signal ends it.
 * @param {number} id
 * @param {{chat: (chat: any) => void, away: (error: Refused|null) => void, signal: AbortSignal}} told
 */
export async function follow(id, told) {
  const { signal } = told;
  let revision = null;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const chat = await getChat(id, { revision, wait: WAIT, signal });
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
 * @param {() => number[]} others whose chats to look at
 * @param {(id: number, chat: any) => void} seen
 * @param {() => Promise<void>} first done before each look
 */
export async function glance(others, seen, first) {
  for (;;) {
    await pause(GLANCE);
    if (document.hidden) continue;
    await first();
    for (const id of others()) {
      const chat = await getChat(id).catch(() => null);
      if (chat && others().includes(id)) seen(id, chat);
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
