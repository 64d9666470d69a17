/** Passing lines (toasts), the window with OK (alerts), links that ask first, and the clipboard. */

import { el } from "./dom.js";

/** How long a passing line stays, in ms. */
const STAY = 3_000;

/** What a page needs to speak up. */
export class Notices {
  /**
   * @param {HTMLElement} toasts the live region
   * @param {HTMLDialogElement} dialog
   */
  constructor(toasts, dialog) {
    this.toasts = toasts;
    this.dialog = dialog;
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }

  /** Show a line for about three seconds. @param {string} line */
  tell(line) {
    const toast = el("p", { class: "toast" }, line);
    this.toasts.replaceChildren(toast);
    setTimeout(() => toast.remove(), STAY);
  }

  /** Show a text until OK is pressed. @param {string} text @param {import("./words.js").Words} words */
  warn(text, words) {
    this.#ask("alertdialog", text, this.#closing(words.ok, "solid"));
  }

  /**
   * Ask before a link leaves the chat, showing its whole address.
   * @param {string} url
   * @param {import("./words.js").Words} words
   */
  offer(url, words) {
    const go = el("a", { class: "solid", href: url, target: "_blank", rel: "noopener noreferrer" }, words.open);
    go.addEventListener("click", () => this.dialog.close());
    this.#ask("dialog", words.openLink, el("p", { class: "address" }, url), this.#closing(words.cancel, "quiet"), go);
  }

  /**
   * Let one of several things be chosen.
   * @param {string} question
   * @param {{name: string, act: () => void}[]} choices
   * @param {import("./words.js").Words} words
   */
  choose(question, choices, words) {
    const buttons = choices.map(({ name, act }) => el("button", { type: "button", class: "quiet", click: () => {
      this.dialog.close();
      act();
    } }, name));
    this.#ask("dialog", question, ...buttons, this.#closing(words.cancel, "quiet"));
    this.dialog.querySelector(".choices").classList.add("many");
  }

  /**
   * Copy a text and say so.
   * @param {string} text
   * @param {import("./words.js").Words} words
   */
  async copy(text, words) {
    this.tell((await written(text)) ? words.copied : words.notCopied);
  }

  #ask(role, text, ...below) {
    const buttons = below.filter((node) => node.tagName !== "P");
    const lines = below.filter((node) => node.tagName === "P");
    this.dialog.setAttribute("role", role);
    this.dialog.replaceChildren(
      el("p", { id: "alert-text" }, text), ...lines, el("div", { class: "choices" }, ...buttons));
    if (!this.dialog.open) this.dialog.showModal();
    buttons.at(-1).focus();
  }

  #closing(text, style) {
    return el("button", { type: "button", class: style, click: () => this.dialog.close() }, text);
  }
}

async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writtenTheOldWay(text);
  }
}

function writtenTheOldWay(text) {
  const before = document.activeElement;
  const area = el("textarea", { class: "unseen", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
