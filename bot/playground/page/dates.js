/** Moments as the reader's phone shows them: in the phone's zone and the person's language. */

/**
 * Who reads: a language Intl understands, an IANA zone, and the page's sentences.
 * @typedef {{language: string, zone: string, words: import("./words.js").Words}} Reader
 */

const DAY = { weekday: "long", day: "numeric", month: "long" };
const SHORT_DAY = { weekday: "short", day: "numeric", month: "short" };
const TIME = { hour: "2-digit", minute: "2-digit" };
const WALL = {
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  hourCycle: "h23",
};
/** What the letters of a date_time entity ask for; `r` (relative) stands alone. */
const LETTERS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "2-digit" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: TIME,
  T: { ...TIME, second: "2-digit" },
};
const FORMAT = /^(?:r|w?[dD]?[tT]?)$/;
const SPANS = [["year", 31_557_600], ["month", 2_629_800], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];
const MINUTE = 60_000;

const formats = new Map();

/** The zone of the machine that shows the page. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/**
 * A language code Intl accepts: the one given, or English.
 * @param {string|null|undefined} code
 * @returns {string}
 */
export function languageOf(code) {
  try {
    return Intl.getCanonicalLocales(code || "en")[0];
  } catch {
    return "en";
  }
}

/** @param {Date} moment @param {Reader} reader @returns {string} "09:00" */
export const timeOf = (moment, reader) => show(moment, TIME, reader);

/** @param {Date} moment @param {Reader} reader @returns {string} "lundi 23 novembre 2026" */
export const fullDay = (moment, reader) => show(moment, { ...DAY, year: "numeric" }, reader);

/** @param {Date} moment @param {Reader} reader @returns {string} "lun. 23 nov." */
export const shortDay = (moment, reader) => show(moment, SHORT_DAY, reader);

/** @param {Date} moment @param {Reader} reader @returns {string} "lun. 23 nov., 09:00" */
export const brief = (moment, reader) => show(moment, { ...SHORT_DAY, ...TIME }, reader);

/** @param {Date} moment @param {Reader} reader @returns {string} "lundi 23 novembre 2026 à 09:00" */
export const inFull = (moment, reader) => show(moment, { ...DAY, year: "numeric", ...TIME }, reader);

/**
 * The heading of a day among messages; the year only when it is not the current one.
 * @param {Date} moment
 * @param {Date} now
 * @param {Reader} reader
 * @returns {string}
 */
export function heading(moment, now, reader) {
  const sameYear = dayKey(moment, reader).slice(0, 4) === dayKey(now, reader).slice(0, 4);
  return sameYear ? show(moment, DAY, reader) : fullDay(moment, reader);
}

/** @param {Date} moment @param {Reader} reader @returns {string} the local day, "2026-11-23" */
export const dayKey = (moment, reader) => toField(moment, reader.zone).slice(0, 10);

/**
 * The words of a date_time entity, or null when its own text is to be shown.
 * @param {Date} moment
 * @param {string|undefined} format `r` or `w?[dD]?[tT]?`
 * @param {Date} now the bot's clock, for `r`
 * @param {Reader} reader
 * @returns {string|null}
 */
export function inFormat(moment, format, now, reader) {
  if (!format || !FORMAT.test(format)) return null;
  if (format === "r") return relative(moment, now, reader);
  return show(moment, Object.assign({}, ...Array.from(format, (letter) => LETTERS[letter])), reader);
}

/**
 * A moment as the value of a datetime-local field in a zone.
 * @param {Date} moment
 * @param {string} zone
 * @returns {string} "2026-11-23T09:00"
 */
export function toField(moment, zone) {
  return wall(moment, zone).slice(0, 16);
}

/**
 * The moment at which the clocks of a zone show a datetime-local value; inside the hour that a change of
 * clocks skips, a moment within an hour of it.
 * @param {string} field "2026-11-23T09:00"
 * @param {string} zone
 * @returns {Date}
 */
export function fromField(field, zone) {
  const shown = Date.parse(`${field}Z`);
  const guess = new Date(shown - offset(new Date(shown), zone));
  return new Date(shown - offset(guess, zone));
}

function offset(moment, zone) {
  const whole = Math.floor(moment.getTime() / MINUTE) * MINUTE;
  return Date.parse(`${toField(moment, zone)}Z`) - whole;
}

function wall(moment, zone) {
  const parts = formatter("en", zone, WALL).formatToParts(moment);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

function relative(moment, now, reader) {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const [unit, length] = SPANS.find(([, span]) => Math.abs(seconds) >= span) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(reader.language, { numeric: "auto" }).format(Math.trunc(seconds / length), unit);
}

/** Two digits for the hour where the day has 24 of them, "6:30 PM" where it has twice 12. */
function show(moment, parts, { language, zone }) {
  const twelve = formatter(language, zone, TIME).resolvedOptions().hour12;
  const asked = parts.hour && twelve ? { ...parts, hour: "numeric" } : parts;
  const written = formatter(language, zone, asked).format(moment);
  // Intl writes the first of a month as a plain number, which no French reader does
  return language.startsWith("fr") ? written.replace(/\b1 (?=\p{L})/u, "1er ") : written;
}

function formatter(language, zone, parts) {
  const key = JSON.stringify([language, zone, parts]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { ...parts, timeZone: zone }));
  return formats.get(key);
}
