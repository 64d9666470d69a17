/**
 * The playground's page: a chat that looks and behaves like Telegram on a phone, and a panel beside it.
 *
 * One person's chat is shown at a time, the private one or a group's; the address keeps which (`#1001`, `#1001/-5001`),
 * so two windows can be two people. Opened with `?beside`, the page is a phone without the panel, in another page.
 * The server is the only one who knows: nothing is shown before it says so.
 */

import * as api from "./api.js";
import { Beside } from "./beside.js";
import { Clip } from "./clip.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { HERE, languageOf } from "./dates.js";
import { byId, dress, el, icon, initials } from "./dom.js";
import { refreshRelative, render } from "./entities.js";
import { foot } from "./foot.js";
import { Gathering } from "./gathering.js";
import { Links } from "./links.js";
import { follow, glance } from "./live.js";
import { MessageList } from "./messages.js";
import { Notices } from "./notices.js";
import { People } from "./people.js";
import { placeKey, placesOfAddress } from "./places.js";
import { Presses } from "./presses.js";
import { Rooms } from "./rooms.js";
import { Unread } from "./unread.js";
import { label, wordsFor } from "./words.js";

const notices = new Notices(byId("toasts"), byId("alert"));
const list = new MessageList(byId("log"), byId("scroller"), showWayDown);
const composer = new Composer({
  send: say,
  edit: (messageId, text) => act((_, place) => api.editText(place, messageId, text)),
  sticker: () => act(api.sendSticker),
  voice: () => act(api.sendVoice),
});
const clip = new Clip((latitude, longitude) => act((id) => api.shareLocation(id, latitude, longitude)));
const people = new People({ choose, rezone: reread, block });
const rooms = new Rooms({ enter: (group) => choose(people.current, group), turn: reread });
const gathering = new Gathering({ made: (group) => choose(people.current, group.id), act: organize });
const beside = new Beside(address);
const links = new Links(notices, rooms, { greet, invite });
const presses = new Presses({ place, act });
const unread = new Unread(people, rooms);
const clock = new Clock({ changed: () => refreshRelative(byId("log"), surroundings()), fold: setFolded });

/** How soon the people are asked for again when that failed, in ms. */
const AGAIN = 1_000;

/** What is known of the chat shown. */
let chat = null;
/** Ends the long poll of the chat shown. */
let leaving = new AbortController();
/** Messages go out one after the other, in the order they were written. */
let outgoing = Promise.resolve();

/** @returns {import("./places.js").Place} */
function place() {
  return { person: people.current?.id, group: rooms.current };
}

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
    find: (id) => chat?.messages.find((message) => message.message_id === id),
    send: say,
    copy: (text) => notices.copy(text, words),
    open,
    tell: (line) => notices.tell(line),
    edit: (message) => composer.startEditing(message),
    press,
    isPressed: (message, button) => presses.waiting(message, button),
  };
}

function choose(person, group = null) {
  leaving.abort();
  leaving = new AbortController();
  if (person !== people.current) rooms.forget();
  people.current = person;
  rooms.enter(group);
  chat = null;
  address();
  people.setUnread(person.id, 0);
  list.clear();
  composer.enter(placeKey(place()));
  clip.close();
  reword();
  setFolded(true);
  follow(place(), { chat: take, away: showAway, signal: leaving.signal });
  refreshPeople();
}

/** Write into the address what is shown. */
function address() {
  history.replaceState(null, "", `#${[place(), ...beside.places()].map(placeKey).join("&")}`);
}

/** Say everything on the page in the person's language and zone. */
function reword() {
  const now = reader();
  document.documentElement.lang = now.words === wordsFor("fr") ? "fr" : "en";
  label(document, now.words);
  showPanel();
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
  if (news.group?.migrated_to) return choose(people.current, news.group.migrated_to);
  if (news.inside === false) return choose(people.current);
  chat = news;
  unread.see(place(), chat);
  showHead();
  showPanel();
  const shown = rooms.messages(chat);
  showFoot(shown);
  composer.update({ ...chat, messages: shown }, reader().words);
  clip.update(reader().words);
  list.update(shown, surroundings());
  return clock.read();
}

function showHead() {
  const { bot, typing, group } = chat;
  const { words } = reader();
  const name = group?.title ?? bot.first_name;
  byId("avatar").textContent = initials(name);
  byId("bot-name").textContent = name;
  const state = group ? words.members(group.members.length) : words.bot;
  byId("bot-state").textContent = typing ? words.typing : state;
  byId("bot-state").classList.toggle("typing", Boolean(typing));
  document.querySelector(".phone").classList.toggle("in-group", Boolean(group));
  document.title = `${name} · ${words.title}`;
  rooms.show(bot.first_name, group, words);
}

function showPanel() {
  const { words } = reader();
  people.show(words);
  gathering.show(people.current, people.all, chat?.group, words);
  beside.show(people.all, people.current?.id, words);
}

function showFoot(messages) {
  foot(chat, people.current, messages, rooms.thread);
  const text = chat.bot.description || chat.bot.short_description || "";
  const heading = el("h3", {}, reader().words.whatCanItDo);
  byId("welcome").replaceChildren(heading, el("p", {}, ...render(text, [], surroundings())));
  byId("welcome").classList.toggle("bare", !text);
}

function say(text) {
  const [there, thread] = [place(), rooms.thread];
  outgoing = outgoing
    .then(() => act(() => api.sendText(there, text, thread)))
    .then((message) => message ?? (placeKey(there) === placeKey(place()) && composer.restore(text)));
}

/** Do something as the person shown; what is refused is told in one line, and null comes back. */
async function act(request) {
  try {
    return (await request(people.current.id, place())) ?? true;
  } catch (error) {
    notices.tell(error.status ? error.message : reader().words.unreachable);
    return null;
  }
}

/** Change something about a group, and look at once at what came of it. */
async function organize(request) {
  const done = await act(request);
  await refreshPeople();
  return done;
}

async function press(message, button) {
  const { words } = reader();
  const there = placeKey(place());
  const answer = await presses.press(message, button);
  if (!answer || there !== placeKey(place())) return;
  if (answer.url) open(answer.url);
  else if (!answer.answered) notices.tell(words.unanswered);
  else if (answer.text && answer.alert) notices.warn(answer.text, words);
  else if (answer.text) notices.tell(answer.text);
}

/** Follow a link from a message or an answer. @param {string} url */
function open(url) {
  links.open(url, chat?.bot.username, reader().words);
}

/** Start the bot in the private chat. @param {string} payload */
function greet(payload) {
  if (rooms.current) choose(people.current);
  say(`/start ${payload}`.trim());
}

/** Add the bot to a group, and go there. @param {number} group @param {string} payload */
async function invite(group, payload) {
  const body = { person: people.current.id, member: "bot", status: "member", ...(payload && { payload }) };
  if (await organize(() => api.changeGroup(group, "members", body))) choose(people.current, group);
}

async function block(blocked) {
  if ((await act((id) => api.setBlocked(id, blocked))) !== null) await refreshPeople();
}

function showAway(error) {
  byId("offline").hidden = error === null;
  byId("offline").textContent = error ? reader().words.offline : "";
  if (error?.status === 404) setTimeout(() => (rooms.current ? choose(people.current) : arrive()), AGAIN);
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

/** Someone came, blocked the bot or changed a group, here or in another window. */
async function refreshPeople() {
  const before = JSON.stringify([people.all, rooms.all]);
  await people.load().catch(() => {});
  if (!people.current) {
    await arrive();
    return;
  }
  await rooms.load(people.current.id).catch(() => {});
  if (JSON.stringify([people.all, rooms.all]) !== before) showPeople();
}

function showPeople() {
  showPanel();
  if (!chat) return;
  showHead();
  showFoot(rooms.messages(chat));
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
  const [first, ...more] = placesOfAddress();
  const named = people.all.find(({ id }) => id === first?.person);
  if (!people.current) beside.open(more);
  const person = people.current ?? named ?? people.all[0];
  if (person) choose(person, person === named ? first.group : null);
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
glance(() => unread.others(place()), (there, news) => {
  unread.notice(there, news);
  if (chat) showHead();
}, refreshPeople);
