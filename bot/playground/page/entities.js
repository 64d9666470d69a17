/**
 * A message's text with Telegram's entities, as elements. Offsets count UTF-16 code units, as JavaScript's strings do.
 *
 * @typedef {{type: string, offset: number, length: number, url?: string, language?: string, unix_time?: number,
 *   date_time_format?: string}} Entity
 * @typedef {Entity & {inside: Placed[]}} Placed an entity with those it holds
 *
 * What the elements need from around them.
 * @typedef {object} Surroundings
 * @property {import("./dates.js").Reader} reader
 * @property {() => Date} now the bot's clock
 * @property {(text: string) => void} send say something as the person
 * @property {(text: string) => void} copy
 * @property {(url: string) => void} open follow a link
 * @property {(line: string) => void} tell show a passing line
 */

import { inFormat, inFull } from "./dates.js";
import { el, icon, tappable } from "./dom.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", blockquote: "blockquote" };

/**
 * @param {string} text
 * @param {Entity[]} entities
 * @param {Surroundings} around
 * @returns {Node[]}
 */
export function render(text, entities, around) {
  return between(text, 0, text.length, nest(entities, text.length), around);
}

/**
 * Show the relative dates under an element anew, after the clock moved.
 * @param {ParentNode} root
 * @param {Surroundings} around
 */
export function refreshRelative(root, around) {
  for (const node of root.querySelectorAll("time[data-relative]")) {
    node.textContent = inFormat(new Date(node.dateTime), "r", around.now(), around.reader);
  }
}

/** Put entities into one another; one that sticks out of another goes on after it. */
function nest(entities, end) {
  const rest = entities.filter((entity) => entity.length > 0 && entity.offset < end).sort(outermostFirst);
  const top = [];
  while (rest.length) top.push(take(rest, end));
  return top;
}

function take(rest, end) {
  const entity = { ...rest.shift(), inside: [] };
  const limit = Math.min(entity.offset + entity.length, end);
  entity.length = limit - entity.offset;
  while (rest.length && rest[0].offset < limit) {
    const after = rest[0].offset + rest[0].length - limit;
    if (after > 0) defer(rest, { ...rest[0], offset: limit, length: after });
    entity.inside.push(take(rest, limit));
  }
  return entity;
}

function defer(rest, entity) {
  const at = rest.findIndex((other, index) => index > 0 && outermostFirst(entity, other) < 0);
  rest.splice(at < 0 ? rest.length : at, 0, entity);
}

function outermostFirst(one, other) {
  return one.offset - other.offset || other.length - one.length
    || Number(BLOCKS.has(other.type)) - Number(BLOCKS.has(one.type));
}

/** The nodes of text[from:to]; a block swallows the line breaks that only set it apart. */
function between(text, from, to, entities, around) {
  const nodes = [];
  let at = from;
  for (const entity of entities) {
    const block = BLOCKS.has(entity.type);
    const before = text.slice(at, entity.offset);
    if (before) nodes.push(block ? before.replace(/\n$/, "") : before);
    nodes.push(element(text, entity, around));
    at = entity.offset + entity.length;
    if (block && text[at] === "\n" && at < to) at += 1;
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((node) => node !== "");
}

function element(text, entity, around) {
  const end = entity.offset + entity.length;
  const words = text.slice(entity.offset, end);
  const inside = between(text, entity.offset, end, entity.inside, around);
  if (entity.type in PLAIN) return el(PLAIN[entity.type], {}, ...inside);
  return (MAKERS[entity.type] ?? asIs)(inside, { words, entity, around });
}

const MAKERS = {
  spoiler: (inside, { around }) => spoiler(inside, around),
  code: (inside, { words, around }) => copied(el("code", {}, ...inside), words, around),
  pre: (inside, { words, entity, around }) => pre(inside, words, entity.language, around),
  expandable_blockquote: (inside, { around }) => expandable(inside, around),
  text_link: (inside, { entity, around }) => link(inside, entity.url ?? "", around),
  url: (inside, { words, around }) => link(inside, /^[a-z][a-z\d+.-]*:/i.test(words) ? words : `https://${words}`, around),
  email: (inside, { words, around }) => link(inside, `mailto:${words}`, around),
  phone_number: (inside, { words, around }) => link(inside, `tel:${words.replace(/[^\d+]/g, "")}`, around),
  mention: (inside) => el("span", { class: "mention" }, ...inside),
  text_mention: (inside) => el("span", { class: "mention" }, ...inside),
  hashtag: (inside) => el("span", { class: "mention" }, ...inside),
  cashtag: (inside) => el("span", { class: "mention" }, ...inside),
  bot_command: (inside, { words, around }) =>
    tappable(el("span", { class: "mention" }, ...inside), () => around.send(words)),
  date_time: (inside, { entity, around }) => dateTime(inside, entity, around),
};

function asIs(inside) {
  return el("span", {}, ...inside);
}

function spoiler(inside, { reader }) {
  const veil = el("span", { class: "veiled" }, ...inside);
  const node = el("span", { class: "spoiler", "aria-label": reader.words.reveal }, veil);
  veil.inert = true;
  return tappable(node, () => reveal(node, veil));
}

function reveal(node, veil) {
  veil.inert = false;
  node.classList.add("revealed");
  for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
}

function copied(node, words, around) {
  node.title = around.reader.words.copy;
  return tappable(node, (event) => {
    event.stopPropagation();
    around.copy(words);
  });
}

function pre(inside, words, language, around) {
  const button = el("button", { type: "button", class: "copy", "aria-label": around.reader.words.copy }, icon("copy"));
  const bar = el("div", { class: "pre-bar" }, el("span", {}, language ?? ""), button);
  const node = el("div", { class: "pre", click: () => around.copy(words) }, bar);
  node.append(el("pre", {}, el("code", {}, ...inside)));
  return node;
}

function expandable(inside, { reader }) {
  const body = el("div", { class: "clamped" }, ...inside);
  const button = el("button", { type: "button", class: "expand", "aria-expanded": "false", hidden: true });
  const quote = el("blockquote", { class: "expandable" }, body, button);
  const turn = (open) => {
    quote.classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
    button.replaceChildren(icon("down"), open ? reader.words.less : reader.words.more);
  };
  turn(false);
  button.addEventListener("click", () => turn(button.getAttribute("aria-expanded") === "false"));
  requestAnimationFrame(() => { button.hidden = body.scrollHeight <= body.clientHeight + 1; });
  return quote;
}

function link(inside, url, around) {
  const follow = (event) => {
    event.preventDefault();
    around.open(url);
  };
  return el("a", { href: followable(url) ? url : "#", rel: "noopener noreferrer", click: follow }, ...inside);
}

/**
 * Whether a browser may follow this address: no script, no file, no data.
 * @param {string} url
 * @returns {boolean}
 */
export function followable(url) {
  return /^(https?|mailto|tel):/i.test(url);
}

function dateTime(inside, entity, around) {
  const moment = new Date((entity.unix_time ?? 0) * 1000);
  const words = inFormat(moment, entity.date_time_format, around.now(), around.reader);
  const attributes = { class: "moment", datetime: moment.toISOString(), "data-relative": entity.date_time_format === "r" };
  const node = el("time", attributes, ...(words === null ? inside : [words]));
  return tappable(node, () => around.tell(inFull(moment, around.reader)));
}
