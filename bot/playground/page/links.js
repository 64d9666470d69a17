/** Links in messages and answers: those to the bot are followed here, others are shown before they open. */

import { followable } from "./entities.js";

export class Links {
  /**
   * @param {import("./notices.js").Notices} notices
   * @param {import("./rooms.js").Rooms} rooms
   * @param {{greet: (payload: string) => void, invite: (group: number, payload: string) => void}} acts
   */
  constructor(notices, rooms, acts) {
    this.notices = notices;
    this.rooms = rooms;
    this.acts = acts;
  }

  /** @param {string} url @param {string|undefined} username the bot's @param {import("./words.js").Words} words */
  open(url, username, words) {
    const query = deep(url, username);
    if (query?.has("startgroup")) this.#chooseGroup(query.get("startgroup"), words);
    else if (query) this.acts.greet(query.get("start") ?? "");
    else if (followable(url)) this.notices.offer(url, words);
    else this.notices.tell(words.onlyTelegram);
  }

  #chooseGroup(payload, words) {
    const choices = this.rooms.all.map(({ id, title }) => ({ name: title, act: () => this.acts.invite(id, payload) }));
    if (choices.length) this.notices.choose(words.whichGroup, choices, words);
    else this.notices.tell(words.noGroup);
  }
}

/** What a link to the bot itself asks for; null for every other link. */
function deep(url, username) {
  const found = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?(.*))?$/i.exec(url) ?? /^tg:\/\/resolve\?domain=(\w+)&?(.*)$/i.exec(url);
  if (!username || found?.[1].toLowerCase() !== username.toLowerCase()) return null;
  return new URLSearchParams(found[2] ?? "");
}
