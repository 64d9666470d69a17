/** The panel's part about groups: a new one, and who and what is in the one shown. */

import * as api from "./api.js";
import { byId, el, sending } from "./dom.js";

export class Gathering {
  #person = null;
  #people = [];
  #group = null;
  #words = null;
  #print = "";

  /**
   * @param {{made: (group: import("./rooms.js").Group) => void, act: (request: () => Promise<any>) => Promise<any>}} acts
   */
  constructor(acts) {
    this.acts = acts;
    byId("add-group").addEventListener("click", () => this.#unfoldForm(byId("new-group").hidden));
    byId("new-group").addEventListener("submit", sending((form) => this.#found(form)));
  }

  /**
   * @param {import("./people.js").Person|undefined} person the one shown
   * @param {import("./people.js").Person[]} people
   * @param {import("./rooms.js").Group|undefined} group the one shown
   * @param {import("./words.js").Words} words
   */
  show(person, people, group, words) {
    const print = JSON.stringify([person, people, group, words.title]);
    if (print === this.#print) return;
    this.#print = print;
    const midway = heldNow();
    if (group?.id !== this.#group?.id) midway.topic = "";
    this.#person = person;
    this.#people = people;
    this.#group = group;
    this.#words = words;
    byId("invited").replaceChildren(
      ...people.filter(({ id }) => id !== person?.id).map((it) => check("members", it.id, nameOf(it), true)));
    byId("crew").hidden = !group;
    byId("crew").replaceChildren(...(group ? this.#crew(group) : []));
    takeUp(midway);
  }

  #crew(group) {
    const words = this.#words;
    const inside = new Set(group.members.map(({ id }) => id));
    const outside = this.#people.filter(({ id }) => !inside.has(id));
    return [
      el("h3", {}, group.title),
      ...group.members.map((member) => this.#member(member)),
      this.#bot(group),
      ...outside.map((it) => row(it.id, nameOf(it), "", this.#button(words.addMember(nameOf(it)), words.add, it.id, "member"))),
      ...(group.kind === "forum" ? this.#topics(group) : []),
      group.kind === "group" && el("div", { "data-id": "upgrade" }, this.#doing(words.upgrade, "migrate", {})),
    ].filter(Boolean);
  }

  #member({ id, name, status }) {
    const words = this.#words;
    const mine = id === this.#person.id;
    if (mine) return row(id, name, words.statuses[status], this.#button(words.leave, words.leave, id, "left"));
    const other = status === "administrator" ? "member" : "administrator";
    return row(id, name, words.statuses[status], ...(this.#administers() && status !== "creator" ? [
      this.#button(words.turn[other](name), words.turns[other], id, other),
      this.#button(words.removeMember(name), words.remove, id, "kicked"),
    ] : []));
  }

  #bot(group) {
    const words = this.#words;
    const name = words.theBot;
    if (!["member", "administrator"].includes(group.bot)) {
      return row("bot", name, "", this.#button(words.addMember(name), words.add, "bot", "member"));
    }
    const other = group.bot === "administrator" ? "member" : "administrator";
    return row("bot", name, words.statuses[group.bot], ...(this.#administers() ? [
      this.#button(words.turn[other](name), words.turns[other], "bot", other),
      this.#button(words.removeMember(name), words.remove, "bot", "kicked"),
    ] : []));
  }

  #topics(group) {
    const words = this.#words;
    const open = sending(async (form) => {
      const done = await this.#do("topics", { name: new FormData(form).get("name") });
      if (done && nameOfTopic()) nameOfTopic().value = "";
    });
    return [
      ...group.topics.map(({ id, name, closed }) => row(`topic ${id}`, name, "",
        this.#turning(name, closed ? words.reopen : words.close, id, closed ? "open" : "closed"),
        this.#turning(name, words.remove, id, "deleted"))),
      el("form", { class: "topic", "data-id": "topic", submit: open },
        el("label", { class: "field" }, el("span", {}, words.newTopic),
          el("input", { name: "name", required: true, maxlength: 128, autocomplete: "off" })),
        el("button", { type: "submit", class: "quiet" }, words.add)),
    ];
  }

  #administers() {
    const mine = this.#group.members.find(({ id }) => id === this.#person.id);
    return ["creator", "administrator"].includes(mine?.status);
  }

  #button(label, text, member, status) {
    const node = this.#doing(text, "members", { member, status });
    node.setAttribute("aria-label", label);
    return node;
  }

  #turning(name, text, topic, state) {
    const node = this.#doing(text, `topics/${topic}`, { state });
    node.setAttribute("aria-label", this.#words.about(text, name));
    return node;
  }

  #doing(text, what, body) {
    return el("button", { type: "button", class: "quiet", click: () => this.#do(what, body) }, text);
  }

  #do(what, body) {
    const { id } = this.#group;
    return this.acts.act(() => api.changeGroup(id, what, { person: this.#person.id, ...body }));
  }

  #unfoldForm(open) {
    byId("new-group").hidden = !open;
    byId("add-group").setAttribute("aria-expanded", String(open));
    if (open) byId("new-group").elements.title.focus();
  }

  async #found(form) {
    const given = new FormData(form);
    const group = await this.acts.act(() => api.addGroup({
      title: given.get("title"),
      members: [this.#person.id, ...given.getAll("members").map(Number)],
      kind: given.has("topics") ? "forum" : "group",
      bot: given.has("bot"),
    }));
    if (!group) return;
    form.reset();
    this.#unfoldForm(false);
    this.acts.made(group);
  }
}

/** What the person shown is in the middle of: where the focus is, the topic being named, who is not to come along. */
function heldNow() {
  const at = document.activeElement;
  const row = byId("crew").contains(at) ? at.closest("[data-id]") : null;
  const unticked = [...byId("invited").querySelectorAll("input:not(:checked)")].map(({ value }) => value);
  return { id: row?.dataset.id, nth: row ? controls(row).indexOf(at) : 0, topic: nameOfTopic()?.value ?? "", unticked };
}

/** Go on with it, after everything was shown anew. */
function takeUp({ id, nth, topic, unticked }) {
  for (const input of byId("invited").querySelectorAll("input")) input.checked = !unticked.includes(input.value);
  if (nameOfTopic()) nameOfTopic().value = topic;
  if (id === undefined) return;
  const row = byId("crew").querySelector(`[data-id="${id}"]`);
  const beside = row ? controls(row) : [];
  (beside[nth] ?? beside.at(-1) ?? byId("add-group")).focus();
}

function controls(row) {
  return [...row.querySelectorAll("button, input")];
}

function nameOfTopic() {
  return byId("crew").querySelector("input");
}

function row(id, name, status, ...buttons) {
  return el("div", { class: "crew-row", "data-id": id }, el("span", { class: "name" }, name),
    status && el("span", { class: "code" }, status), ...buttons);
}

function check(name, value, text, checked) {
  return el("label", { class: "check" }, el("input", { type: "checkbox", name, value, checked }), el("span", {}, text));
}

function nameOf({ first_name: first, last_name: last }) {
  return [first, last].filter(Boolean).join(" ");
}
