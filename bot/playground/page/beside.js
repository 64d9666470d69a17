/** Other people's phones beside the first one, each a page of its own in a frame, on a screen wide enough for them. */

import { byId, dress, el } from "./dom.js";
import { placeKey } from "./places.js";

/** More phones than this fit on no screen. */
const MOST = 3;

export class Beside {
  /** @type {{place: import("./places.js").Place, node: HTMLElement, chooser: HTMLSelectElement}[]} */
  #phones = [];
  #people = [];
  #words = null;

  /** @param {() => void} changed told when the address has to be written anew */
  constructor(changed) {
    this.changed = changed;
    document.documentElement.classList.toggle("guest", location.search.startsWith("?beside"));
    byId("beside").addEventListener("click", () => this.#addNext());
  }

  /** The places beside the first phone. @returns {import("./places.js").Place[]} */
  places() {
    return this.#phones.map(({ place }) => place);
  }

  /** Open the phones that the address names. @param {import("./places.js").Place[]} places */
  open(places) {
    for (const place of places.slice(0, MOST)) this.#add(place);
  }

  /**
   * @param {import("./people.js").Person[]} people
   * @param {number|undefined} shown who has the first phone
   * @param {import("./words.js").Words} words
   */
  show(people, shown, words) {
    this.#people = people;
    this.shown = shown;
    this.#words = words;
    byId("beside").hidden = this.#phones.length >= MOST || people.length < 2;
    for (const phone of this.#phones) this.#caption(phone);
  }

  #addNext() {
    const taken = new Set([this.shown, ...this.places().map(({ person }) => person)]);
    const next = this.#people.find(({ id }) => !taken.has(id)) ?? this.#people[0];
    this.#add({ person: next.id, group: null });
    this.show(this.#people, this.shown, this.#words);
    if (byId("beside").hidden) this.#phones.at(-1).chooser.focus();
    this.changed();
  }

  #add(place) {
    const phone = { place };
    phone.chooser = el("select", { change: (event) => this.#give(phone, Number(event.target.value)) });
    phone.closer = el("button", { type: "button", class: "inner", click: () => this.#close(phone) });
    phone.frame = el("iframe", { src: `/?beside#${placeKey(place)}` });
    phone.node = el("section", { class: "companion" },
      el("header", {}, phone.chooser, phone.closer), phone.frame);
    this.#phones.push(phone);
    byId("companions").append(phone.node);
    document.body.classList.add("several");
  }

  /** Say whose phone it is; a list that is open stays as it is while nothing changed. */
  #caption(phone) {
    const { place, chooser, closer, frame } = phone;
    const print = JSON.stringify([this.#people, place.person, this.#words.title]);
    if (phone.print === print) return;
    phone.print = print;
    const options = this.#people.map(({ id, first_name: name }) => el("option", { value: id }, name));
    chooser.replaceChildren(...options);
    chooser.value = String(place.person);
    chooser.setAttribute("aria-label", this.#words.whosePhone);
    const name = this.#people.find(({ id }) => id === place.person)?.first_name ?? "";
    frame.title = this.#words.phoneOf(name);
    dress(closer, "close", this.#words.closePhone(name));
  }

  #give(phone, person) {
    phone.place = { person, group: null };
    phone.frame.src = `/?beside=${person}#${placeKey(phone.place)}`;
    this.#caption(phone);
    this.changed();
  }

  #close(phone) {
    this.#phones = this.#phones.filter((it) => it !== phone);
    phone.node.remove();
    document.body.classList.toggle("several", this.#phones.length > 0);
    this.show(this.#people, this.shown, this.#words);
    byId("beside").focus();
    this.changed();
  }
}
