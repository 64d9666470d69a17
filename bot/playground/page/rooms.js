/** The chats of the person shown, as tabs above the messages: the private one, the groups; and a group's topics. */

import * as api from "./api.js";
import { byId, el } from "./dom.js";

/**
 * @typedef {{id: number, name: string, closed: boolean}} Topic
 * @typedef {{id: number, title: string, kind: "group"|"supergroup"|"forum", muted: boolean, migrated_to: number|null,
 *   bot: string, members: {id: number, name: string, status: string}[], topics: Topic[]}} Group
 */

export class Rooms {
  /** The groups of the person. @type {Group[]} */
  all = [];
  /** The group shown, or null in the private chat. @type {number|null} */
  current = null;
  /** The topic shown, or null outside of all. @type {number|null} */
  thread = null;
  /** New messages of the chats that are not shown. @type {Map<number|null, number>} */
  #unread = new Map();

  /** @param {{enter: (group: number|null) => void, turn: () => void}} acts */
  constructor(acts) {
    this.acts = acts;
  }

  /** Ask the server which groups a person is in. @param {number} personId */
  async load(personId) {
    this.all = await api.getGroups(personId);
  }

  /** Another chat is shown. @param {number|null} group */
  enter(group) {
    this.current = group;
    this.thread = null;
    this.#unread.delete(group);
  }

  /** Another person is shown. */
  forget() {
    this.all = [];
    this.#unread.clear();
  }

  /** How many new messages wait in a chat that is not shown. @param {number|null} group @param {number} count */
  setUnread(group, count) {
    this.#unread.set(group, count);
  }

  /** The messages of the topic shown, or all where there are no topics; of an upgrade one line is enough. */
  messages(chat) {
    const messages = chat.messages.filter(({ service }) => !service?.migrate_from_chat_id);
    if (chat.group?.kind !== "forum") return messages;
    return messages.filter(({ thread }) => (thread ?? null) === this.thread);
  }

  /** @param {string} botName @param {Group|undefined} group the one shown @param {import("./words.js").Words} words */
  show(botName, group, words) {
    const tabs = [{ id: null, title: botName }, ...this.all];
    byId("rooms").hidden = this.all.length === 0;
    fill(byId("rooms"), tabs.map(({ id, title }) => this.#tab(id, title, words)));
    const topics = group?.kind === "forum" ? [{ id: null, name: words.general }, ...group.topics] : [];
    if (!topics.some(({ id }) => id === this.thread)) this.thread = null;
    byId("topics").hidden = topics.length < 2;
    fill(byId("topics"), topics.map((topic) => this.#topic(topic, words)));
  }

  #tab(id, title, words) {
    const count = this.#unread.get(id) ?? 0;
    const badge = count > 0 && el("span", { class: "badge", role: "img", "aria-label": words.unread(count) }, `${count}`);
    const enter = () => this.acts.enter(id);
    return el("button", { type: "button", "data-id": id ?? "", "aria-pressed": String(id === this.current), click: enter },
      el("span", {}, title), badge);
  }

  #topic({ id, name, closed }, words) {
    const turn = () => {
      this.thread = id;
      this.acts.turn();
    };
    return el("button", { type: "button", "data-id": id ?? "", "aria-pressed": String(id === this.thread), click: turn },
      el("span", {}, closed ? words.closed(name) : name));
  }
}

/** Put the buttons in place, keeping the focus where it was; another one that is pressed comes into sight. */
function fill(bar, buttons) {
  const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  bar.replaceChildren(...buttons);
  if (focused !== null) bar.querySelector(`[data-id="${focused}"]`)?.focus();
  const pressed = bar.querySelector('[aria-pressed="true"]');
  if (pressed && pressed.dataset.id !== bar.dataset.pressed) pressed.scrollIntoView({ block: "nearest", inline: "nearest" });
  bar.dataset.pressed = pressed?.dataset.id;
}
