/** What came in the chats that are not shown: other people's private ones, and the other ones of the person shown. */

import { placeKey } from "./places.js";

export class Unread {
  /** The newest message each place has had on the screen. @type {Map<string, number>} */
  #seen = new Map();

  /**
   * @param {import("./people.js").People} people
   * @param {import("./rooms.js").Rooms} rooms
   */
  constructor(people, rooms) {
    this.people = people;
    this.rooms = rooms;
  }

  /** The chats to look at now and then. @param {import("./places.js").Place} shown */
  others(shown) {
    const theirs = this.people.all.filter(({ id }) => id !== shown.person).map(({ id }) => ({ person: id, group: null }));
    const mine = [null, ...this.rooms.all.map(({ id }) => id)].map((group) => ({ person: shown.person, group }));
    return [...theirs, ...mine.filter((place) => place.person && place.group !== shown.group)];
  }

  /** A chat is on the screen. @param {import("./places.js").Place} place @param {{messages: any[]}} chat */
  see(place, { messages }) {
    this.#seen.set(placeKey(place), newest(messages));
  }

  /** What came since counts, from the first look on. @param {import("./places.js").Place} place @param {any} chat */
  notice(place, { messages }) {
    const key = placeKey(place);
    if (!this.#seen.has(key)) this.#seen.set(key, newest(messages));
    const fresh = messages.filter(({ by, message_id: id }) => id > this.#seen.get(key) && (by === "bot" || by === "other"));
    if (place.person === this.people.current?.id) this.rooms.setUnread(place.group, fresh.length);
    else this.people.setUnread(place.person, fresh.length);
  }
}

function newest(messages) {
  return Math.max(0, ...messages.map((message) => message.message_id));
}
