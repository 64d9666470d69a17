/**
 * One message as an element: its bubble, and the keyboard under it.
 *
 * @typedef {{text: string, style: string|null, kind: "callback"|"url"|"copy"|"other", data: string|null, url: string|null,
 *   copy: string|null}} Button
 * @typedef {object} Message
 * @property {number} message_id
 * @property {"bot"|"person"|"other"|"service"} by other people and service messages are in groups only
 * @property {{id: number, name: string}} [author] who wrote it, in a group
 * @property {object|null} [service] what happened, in Telegram's words
 * @property {number|null} [reply_to]
 * @property {boolean} [ephemeral] seen by nobody else
 * @property {number} date
 * @property {number|null} edit_date
 * @property {string} text
 * @property {import("./entities.js").Entity[]} entities
 * @property {Button[][]|null} keyboard
 * @property {boolean} silent
 * @property {boolean} protected
 * @property {{file_name: string}|null} document
 * @property {object|null} photo
 * @property {{latitude: number, longitude: number}|null} location
 * @property {{title: string}|null} venue
 *
 * @typedef {import("./entities.js").Surroundings & {
 *   botName: string,
 *   personName: string,
 *   find: (messageId: number) => Message|undefined,
 *   edit: (message: Message) => void,
 *   press: (message: Message, button: Button) => void,
 *   isPressed: (message: Message, button: Button) => boolean,
 * }} Chat
 */

import { timeOf } from "./dates.js";
import { dress, el, icon, initials } from "./dom.js";
import { render } from "./entities.js";
import { serviceLine } from "./service.js";
import { written } from "./clip.js";

/**
 * @param {Message} message
 * @param {Chat} chat
 * @returns {HTMLElement}
 */
export function article(message, chat) {
  const time = timeOf(new Date(message.date * 1000), chat.reader);
  const by = message.author?.name ?? (message.by === "bot" ? chat.botName : chat.personName);
  const heard = message.service ? time : `${by}, ${time}`;
  const node = el("article", { class: `message ${message.by}`, "aria-label": heard, tabindex: -1 });
  if (message.service) return line(node, message, chat);
  node.classList.toggle("protected", Boolean(message.protected));
  node.classList.toggle("ephemeral", Boolean(message.ephemeral));
  node.append(bubble(message, time, chat));
  if (message.author && message.by !== "person") node.firstChild.append(face(message));
  if (message.keyboard?.length) node.append(keyboard(message, chat));
  if (message.by === "person" && message.text && !message.ephemeral) node.append(pencil(message, chat));
  return node;
}

/** What happened in a group, as a line across the chat. */
function line(node, message, chat) {
  node.append(el("p", {}, serviceLine(message, chat.reader.words)));
  return node;
}

function face({ by, author }) {
  const tint = by === "bot" ? "" : ` tint-${Math.abs(author.id) % 6}`;
  return el("span", { class: `avatar${tint}`, "aria-hidden": "true" }, initials(author.name));
}

/**
 * What tells two buttons of a chat apart while they wait for an answer.
 * @param {Message} message
 * @param {Button} button
 * @returns {string}
 */
export function keyOf(message, button) {
  return `${message.message_id} ${button.data}`;
}

/** Mark a button of a keyboard as waiting, or as answered. @param {HTMLElement} node @param {boolean} waiting */
export function setWaiting(node, waiting) {
  node.classList.toggle("waiting", waiting);
  if (waiting) node.setAttribute("aria-busy", "true");
  else node.removeAttribute("aria-busy");
}

function bubble(message, time, chat) {
  const meta = el("span", { class: "meta" }, ...marks(message, chat.reader.words), el("time", {}, time));
  const text = message.text;
  const above = [...over(message, chat), ...attachments(message, chat.reader.words)];
  if (!text) return el("div", { class: "bubble" }, ...above, meta);
  const entities = message.entities ?? [];
  const body = el("div", { class: "text" }, ...render(text, entities, guarded(message, chat)), meta);
  if (endsWithBlock(text, entities)) body.classList.add("block-last");
  return el("div", { class: "bubble" }, ...above, body);
}

/** In a group: who wrote it, that nobody else sees it, what it answers. */
function over(message, chat) {
  const { author } = message;
  const replied = message.reply_to ? chat.find(message.reply_to) : null;
  const named = author && message.by !== "person";
  const ink = message.by === "other" ? ` ink-${Math.abs(author.id) % 6}` : "";
  return [
    named && el("p", { class: `author${ink}`, "aria-hidden": "true" }, author.name),
    message.ephemeral && el("p", { class: "aside" }, icon("eye"), chat.reader.words.onlyYou),
    replied && el("p", { class: "quoted" }, el("strong", {}, replied.author?.name ?? ""), " ", replied.text),
  ].filter(Boolean);
}

/** A protected message gives nothing to the clipboard. */
function guarded(message, chat) {
  if (!message.protected) return chat;
  return { ...chat, copy: () => chat.tell(chat.reader.words.protectedText) };
}

function endsWithBlock(text, entities) {
  return entities.some(({ type, offset, length }) => /pre|blockquote/.test(type) && offset + length >= text.length);
}

/** What stands before the time; as on a phone, a bot changes its messages without a word. */
function marks(message, words) {
  const quiet = message.silent && el("span", { class: "silent", role: "img", "aria-label": words.silent }, icon("bell"));
  const edited = message.by === "person" && message.edit_date && el("span", {}, words.edited);
  return [quiet, edited];
}

function attachments(message, words) {
  const found = [
    message.document && attachment("file", message.document.file_name || "…"),
    message.photo && el("div", { class: "photo", role: "img", "aria-label": words.picture }, icon("picture")),
    message.voice && attachment("mic", words.voice),
    message.location && attachment("pin", message.venue?.title ?? `${words.location} ${written(message.location)}`),
    message.sticker && attachment("sticker", words.sticker),
  ].filter(Boolean);
  if (found.length || message.text) return found;
  return [attachment("file", words.other)];
}

function attachment(picture, name) {
  return el("div", { class: "attachment" }, el("span", { class: "disc" }, icon(picture)), el("span", {}, name));
}

function pencil(message, chat) {
  const button = el("button", { type: "button", class: "pencil", click: () => chat.edit(message) });
  dress(button, "pencil", chat.reader.words.edit);
  return button;
}

function keyboard(message, chat) {
  const rows = message.keyboard.map((row) =>
    el("div", { class: "row" }, ...row.map((button) => key(message, button, chat))));
  return el("div", { class: "keyboard" }, ...rows);
}

function key(message, button, chat) {
  const act = () => (ACTS[button.kind] ?? other)(message, button, chat);
  const picture = { url: "link", copy: "copy" }[button.kind];
  const node = el("button", { type: "button", class: "key", title: button.text, click: act },
    el("span", {}, button.text), picture && icon(picture));
  if (button.style) node.classList.add(button.style);
  if (button.kind === "callback") {
    node.dataset.key = keyOf(message, button);
    setWaiting(node, chat.isPressed(message, button));
  }
  return node;
}

function other(_message, _button, chat) {
  chat.tell(chat.reader.words.onlyTelegram);
}

const ACTS = {
  callback: (message, button, chat) => chat.press(message, button),
  url: (_message, button, chat) => chat.open(button.url ?? ""),
  copy: (_message, button, chat) => chat.copy(button.copy ?? ""),
};
