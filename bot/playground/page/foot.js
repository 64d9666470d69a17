/** What stands below the messages: where one writes, the button that starts or unblocks the bot. */

import { byId } from "./dom.js";

/**
 * Show what the person can do here.
 * @param {any} chat
 * @param {import("./people.js").Person} person
 * @param {any[]} messages those on the screen
 */
export function foot({ group }, person, messages) {
  const status = group?.members.find(({ id }) => id === person.id)?.status;
  const shut = Boolean(group?.muted) && status === "member";
  const empty = !group && messages.length === 0;
  const blocked = !group && Boolean(person.blocked);
  const onward = !blocked && !empty && [byId("start"), byId("unblock")].includes(document.activeElement);
  byId("welcome").hidden = !empty;
  byId("log").hidden = empty;
  byId("start").hidden = blocked || !empty;
  byId("unblock").hidden = !blocked;
  byId("closed").hidden = !shut;
  byId("composer").hidden = blocked || empty || shut;
  byId("replies").classList.toggle("away", blocked || empty || shut);
  if (onward) (matchMedia("(hover: hover)").matches ? byId("entry") : byId("log")).focus();
}
