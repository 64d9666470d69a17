/** Buttons pressed: each waits for the bot's answer, in every chat of its own. */

import * as api from "./api.js";
import { keyOf, setWaiting } from "./bubble.js";
import { byId } from "./dom.js";
import { placeKey } from "./places.js";

export class Presses {
  /** @type {Set<string>} */
  #waiting = new Set();

  /**
   * @param {{place: () => import("./places.js").Place,
   *   act: (request: (id: number, place: import("./places.js").Place) => Promise<any>) => Promise<any>}} chat
   */
  constructor({ place, act }) {
    this.place = place;
    this.act = act;
  }

  /** Whether a button of the chat shown waits. */
  waiting(message, button) {
    return this.#waiting.has(this.#key(keyOf(message, button)));
  }

  /** Press a button once; null when it waits already or is refused. */
  async press(message, button) {
    const key = this.#key(keyOf(message, button));
    if (this.#waiting.has(key)) return null;
    this.#mark(key, true);
    const answer = await this.act((_, there) => api.press(there, message.message_id, button.data));
    this.#mark(key, false);
    return answer;
  }

  #mark(key, waiting) {
    if (waiting) this.#waiting.add(key);
    else this.#waiting.delete(key);
    for (const node of byId("log").querySelectorAll(".key[data-key]")) {
      if (this.#key(node.dataset.key) === key) setWaiting(node, waiting);
    }
  }

  #key(button) {
    return `${placeKey(this.place())} ${button}`;
  }
}
