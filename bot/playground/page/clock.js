/** The bot's clock: what it shows, and the ways to move it forward. */

import * as api from "./api.js";
import { brief, fromField, fullDay, shortDay, timeOf, toField } from "./dates.js";
import { byId, el } from "./dom.js";

/** How often the clock is read at rest, and while it moves, in ms. */
const REST = 5_000;
const BUSY = 400;
const DAY = 86_400_000;

export class Clock {
  /** The bot's clock as last read. */
  now = new Date();
  /** @type {Date|null} */
  nextDue = null;
  #reader = null;
  #moving = false;
  /** The last reading as the server wrote it. */
  #read = { now: null, due: null };

  /**
   * @param {{changed: () => void, fold: (folded: boolean) => void}} acts `changed` after each reading that shows
   *   another moment; `fold` out of the way when a move starts, and back with a complaint
   */
  constructor(acts) {
    this.acts = acts;
    for (const button of byId("moves").querySelectorAll("[data-seconds]")) {
      button.addEventListener("click", () => this.#by(Number(button.dataset.seconds)));
    }
    byId("to-next").addEventListener("click", () => this.#move({ next: true }, this.nextDue));
    byId("to-date").addEventListener("submit", (event) => this.#toDate(event));
    this.#field().addEventListener("input", (event) => { event.target.dataset.touched = "yes"; });
  }

  /** Show the clock to this reader from now on. @param {import("./dates.js").Reader} reader */
  show(reader) {
    this.#reader = reader;
    this.#paint();
  }

  /** Read the clock now. A server that is away changes nothing here. */
  async read() {
    try {
      this.#take(await api.getClock());
    } catch {
      // The chat's own poll says that the server is away.
    }
  }

  /** Read the clock again and again; a move reads it faster by itself. */
  async follow() {
    for (;;) {
      if (!document.hidden) await this.read();
      await new Promise((done) => setTimeout(done, REST));
    }
  }

  #take({ now, next_due: due }) {
    const changed = now !== this.#read.now || due !== this.#read.due;
    this.#read = { now, due };
    this.now = new Date(now);
    this.nextDue = due ? new Date(due) : null;
    if (!this.#reader || !changed) return;
    this.#paint();
    this.acts.changed();
  }

  #by(seconds) {
    return this.#move({ seconds }, new Date(this.now.getTime() + seconds * 1000));
  }

  #toDate(event) {
    event.preventDefault();
    const to = fromField(this.#field().value, this.#reader.zone);
    if (to < this.now) this.#complain(this.#reader.words.onlyForward);
    else this.#move({ to: to.toISOString() }, to);
  }

  async #move(request, to) {
    if (this.#moving || (request.next && !this.nextDue)) return;
    this.#complain("");
    this.acts.fold(true);
    this.#setMoving({ from: this.now.getTime(), to: to?.getTime() ?? null });
    const watching = setInterval(() => this.read(), BUSY);
    try {
      this.#take(await api.moveClock(request));
      delete this.#field().dataset.touched;
    } catch (error) {
      this.#complain(await this.#reason(error, request));
    } finally {
      clearInterval(watching);
      this.#setMoving(false);
    }
  }

  /** The server refuses with 409 when nothing is due, and when the bot leaves its updates lying. */
  async #reason(error, request) {
    const { words } = this.#reader;
    if (error.status !== 409) return error.status ? error.message : words.unreachable;
    await this.read();
    return request.next && !this.nextDue ? words.nothingNext : words.notFetching;
  }

  #complain(line) {
    byId("clock-error").textContent = line;
    byId("clock-error").hidden = !line;
    if (line) this.acts.fold(false);
  }

  #setMoving(moving) {
    this.#moving = moving;
    byId("panel").classList.toggle("moving", Boolean(moving));
    byId("clock-busy").textContent = moving ? this.#reader.words.moving : "";
    byId("moving").hidden = !moving;
    this.#paint();
  }

  #paint() {
    const { words, zone } = this.#reader;
    this.#paintReadout();
    byId("due").textContent = this.nextDue ? words.due(brief(this.nextDue, this.#reader)) : words.nothingDue;
    const field = this.#field();
    field.min = toField(this.now, zone);
    if (!field.dataset.touched) field.value = toField(new Date(this.now.getTime() + DAY), zone);
    this.#paintProgress();
    this.#paintButtons();
  }

  /** The day stands twice: in full beside the phone, short in the bar of a small screen. */
  #paintReadout() {
    if (!this.#read.now) return;
    const hour = timeOf(this.now, this.#reader);
    const [full, short] = [fullDay(this.now, this.#reader), shortDay(this.now, this.#reader)];
    const time = el("time", { datetime: this.now.toISOString() },
      el("span", { class: "full" }, full), el("span", { class: "short" }, short), " ", el("strong", {}, hour));
    if (byId("readout").textContent !== time.textContent) byId("readout").replaceChildren(time);
    byId("status").textContent = hour;
  }

  #paintProgress() {
    if (!this.#moving) return;
    const { from, to } = this.#moving;
    const bar = byId("moving");
    bar.setAttribute("aria-label", this.#reader.words.moving);
    if (to === null || this.now.getTime() <= from) bar.removeAttribute("value");
    else bar.value = Math.min(1, (this.now.getTime() - from) / (to - from));
  }

  #paintButtons() {
    const buttons = [...byId("moves").children, byId("to-date").querySelector("button")];
    for (const button of buttons) button.setAttribute("aria-disabled", String(Boolean(this.#moving)));
    byId("to-next").setAttribute("aria-disabled", String(Boolean(this.#moving) || !this.nextDue));
  }

  #field() {
    return byId("to-date").elements.moment;
  }
}
