// Text on its way to the screen. Everything in an article is text and nothing else: it reaches the page
// through textContent, or escaped where plotly reads a little HTML.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];
const DAY = 86_400_000;

/** An element with attributes and children; a string child becomes a text node. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const byId = (id) => document.getElementById(id);

/** Marks that turn the direction of what follows are shown by name: they cannot rearrange the page. */
function plain(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`);
}

/** An article's text, kept apart from the direction of the text around it. */
const bdi = (text) => make("bdi", {}, plain(text));

/** The text as plotly's small HTML may hold it. */
function escaped(text) {
  return plain(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Lower case without accents, so that "Cafe" finds "café". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const canvas = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** How many pixels the text takes in a CSS font. */
function measure(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    canvas.font = font;
    widths.set(key, canvas.measureText(text).width);
  }
  return widths.get(key);
}

/** The text cut at a word so that it fits, with an ellipsis; "" when not even a few letters fit. */
function fitted(text, pixels, font) {
  if (measure(text, font) <= pixels) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, middle) + "…", font) <= pixels) low = middle;
    else high = middle - 1;
  }
  const cut = text.slice(0, low);
  const word = cut.lastIndexOf(" ");
  const kept = word > low * 0.6 ? cut.slice(0, word) : cut;
  return kept.length < 4 ? "" : kept.replace(/[\s,;:–-]+$/, "") + "…";
}

/** A name on at most three lines, the last cut where even they do not hold it. */
function inLines(name, pixels, font) {
  const words = name.split(" ");
  const lines = [words.shift()];
  for (const [at, word] of words.entries()) {
    const longer = `${lines.at(-1)} ${word}`;
    if (measure(longer, font) <= pixels) lines.splice(-1, 1, longer);
    else if (lines.length < 3) lines.push(word);
    else {
      lines.splice(-1, 1, [lines.at(-1), ...words.slice(at)].join(" "));
      break;
    }
  }
  return lines.map((line) => fitted(line, pixels, font)).filter(Boolean);
}

/** "2025-12-15" as "15 December 2025". */
function dayInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The UTC day of a moment as "2025-12-15". */
const isoDay = (moment) => new Date(moment).toISOString().slice(0, 10);

/** The text with a capital letter first. */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "1 event", "1,200 events". */
const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** The address if it may become a link: http and https alone, never javascript: or data:. */
function safeLink(url) {
  return /^\s*https?:\/\//i.test(url) ? url.trim() : "";
}

/** A colour of the style sheet, light or dark as the system has it. */
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
