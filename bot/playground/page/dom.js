/** Making elements: everything shown passes through text nodes, so nothing a person or a bot writes becomes markup. */

const SVG = "http://www.w3.org/2000/svg";

/** Outlines on a 24 × 24 grid, drawn with the colour of the text around them. */
const OUTLINES = {
  bell: "M9 19a3 3 0 0 0 6 0M6 16V11a6 6 0 0 1 9-5.2M18 12v4M4 16h12M4 4l16 16",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M19 11l-7.5 7.5a4 4 0 0 1-6-6L13 5a2.8 2.8 0 0 1 4 4l-7.3 7.3a1.3 1.3 0 0 1-2-2L14 8",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  down: "M6 9l6 6 6-6",
  eye: "M3 12c4-7.5 14-7.5 18 0-4 7.5-14 7.5-18 0zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  keyboard: "M3 7h18v11H3zM7 11h.01M12 11h.01M17 11h.01M8 15h8",
  link: "M8 16L17 7M9.5 7H17v7.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  mic: "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3",
  pencil: "M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3",
  pin: "M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01",
  send: "M4 12L20 4.5 15.5 20l-3.5-6.5zM12 13.5L20 4.5",
  sticker: "M5 4h14v10l-5 6H5zM14 20v-6h5M9 9h.01M14 9h.01M9 12.5a3.5 3.5 0 0 0 4 .8",
};

/**
 * Make an element. A function among the attributes listens to the event of that name; `true` sets an empty
 * attribute; `null`, `undefined` and `false` leave it out, among the children too.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) assign(node, name, value);
  node.append(...children.filter(isPresent));
  return node;
}

/**
 * Make a decorative icon, invisible to screen readers.
 * @param {keyof typeof OUTLINES} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", OUTLINES[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/**
 * Give a button an icon and a name that is heard, not seen.
 * @param {HTMLElement} button
 * @param {keyof typeof OUTLINES} name
 * @param {string} label
 */
export function dress(button, name, label) {
  button.replaceChildren(icon(name));
  button.setAttribute("aria-label", label);
  button.title = label;
}

/**
 * Let a piece of running text be tapped, or pressed with Enter and Space, as a button is.
 * @param {HTMLElement} node
 * @param {(event: Event) => void} act
 * @returns {HTMLElement} the same node
 */
export function tappable(node, act) {
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.addEventListener("click", act);
  node.addEventListener("keydown", (event) => {
    if (event.target !== node || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    act(event);
  });
  return node;
}

/**
 * A listener for a form, deaf to a second sending while the first is under way.
 * @param {(form: HTMLFormElement) => Promise<void>} act
 */
export function sending(act) {
  let busy = false;
  return async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    await act(event.target).finally(() => { busy = false; });
  };
}

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * The two letters at most that stand for a name in a round picture.
 * @param {string} name
 * @returns {string}
 */
export function initials(name) {
  const [first = "?", second = ""] = name.replaceAll(/[()]/g, "").trim().split(/\s+/).map((word) => Array.from(word)[0] ?? "");
  return (first + second).toLocaleUpperCase();
}

function assign(node, name, value) {
  if (!isPresent(value)) return;
  if (typeof value === "function") node.addEventListener(name, value);
  else node.setAttribute(name, value === true ? "" : String(value));
}

function isPresent(value) {
  return value !== null && value !== undefined && value !== false;
}
