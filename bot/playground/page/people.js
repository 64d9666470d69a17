/** Who one is: the people of the playground, their phones' zones, newcomers, and the bot blocked or not. */

import * as api from "./api.js";
import { HERE } from "./dates.js";
import { byId, el, initials, sending } from "./dom.js";

const NEAR = [
  "Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/London", "America/Montreal", "America/Guadeloupe",
  "America/Martinique", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea", "Africa/Dakar", "Africa/Casablanca",
  "America/New_York", "Asia/Tokyo",
];

/**
 * @typedef {{id: number, first_name: string, last_name?: string, username?: string, language_code: string,
 *   blocked: boolean}} Person
 */

export class People {
  /** @type {Person[]} */
  all = [];
  /** The person shown. @type {Person|undefined} */
  current;
  /** New messages of the people whose chats are not shown. @type {Map<number, number>} */
  #unread = new Map();
  #words = null;

  /** @param {{choose: (person: Person) => void, rezone: () => void, block: (blocked: boolean) => void}} acts */
  constructor(acts) {
    this.acts = acts;
    byId("add").addEventListener("click", () => this.#unfoldForm(byId("newcomer").hidden));
    byId("newcomer").addEventListener("submit", sending((form) => this.#welcome(form)));
    byId("zone").addEventListener("change", (event) => this.#rezone(event.target.value));
    byId("block").addEventListener("click", () => this.acts.block(!this.current.blocked));
  }

  /** Ask the server who there is. Throws Refused. */
  async load() {
    this.all = await api.getPeople();
    this.current = this.all.find(({ id }) => id === this.current?.id);
  }

  /** The phone's zone of the person shown. @returns {string} */
  zone() {
    return remembered(this.current?.id) || HERE;
  }

  /** How many new messages wait for someone whose chat is not shown. @param {number} id @param {number} count */
  setUnread(id, count) {
    if ((this.#unread.get(id) ?? 0) === count) return;
    this.#unread.set(id, count);
    this.#list();
  }

  /** Show the people and the choices of the current one. @param {import("./words.js").Words} words */
  show(words) {
    this.#words = words;
    this.#list();
    this.#zones();
    byId("block").textContent = this.current?.blocked ? words.unblock : words.block;
    byId("block").hidden = !this.current;
  }

  #list() {
    const focused = byId("people").contains(document.activeElement) && document.activeElement.dataset.id;
    byId("people").replaceChildren(...this.all.map((person) => el("li", {}, this.#choice(person))));
    if (focused) byId("people").querySelector(`[data-id="${Number(focused)}"]`)?.focus();
  }

  #choice(person) {
    const unread = this.#unread.get(person.id) ?? 0;
    const name = [person.first_name, person.last_name].filter(Boolean).join(" ");
    const here = person.id === this.current?.id;
    const button = el("button", { type: "button", class: "face", "data-id": person.id, "aria-pressed": String(here),
      click: () => this.acts.choose(person) },
    el("span", { class: `avatar tint-${person.id % 6}`, "aria-hidden": "true" }, initials(name)),
    el("span", { class: "name" }, name),
    el("span", { class: "code", "aria-hidden": "true" }, person.language_code));
    if (unread) button.append(this.#badge(unread));
    return button;
  }

  #badge(count) {
    return el("span", { class: "badge", role: "img", "aria-label": this.#words.unread(count) }, String(count));
  }

  #zones() {
    const { zoneOfBrowser, zonesNear, zonesAll } = this.#words;
    const every = Intl.supportedValuesOf?.("timeZone") ?? NEAR;
    byId("zone").replaceChildren(
      el("option", { value: "" }, zoneOfBrowser(spelled(HERE))), group(zonesNear, NEAR), group(zonesAll, every));
    byId("zone").value = remembered(this.current?.id);
  }

  #rezone(zone) {
    remember(this.current?.id, zone);
    this.acts.rezone();
  }

  #unfoldForm(open) {
    byId("newcomer").hidden = !open;
    byId("add").setAttribute("aria-expanded", String(open));
    if (open) byId("newcomer").elements.first_name.focus();
  }

  async #welcome(form) {
    try {
      const person = await api.addPerson(Object.fromEntries(new FormData(form)));
      byId("newcomer-error").hidden = true;
      form.reset();
      this.#unfoldForm(false);
      await this.load();
      this.acts.choose(this.all.find(({ id }) => id === person.id) ?? person);
    } catch (error) {
      byId("newcomer-error").textContent = error.status ? error.message : this.#words.unreachable;
      byId("newcomer-error").hidden = false;
    }
  }
}

function group(name, zones) {
  return el("optgroup", { label: name }, ...zones.map((zone) => el("option", { value: zone }, spelled(zone))));
}

function spelled(zone) {
  return zone.replaceAll("_", " ").replaceAll("/", " / ");
}

function remembered(id) {
  try {
    return localStorage.getItem(`zone ${id}`) ?? "";
  } catch {
    return "";
  }
}

function remember(id, zone) {
  try {
    localStorage.setItem(`zone ${id}`, zone);
  } catch {
    // Without storage the choice can't be kept; the browser's zone stays.
  }
}
