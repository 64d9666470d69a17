/**
 * Where one is: a person's private chat with the bot, or a group as that person sees it.
 *
 * @typedef {{person: number, group: number|null}} Place
 */

/** The place as the address keeps it: `1001`, or `1001/-5001`. @param {Place} place @returns {string} */
export function placeKey({ person, group }) {
  return group ? `${person}/${group}` : `${person}`;
}

/** The place that a text names. @param {string} text @returns {Place} */
export function placeOf(text) {
  const [person, group] = text.split("/").map(Number);
  return { person, group: group || null };
}

/** The places in the address: the one shown, then those beside it. @returns {Place[]} */
export function placesOfAddress() {
  return location.hash.slice(1).split("&").filter(Boolean).map(placeOf);
}
