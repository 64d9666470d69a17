/** The paper clip: a few places on the map to share, as a phone shares its own. */

import { byId, dress, el } from "./dom.js";

/** Places in their own languages; the last one lies at sea, where no city's clock goes. */
const PLACES = [
  { name: "Paris", latitude: 48.8566, longitude: 2.3522 },
  { name: "Bruxelles", latitude: 50.8467, longitude: 4.3525 },
  { name: "Genève", latitude: 46.2044, longitude: 6.1432 },
  { name: "Lisboa", latitude: 38.7223, longitude: -9.1393 },
  { name: "London", latitude: 51.5072, longitude: -0.1276 },
  { name: "Montréal", latitude: 45.5019, longitude: -73.5674 },
  { name: "Saint-Denis, La Réunion", latitude: -20.8789, longitude: 55.4481 },
  { name: "Nouméa", latitude: -22.2741, longitude: 166.4425 },
  { name: null, latitude: 41.5, longitude: -31.5 },
];

export class Clip {
  #words = null;

  /** @param {(latitude: number, longitude: number) => void} share */
  constructor(share) {
    this.share = share;
    this.button = byId("attach");
    this.list = byId("places");
    this.button.addEventListener("click", () => this.#turn(this.list.hidden));
    this.list.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("click", (event) => this.#clickedElsewhere(event.target));
  }

  /** Speak the person's language. @param {import("./words.js").Words} words */
  update(words) {
    dress(this.button, "clip", words.shareLocation);
    this.list.setAttribute("aria-label", words.shareLocation);
    if (this.#words === words) return;
    this.#words = words;
    this.list.replaceChildren(el("ul", {}, ...PLACES.map((place) => el("li", {}, this.#place(place, words)))));
  }

  /** Fold the list. */
  close() {
    this.#turn(false);
  }

  #place({ name, latitude, longitude }, words) {
    const choose = () => {
      this.close();
      this.button.focus();
      this.share(latitude, longitude);
    };
    return el("button", { type: "button", click: choose },
      el("span", {}, name ?? words.openSea), " ", el("span", { class: "slash" }, written({ latitude, longitude })));
  }

  #turn(open) {
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) this.list.querySelector("button")?.focus();
  }

  #key(event) {
    if (event.key !== "Escape") return;
    this.close();
    this.button.focus();
  }

  #clickedElsewhere(target) {
    if (!this.list.hidden && !this.list.contains(target) && !this.button.contains(target)) this.close();
  }
}

/** A place in degrees, as it is shown. @param {{latitude: number, longitude: number}} place */
export function written({ latitude, longitude }) {
  return `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`;
}
