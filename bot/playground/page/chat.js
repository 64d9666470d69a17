/**
 * The playground's page: a chat that looks and behaves like Telegram on a phone, and a panel beside it.
 *
 * One person's chat is shown at a time; the address keeps who it is (`#1001`), so two windows can be two people.
 * The server is the only one who knows: nothing is shown before it says so.
 */

import * as api from "./api.js";
import { keyOf, setWaiting } from "./bubble.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { HERE, languageOf } from "./dates.js";
import { byId, dress, el, icon, initials } from "./dom.js";
import { followable, refreshRelative, render } from "./entities.js";
import { follow, glance } from "./live.js";
import { MessageList } from "./messages.js";
import { Notices } from "./notices.js";
import { People } from "./people.js";
import { Places } from "./places.js";
import { label, wordsFor } from "./words.js";

const notices = new Notices(byId("toasts"), byId("alert"));
const list = new MessageList(byId("log"), byId("scroller"), showWayDown);
const composer = new Composer({
  send: say,
  edit: (messageId, text) => act((id) => api.editText(id, messageId, text)),
  sticker: () => act(api.sendSticker),
  voice: () => act(api.sendVoice),
});
const places = new Places((latitude, longitude) => act((id) => api.shareLocation(id, latitude, longitude)));
const people = new People({ choose, rezone: reread, block });
const clock = new Clock({ changed: () => refreshRelative(byId("log"), surroundings()), fold: setFolded });

/** How soon the people are asked for again when that failed, in ms. */
const AGAIN = 1_000;

/** What is known of the chat shown. */
let chat = null;
/** Ends the long poll of the chat shown. */
let leaving = new AbortController();
/** Messages go out one after the other, in the order they were written. */
let outgoing = Promise.resolve();
/** The buttons that wait for the bot's answer. @type {Set<string>} */
const pressed = new Set();
/** The newest message each person has had on the screen. @type {Map<number, number>} */
const seen = new Map();

/** @returns {import("./dates.js").Reader} */
function reader() {
  const code = people.current?.language_code ?? navigator.language;
  return { language: languageOf(code), zone: people.current ? people.zone() : HERE, words: wordsFor(code) };
}

/** @returns {import("./bubble.js").Chat} */
function surroundings() {
  const { words } = reader();
  return {
    reader: reader(),
    now: () => clock.now,
    botName: chat?.bot.first_name ?? "",
    personName: people.current?.first_name ?? "",
    send: say,
    copy: (text) => notices.copy(text, words),
    open,
    tell: (line) => notices.tell(line),
    edit: (message) => composer.startEditing(message),
    press,
    isPressed: (message, button) => pressed.has(waitingKey(people.current.id, message, button)),
  };
}

function choose(person) {
  leaving.abort();
  leaving = new AbortController();
  people.current = person;
  chat = null;
  history.replaceState(null, "", `#${person.id}`);
  people.setUnread(person.id, 0);
  list.clear();
  composer.reset();
  places.close();
  reword();
  setFolded(true);
  follow(person.id, { chat: take, away: showAway, signal: leaving.signal });
}

/** Say everything on the page in the person's language and zone. */
function reword() {
  const now = reader();
  document.documentElement.lang = now.words === wordsFor("fr") ? "fr" : "en";
  label(document, now.words);
  people.show(now.words);
  clock.show(now);
  dress(byId("down"), "down", now.words.toEnd(0));
  setFolded(!byId("panel").classList.contains("open"));
}

function reread() {
  reword();
  list.clear();
  if (chat) take(chat);
}

function take(news) {
  chat = news;
  const newest = Math.max(0, ...chat.messages.map((message) => message.message_id));
  seen.set(people.current.id, newest);
  showBot();
  showFoot();
  composer.update(chat, reader().words);
  places.update(reader().words);
  list.update(chat.messages, surroundings());
  clock.read();
}

function showBot() {
  const { bot, typing } = chat;
  const { words } = reader();
  byId("avatar").textContent = initials(bot.first_name);
  byId("bot-name").textContent = bot.first_name;
  byId("bot-state").textContent = typing ? words.typing : words.bot;
  byId("bot-state").classList.toggle("typing", Boolean(typing));
  document.title = `${bot.first_name} · ${words.title}`;
}

function showFoot() {
  const empty = chat.messages.length === 0;
  const blocked = Boolean(people.current.blocked);
  const onward = !blocked && !empty && [byId("start"), byId("unblock")].includes(document.activeElement);
  byId("start").hidden = blocked || !empty;
  byId("unblock").hidden = !blocked;
  byId("composer").hidden = blocked || empty;
  byId("replies").classList.toggle("away", blocked || empty);
  showWelcome(empty);
  if (onward) (matchMedia("(hover: hover)").matches ? byId("entry") : byId("log")).focus();
}

function showWelcome(empty) {
  byId("welcome").hidden = !empty;
  byId("log").hidden = empty;
  const text = chat.bot.description || chat.bot.short_description || "";
  const heading = el("h3", {}, reader().words.whatCanItDo);
  byId("welcome").replaceChildren(heading, el("p", {}, ...render(text, [], surroundings())));
  byId("welcome").classList.toggle("bare", !text);
}

function say(text) {
  const { id } = people.current;
  outgoing = outgoing
    .then(() => act(() => api.sendText(id, text)))
    .then((message) => message ?? (id === people.current.id && composer.restore(text)));
}

/** Do something as the person shown; what is refused is told in one line, and null comes back. */
async function act(request) {
  try {
    return (await request(people.current.id)) ?? true;
  } catch (error) {
    notices.tell(error.status ? error.message : reader().words.unreachable);
    return null;
  }
}

async function press(message, button) {
  const { words } = reader();
  const { id: mine } = people.current;
  const key = waitingKey(mine, message, button);
  if (pressed.has(key)) return;
  mark(key, message, button, true);
  const answer = await act((id) => api.press(id, message.message_id, button.data));
  mark(key, message, button, false);
  if (!answer || mine !== people.current?.id) return;
  if (answer.url) open(answer.url);
  else if (!answer.answered) notices.tell(words.unanswered);
  else if (answer.text && answer.alert) notices.warn(answer.text, words);
  else if (answer.text) notices.tell(answer.text);
}

function waitingKey(personId, message, button) {
  return `${personId} ${keyOf(message, button)}`;
}

function mark(key, message, button, waiting) {
  if (waiting) pressed.add(key);
  else pressed.delete(key);
  for (const node of byId("log").querySelectorAll(".key[data-key]")) {
    if (`${people.current?.id} ${node.dataset.key}` === key) setWaiting(node, waiting);
  }
}

/** Follow a link: a deep link to this bot is said here, other addresses are shown before they open. */
function open(url) {
  const { words } = reader();
  const payload = startPayload(url);
  if (payload !== null) say(`/start ${payload}`.trim());
  else if (followable(url)) notices.offer(url, words);
  else notices.tell(words.onlyTelegram);
}

function startPayload(url) {
  const name = chat?.bot.username?.toLowerCase();
  const found = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?(.*))?$/i.exec(url) ?? /^tg:\/\/resolve\?domain=(\w+)&?(.*)$/i.exec(url);
  if (!name || found?.[1].toLowerCase() !== name) return null;
  return new URLSearchParams(found[2] ?? "").get("start") ?? "";
}

async function block(blocked) {
  if ((await act((id) => api.setBlocked(id, blocked))) !== null) await refreshPeople();
}

function showAway(error) {
  byId("offline").hidden = error === null;
  byId("offline").textContent = error ? reader().words.offline : "";
  if (error?.status === 404) setTimeout(arrive, AGAIN);
}

function showWayDown(unseen, atEnd) {
  const { words } = reader();
  dress(byId("down"), "down", words.toEnd(unseen));
  byId("down").hidden = atEnd;
  if (unseen) byId("down").append(el("span", { class: "badge", "aria-hidden": "true" }, String(unseen)));
}

function setFolded(folded) {
  const { words } = reader();
  byId("panel").classList.toggle("open", !folded);
  byId("unfold").setAttribute("aria-expanded", String(!folded));
  dress(byId("unfold"), "down", folded ? words.unfold : words.fold);
}

/** What came for someone else counts as unread, from the first glance on. */
function noticeOther(id, { messages }) {
  const newest = Math.max(0, ...messages.map((message) => message.message_id));
  if (!seen.has(id)) seen.set(id, newest);
  const unread = messages.filter((message) => message.by === "bot" && message.message_id > seen.get(id));
  people.setUnread(id, unread.length);
}

/** Someone came, or blocked the bot, in another window. */
async function refreshPeople() {
  const before = JSON.stringify(people.all);
  await people.load().catch(() => {});
  if (!people.current) await arrive();
  else if (JSON.stringify(people.all) !== before) showPeople();
}

function showPeople() {
  people.show(reader().words);
  if (chat) showFoot();
}

/** Find the people, and show the one the address names, or the first. */
async function arrive() {
  try {
    await people.load();
  } catch {
    byId("offline").hidden = false;
    byId("offline").textContent = reader().words.offline;
    setTimeout(arrive, AGAIN);
    return;
  }
  const named = people.all.find(({ id }) => `#${id}` === location.hash);
  const person = people.current ?? named ?? people.all[0];
  if (person) choose(person);
}

function listen() {
  byId("start").addEventListener("click", () => say("/start"));
  byId("unblock").addEventListener("click", () => block(false));
  byId("down").addEventListener("click", () => list.toEnd("smooth"));
  byId("unfold").addEventListener("click", () => setFolded(byId("panel").classList.contains("open")));
  byId("scrim").addEventListener("click", () => setFolded(true));
  document.addEventListener("keydown", (event) => event.key === "Escape" && setFolded(true));
}

reword();
listen();
arrive();
clock.follow();
glance(() => people.all.map(({ id }) => id).filter((id) => id !== people.current?.id), noticeOther, refreshPeople);
