/** Where the person writes: the field, the list of commands, the suggested replies, an edit of an earlier message. */

import { byId, dress, el, icon } from "./dom.js";

/** The tallest the field grows, in px; the style sheet scrolls beyond. */
const TALLEST = 160;

/**
 * What the composer lets the person do.
 * @typedef {object} Acts
 * @property {(text: string) => void} send
 * @property {(messageId: number, text: string) => void} edit
 * @property {() => void} sticker
 * @property {() => void} voice
 */

export class Composer {
  #commands = [];
  #own = null;
  #edited = null;
  #words = null;
  /** What was being written in each chat, and which one is shown. @type {Map<string, string>} */
  #drafts = new Map();
  #chat = "";
  /** The message whose reply keyboard the person opened or closed by hand. */
  #turned = { id: null, open: true };

  /** @param {Acts} acts */
  constructor(acts) {
    this.acts = acts;
    this.form = byId("composer");
    this.entry = byId("entry");
    this.list = byId("commands");
    this.replies = byId("replies");
    this.toggle = byId("toggle-replies");
    this.#listen();
  }

  /**
   * Follow the chat: its commands, the keyboard its last messages ask for, the person's language.
   * @param {{commands: {command: string, description: string}[], messages: any[]}} chat
   * @param {import("./words.js").Words} words
   */
  update(chat, words) {
    this.#words = words;
    this.#commands = chat.commands ?? [];
    this.#own = chat.messages.findLast((message) => message.by === "person" && message.text && !message.ephemeral) ?? null;
    this.#name();
    this.#showReplies(chat.messages);
    if (!this.list.hidden) this.#openList(this.#filter());
  }

  /** Another chat is shown: what was being written waits in its own. @param {string} chat */
  enter(chat) {
    if (!this.#edited) this.#drafts.set(this.#chat, this.entry.value);
    this.#chat = chat;
    this.#turned = { id: null, open: true };
    this.stopEditing();
    this.#fill(this.#drafts.get(chat) ?? "");
    this.#drafts.delete(chat);
    this.#closeList();
  }

  /** Put a text back that could not be sent, unless something else was written since. @param {string} text */
  restore(text) {
    if (!this.entry.value) this.#fill(text);
  }

  /** Let the person change a message they sent. @param {{message_id: number, text: string}} message */
  startEditing(message) {
    this.#edited = message;
    const close = el("button", { type: "button", class: "inner", click: () => this.stopEditing() });
    dress(close, "close", this.#words.stopEditing);
    const lines = el("p", {}, el("strong", {}, this.#words.editing), el("span", {}, message.text));
    const bar = byId("editing");
    bar.replaceChildren(icon("pencil"), lines, close);
    bar.hidden = false;
    this.#fill(message.text);
    this.entry.focus();
  }

  /** Leave the edited message as it is. */
  stopEditing() {
    this.#edited = null;
    byId("editing").hidden = true;
    this.#fill("");
  }

  #listen() {
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.entry.addEventListener("input", () => this.#typed());
    this.entry.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("keydown", (event) => this.#walk(event));
    byId("menu").addEventListener("click", () => (this.list.hidden ? this.#openList("") : this.#closeList()));
    byId("sticker").addEventListener("click", () => this.acts.sticker());
    this.toggle.addEventListener("click", () => this.#turn(this.replies.hidden));
    document.addEventListener("click", (event) => this.#clickedElsewhere(event.target));
  }

  #name() {
    byId("menu").replaceChildren(icon("menu"), el("span", {}, this.#words.menu));
    byId("menu").setAttribute("aria-label", this.#words.menu);
    byId("menu").hidden = this.#commands.length === 0;
    dress(byId("sticker"), "sticker", this.#words.sendSticker);
    this.#nameSend();
  }

  #nameSend() {
    const written = this.entry.value.trim() !== "";
    const picture = written ? (this.#edited ? "check" : "send") : "mic";
    byId("send").classList.toggle("ready", written);
    dress(byId("send"), picture, written ? this.#words.sendMessage : this.#words.sendVoice);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.entry.value.trim();
    if (text) this.#say(text);
    else if (!this.#edited) this.acts.voice();
    this.entry.focus();
  }

  #say(text) {
    const edited = this.#edited;
    this.#closeList();
    this.stopEditing();
    if (!edited) this.acts.send(text);
    else if (text !== edited.text) this.acts.edit(edited.message_id, text);
  }

  #fill(text) {
    this.entry.value = text;
    this.#typed();
  }

  #typed() {
    this.entry.style.height = "auto";
    this.entry.style.height = `${Math.min(this.entry.scrollHeight, TALLEST)}px`;
    if (this.#words) this.#nameSend();
    const filter = this.#filter();
    if (filter) this.#openList(filter);
    else this.#closeList();
  }

  /** The beginning of a command being written, "" when there is none. */
  #filter() {
    return /^\/\S*$/.test(this.entry.value) ? this.entry.value : "";
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && this.entry.value.trim()) this.#submit(event);
    else if (event.key === "Enter" && !event.shiftKey) event.preventDefault();
    else if (event.key === "Escape") this.#escape();
    else if (event.key.startsWith("Arrow") && !this.list.hidden) this.#walk(event);
    else if (event.key === "ArrowUp" && !this.entry.value && this.#own) this.#editOwn(event);
  }

  #editOwn(event) {
    event.preventDefault();
    this.startEditing(this.#own);
  }

  #escape() {
    if (!this.list.hidden) this.#closeList();
    else if (this.#edited) this.stopEditing();
  }

  /** Arrows walk through the commands, from the field too; Escape comes back. */
  #walk(event) {
    const buttons = [...this.list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#closeList();
    if (event.key === "Escape") this.entry.focus();
    if (!step || !buttons.length) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement);
    const next = at < 0 && step < 0 ? buttons.length - 1 : (at + step + buttons.length) % buttons.length;
    buttons[next].focus();
  }

  #openList(filter) {
    const found = this.#commands.filter(({ command }) => `/${command}`.startsWith(filter.toLowerCase()));
    const items = found.map((command) => el("li", {}, this.#command(command)));
    const none = el("p", { class: "none" }, this.#words.noCommand);
    this.list.replaceChildren(items.length ? el("ul", {}, ...items) : none);
    this.list.hidden = this.#commands.length === 0;
    byId("menu").setAttribute("aria-expanded", String(!this.list.hidden));
  }

  #command({ command, description }) {
    const say = () => {
      this.entry.focus();
      this.#say(`/${command}`);
    };
    return el("button", { type: "button", click: say },
      el("span", {}, description), " ", el("span", { class: "slash" }, `/${command}`));
  }

  #closeList() {
    this.list.hidden = true;
    byId("menu").setAttribute("aria-expanded", "false");
  }

  #clickedElsewhere(target) {
    if (!this.list.hidden && !this.list.contains(target) && !this.form.contains(target)) this.#closeList();
  }

  #showReplies(messages) {
    const asked = askedFor(messages);
    const open = asked.keyboard && (this.#turned.id === asked.id ? this.#turned.open : !asked.used);
    this.entry.placeholder = asked.placeholder || this.#words.message;
    this.replies.replaceChildren(...(asked.keyboard?.rows ?? []).map((row) => this.#replyRow(row)));
    this.replies.dataset.message = asked.id ?? "";
    this.toggle.hidden = !asked.keyboard;
    this.#turn(Boolean(open), false);
  }

  #turn(open, byHand = true) {
    if (byHand) this.#turned = { id: Number(this.replies.dataset.message), open };
    this.replies.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    dress(this.toggle, open ? "down" : "keyboard", open ? this.#words.hideReplies : this.#words.showReplies);
  }

  #replyRow(row) {
    const texts = row.map((button) => button.text ?? button);
    const say = (text) => () => this.acts.send(text);
    return el("div", { class: "row" },
      ...texts.map((text) => el("button", { type: "button", class: "key", click: say(text) }, el("span", {}, text))));
  }
}

/**
 * What the bot's messages ask for now: a keyboard stays until the server takes it away, and folds once it was used
 * if it is for one time; a forced reply is over when the person wrote.
 */
function askedFor(messages) {
  const asking = messages.findLast((message) => message.reply_keyboard?.rows?.length);
  const keyboard = asking?.reply_keyboard ?? null;
  const newest = Math.max(0, ...messages.filter(({ by }) => by === "person").map(({ message_id: id }) => id));
  const forced = messages.findLast((message) => message.force_reply && message.message_id > newest)?.force_reply;
  return {
    id: asking?.message_id ?? null,
    keyboard,
    placeholder: forced ? forced.placeholder : keyboard?.placeholder,
    used: Boolean(keyboard?.one_time) && newest > asking.message_id,
  };
}
