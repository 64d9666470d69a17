/** What stands below the messages: where one writes, the button that starts or unblocks the bot. */

import { byId } from "./dom.js";

/**
 * Show what the person can do here.
 * @param {any} chat
 * @param {import("./people.js").Person} person
 * @param {any[]} messages those on the screen
 * @param {number|null} thread the topic on the screen
 */
export function foot({ group }, person, messages, thread) {
  const member = group?.members.find(({ id }) => id === person.id)?.status === "member";
  const muted = Boolean(group?.muted) && member;
  const closed = !muted && member && Boolean(group.topics.find(({ id }) => id === thread)?.closed);
  const shut = muted || closed;
  const empty = !group && messages.length === 0;
  const blocked = !group && Boolean(person.blocked);
  const onward = !blocked && !empty && [byId("start"), byId("unblock")].includes(document.activeElement);
  byId("welcome").hidden = !empty;
  byId("log").hidden = empty;
  byId("start").hidden = blocked || !empty;
  byId("unblock").hidden = !blocked;
  byId("closed").hidden = !muted;
  byId("topic-closed").hidden = !closed;
  byId("composer").hidden = blocked || empty || shut;
  byId("replies").classList.toggle("away", blocked || empty || shut);
  if (onward) (matchMedia("(hover: hover)").matches ? byId("entry") : byId("log")).focus();
}
