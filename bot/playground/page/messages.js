/** The list of messages: what is new is added, what changed is changed in place, what was deleted vanishes. */

import { article } from "./bubble.js";
import { dayKey, heading } from "./dates.js";
import { el } from "./dom.js";

/** How near to the end, in px, still counts as being at the end. */
const NEAR = 96;
/** How long a deleted message takes to vanish, in ms; the style sheet knows the same number. */
const VANISH = 180;

export class MessageList {
  /** What stands for each message now. @type {Map<number, {node: HTMLElement, print: string}>} */
  #shown = new Map();
  /** @type {Map<string, HTMLElement>} */
  #days = new Map();
  #unseen = 0;
  /** Whether the next messages are a chat being opened: they neither move in nor are read aloud. */
  #opening = true;

  /**
   * @param {HTMLElement} log
   * @param {HTMLElement} scroller
   * @param {(unseen: number, atEnd: boolean) => void} onScroll told how many messages wait below the fold
   */
  constructor(log, scroller, onScroll) {
    this.log = log;
    this.scroller = scroller;
    this.onScroll = onScroll;
    this.stuck = true;
    scroller.addEventListener("scroll", () => this.#scrolled());
    const resized = new ResizeObserver(() => this.stuck && this.toEnd());
    resized.observe(scroller);
    resized.observe(log);
  }

  /** Forget everything: another person's chat is about to be shown. */
  clear() {
    this.#shown.clear();
    this.#days.clear();
    this.#unseen = 0;
    this.#opening = true;
    this.log.replaceChildren();
    this.stuck = true;
  }

  /**
   * Show these messages, oldest first.
   * @param {import("./bubble.js").Message[]} messages
   * @param {import("./bubble.js").Chat} chat
   */
  update(messages, chat) {
    const first = this.#opening;
    const before = Math.max(0, ...this.#shown.keys());
    const fresh = messages.filter((message) => message.message_id > before);
    this.#opening = false;
    this.log.setAttribute("aria-live", first ? "off" : "polite");
    this.#vanish(new Set(messages.map((message) => message.message_id)));
    this.#place(this.#sequence(messages, chat, first));
    this.#settleScroll(first, fresh);
  }

  /** Go to the newest message. @param {ScrollBehavior} [behavior] */
  toEnd(behavior = "instant") {
    this.#unseen = 0;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }

  #sequence(messages, chat, quiet) {
    const days = new Map();
    const nodes = [];
    messages.forEach((message, index) => {
      const day = dayKey(new Date(message.date * 1000), chat.reader);
      if (!days.has(day)) nodes.push(this.#day(day, message, chat, days));
      const node = this.#message(message, chat, quiet);
      node.classList.toggle("first", !this.#continues(messages[index - 1], message, day, chat));
      node.classList.toggle("last", !this.#continues(messages[index + 1], message, day, chat));
      nodes.push(node);
    });
    this.#days = days;
    return nodes;
  }

  #continues(next, message, day, chat) {
    const together = next?.by === message.by && next.author?.id === message.author?.id;
    return together && dayKey(new Date(next.date * 1000), chat.reader) === day;
  }

  #day(day, message, chat, days) {
    const node = this.#days.get(day) ?? el("p", { class: "day" }, el("span"));
    const words = heading(new Date(message.date * 1000), chat.now(), chat.reader);
    if (node.textContent !== words) node.firstChild.textContent = words;
    days.set(day, node);
    return node;
  }

  #message(message, chat, quiet) {
    const print = JSON.stringify([message, chat.reader.language, chat.reader.zone]);
    const known = this.#shown.get(message.message_id);
    if (known?.print === print) return known.node;
    const node = article(message, chat);
    if (known) this.#exchange(known.node, node);
    else if (!quiet) node.classList.add("arriving");
    this.#shown.set(message.message_id, { node, print });
    return node;
  }

  /** Put the edited message where it was, keeping the keyboard's focus at the same button or on the message. */
  #exchange(old, node) {
    const keys = [...old.querySelectorAll(".key")];
    const focused = old.contains(document.activeElement) ? keys.indexOf(document.activeElement) : null;
    old.replaceWith(node);
    node.classList.add("changed");
    if (focused === null) return;
    (node.querySelectorAll(".key")[focused] ?? node).focus({ preventScroll: true });
  }

  #vanish(present) {
    for (const [id, { node }] of this.#shown) {
      if (present.has(id)) continue;
      this.#shown.delete(id);
      node.inert = true;
      node.classList.add("leaving");
      setTimeout(() => node.remove(), VANISH);
    }
  }

  /** Bring the nodes into this order, moving none that already stands right. */
  #place(nodes) {
    const wanted = new Set(nodes);
    for (const node of [...this.log.children]) {
      if (!wanted.has(node) && !node.classList.contains("leaving")) node.remove();
    }
    let at = this.log.firstElementChild;
    for (const node of nodes) {
      while (at?.classList.contains("leaving")) at = at.nextElementSibling;
      if (node === at) at = at.nextElementSibling;
      else this.log.insertBefore(node, at);
    }
  }

  #settleScroll(first, fresh) {
    if (first || this.stuck || fresh.some((message) => message.by === "person")) this.toEnd();
    else this.#unseen += fresh.length;
    this.#scrolled();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.stuck) this.#unseen = 0;
    this.onScroll(this.#unseen, this.stuck);
  }
}
