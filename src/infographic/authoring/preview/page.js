// The preview: it asks for pictures, shows them, and follows what the server says has changed.

import { Sheet } from "./sheet.js";
import { SpecPane, element, words } from "./spec.js";

const ALL = "all";
const MODES = [["", "Light"], ["dark", "Dark"]];
const KINDS = { card: "Cards", story: "Stories", slide: "Slides", paper: "Paper" };
const ZOOMS = [["fit", "Fit"], ["1", "100 %"], ["2", "200 %"]];
const $ = (id) => document.getElementById(id);

const USUAL = { size: "", theme: "", lang: "", dark: "", zoom: "fit" };
const UNCHOSEN = "size=&theme=&lang=&dark=";
const chosen = { ...USUAL, ...Object.fromEntries(new URLSearchParams(location.hash.slice(1))) };
const sheets = [];
let told = null; // what the server said last
let langs = []; // the languages of the spec, also while it has mistakes
let own = null; // the theme that the spec names, also while the spec has mistakes
let ownSize = "blog"; // and the size
let asked = 0; // the number of the latest question, whose answer alone counts
let pinned = null; // the name of the region that was chosen

history.replaceState(null, "", `/${location.hash}`); // the token has done its work

const pane = new SpecPane($("spec"), {
  onHover: (line) => sheets.forEach((sheet) => sheet.outline(line ? sheet.of(line) : [], "hinted")),
  onChoose: (line) => {
    const [region] = sheets.flatMap((sheet) => sheet.of(line));
    if (region) choose(region, "spec");
  },
});

// ---------------------------------------------------------------- asking

async function refresh() {
  const number = ++asked;
  const late = setTimeout(() => number === asked && mood("busy", "Drawing …"), 150);
  try {
    const answers = [];
    for (const size of wantedSizes()) {
      const query = new URLSearchParams({ size, theme: chosen.theme, lang: chosen.lang, dark: chosen.dark });
      const answer = await fetch(`/draw?${query}`);
      if (number !== asked) return;
      if (answer.status === 404 && query.toString() !== UNCHOSEN) return void choice({ ...USUAL });
      if (!answer.ok) throw new Error(await answer.text());
      answers.push(await answer.json());
    }
    if (number === asked) await show(answers, number);
  } catch (error) {
    if (number === asked) mood("error", error.message || "The preview does not answer");
  } finally {
    clearTimeout(late);
  }
}

const screens = () => (told?.sizes ?? []).filter((size) => !size.height).sort((a, b) => a.width - b.width);
const wantedSizes = () => (chosen.size === ALL ? (told ? screens().map((size) => size.name) : [""]) : [chosen.size]);

function choice(changes) {
  Object.assign(chosen, changes);
  const kept = Object.entries(chosen).filter(([key, value]) => value !== USUAL[key]);
  history.replaceState(null, "", `#${new URLSearchParams(kept)}`);
  buttons();
  return refresh();
}

// ---------------------------------------------------------------- showing

async function show(answers, number) {
  const first = !told;
  [told] = answers;
  if (first && chosen.size === ALL) return refresh(); // now that it is known which sizes there are
  const notes = numbered(answers);
  document.title = `${told.file} – preview`;
  $("file").textContent = told.file;
  pane.show(told.text, notes.filter((note) => note.file === told.file || !note.file), told.stale || !told.picture);
  await showSheets(answers);
  if (number !== asked) return;
  buttons();
  listNotes(notes);
  alertOf(told);
  tell(notes);
  if (pinned && !told.stale) sheets.forEach((sheet) => sheet.outline(sheet.named(pinned), "chosen"));
}

/** The notes of all answers, each once and with a number; one of some sizes only says of which. */
function numbered(answers) {
  const found = new Map();
  answers.forEach((answer, i) => {
    for (const note of answer.notes) {
      const key = JSON.stringify([note.code, note.message, note.file, note.line, note.column]);
      const known = found.get(key) ?? { ...note, number: found.size + 1, at: [] };
      known.at.push(wantedSizes()[i]);
      found.set(key, known);
      note.number = known.number;
    }
  });
  return [...found.values()].map((note) => ({ ...note, at: note.at.length === answers.length ? [] : note.at }));
}

async function showSheets(answers) {
  const names = wantedSizes();
  ownSize = told.size || ownSize;
  if (sheets.length !== names.length || sheets.some((sheet, i) => sheet.size !== names[i])) {
    sheets.splice(0).forEach((sheet) => sheet.remove());
    for (const name of names) {
      sheets.push(new Sheet($("sheets"), name, { onHover: hover, onChoose: (_, region) => region && choose(region, "picture") }));
    }
  }
  await Promise.all(sheets.map((sheet, i) => sheet.show(answers[i], sheet.size || ownSize, fileName(sheet.size, "svg"))));
  zoom();
}

function zoom() {
  const pictures = sheets.map((sheet) => sheet.told?.picture?.width ?? 0);
  const room = $("canvas").clientWidth - 64 - 36 * (sheets.length - 1);
  const fit = Math.min(1, room / Math.max(1, pictures.reduce((sum, width) => sum + width, 0)));
  const factor = chosen.zoom === "fit" ? fit : Number(chosen.zoom) || 1;
  sheets.forEach((sheet) => sheet.zoom(Math.max(0.05, factor)));
}

/** The name of a picture's file: name[-size][.lang][-dark].ext, as the command line gives it. */
function fileName(size, suffix) {
  const stem = told.file.replace(/\.[^.]+$/, "");
  return `${stem}${size && `-${size}`}${chosen.lang && `.${chosen.lang}`}${chosen.dark && "-dark"}.${suffix}`;
}

function mood(name, text) {
  $("status").dataset.mood = name;
  $("status").textContent = text;
}

function tell(notes) {
  const counts = ["error", "warning"].map((kind) => [kind, notes.filter((note) => note.severity === kind).length]);
  const said = counts.filter(([, count]) => count).map(([kind, count]) => `${count} ${kind}${count > 1 ? "s" : ""}`);
  const time = told.stale || !told.picture ? "not drawn" : `drawn in ${Math.round(told.seconds * 1000)} ms`;
  mood(counts[0][1] ? "error" : counts[1][1] ? "warning" : "fine", [...said, time].join(", "));
}

// ---------------------------------------------------------------- what is wrong

function listNotes(notes) {
  const list = $("notes");
  list.hidden = !notes.length || told.stale || !told.picture;
  if (list.hidden) return;
  list.replaceChildren(element("h2", "", `${notes.length} finding${notes.length > 1 ? "s" : ""}`));
  for (const note of notes) {
    const row = element("button", note.severity);
    const said = words("span", "", `${note.message} `);
    said.append(element("small", "", [note.code, note.line && `line ${note.line}`, ...note.at].filter(Boolean).join(" · ")));
    row.append(element("span", "badge", String(note.number)), said);
    if (note.help) row.append(words("em", "", note.help));
    row.addEventListener("pointerenter", () => sheets.forEach((sheet) => sheet.emphasize(note.number)));
    row.addEventListener("pointerleave", () => sheets.forEach((sheet) => sheet.emphasize(0)));
    row.addEventListener("click", () => {
      sheets.forEach((sheet) => sheet.emphasize(note.number, true));
      if (note.line && note.file === told.file) pane.choose(note.line, note.line);
    });
    list.append(row);
  }
}

const FEW = 3;

/** The mistakes for which there is no new picture, over the last good one. */
function alertOf(told) {
  const box = $("alert");
  const errors = told.notes.filter((note) => note.severity === "error");
  box.hidden = !(told.stale || !told.picture) || !errors.length;
  if (box.hidden) return;
  const [first, ...others] = errors;
  const card = element("div");
  card.append(...mistake(first));
  if (others.length) {
    const list = element("div", "more");
    list.append(...others.slice(0, FEW).map(mention));
    if (others.length > FEW) list.append(element("p", "", `and ${others.length - FEW} more, marked in the spec`));
    card.append(list);
  }
  box.replaceChildren(card);
  const [here] = errors.filter(inSpec);
  if (here) pane.choose(here.line, here.line);
}

const inSpec = (note) => note.line && note.file === told.file;
const place = (note) => (note.line ? `${note.file}:${note.line}:${note.column}` : note.file);

/** A further mistake in one line, which leads to its own. */
function mention(note) {
  const row = element("button");
  row.append(words("span", "", note.message), element("small", "", place(note)));
  row.addEventListener("click", () => inSpec(note) && pane.choose(note.line, note.line));
  return row;
}

function* mistake(note) {
  yield words("h2", "", note.message);
  if (note.file) yield element("p", "place", place(note));
  if (note.text.trim()) {
    const shown = element("pre");
    shown.append(`${note.text}\n${" ".repeat(note.column - 1)}`, element("b", "", "^".repeat(note.length)));
    yield shown;
  }
  if (note.help) yield words("p", "", note.help);
}

// ---------------------------------------------------------------- pointing

const tag = element("div", "tag");
tag.hidden = true;
document.body.append(tag);

function hover(sheet, region, event) {
  sheet.outline(region ? [region] : [], "hinted");
  pane.hint(...(region ? region.slice(4, 6) : [0, 0]));
  tag.hidden = !region;
  if (!region) return;
  const [, , , , first, last, name] = region;
  tag.replaceChildren(element("b", "", first === last ? `line ${first}` : `lines ${first}–${last}`), ` ${name}`);
  tag.style.left = `${Math.min(event.clientX + 14, innerWidth - tag.offsetWidth - 8)}px`;
  tag.style.top = `${Math.min(event.clientY + 18, innerHeight - 40)}px`;
}

function choose(region, from) {
  const [, , , , first, last, name] = region;
  pinned = name;
  if (from === "picture") pane.choose(first, last);
  else pane.mark("chosen", first, last);
  sheets.forEach((sheet, i) => sheet.outline(sheet.named(name), "chosen", from === "spec" && i === 0));
}

// ---------------------------------------------------------------- buttons

function group(id, entries) {
  const made = entries.map(([value, content, title, pressed, act]) => {
    const button = element("button");
    button.type = "button";
    button.title = title;
    button.setAttribute("aria-pressed", String(pressed));
    button.setAttribute("aria-label", title);
    button.dataset.value = value;
    button.append(...content);
    button.addEventListener("click", act);
    return button;
  });
  const focus = document.activeElement?.closest?.(`#${id} button`)?.dataset.value;
  $(id).replaceChildren(...made);
  if (focus !== undefined) made.find((button) => button.dataset.value === focus)?.focus();
}

function buttons() {
  if (!told) return;
  sizes();
  own = told.own ?? own;
  const values = told.themes.map((theme) => [theme.name === own?.name ? "" : theme.name, theme]);
  if (own && !values.some(([value]) => value === "")) values.unshift(["", own]);
  group("themes", values.map(([value, theme]) => [
    value, [swatch(theme.colors)], `${theme.name}: ${theme.description || "the spec's own theme"}`, value === chosen.theme,
    () => choice({ theme: value }),
  ]));
  $("themes").append(element("output", "", values.find(([value]) => value === chosen.theme)?.[1].name ?? ""));
  group("modes", (told.dark || chosen.dark ? MODES : []).map(([value, label]) => [
    value, [label], `as a reader sees it who prefers ${label.toLowerCase()} pages`, value === chosen.dark, () => choice({ dark: value }),
  ]));
  langs = told.langs.length ? told.langs : langs;
  const tags = langs.length > 1 ? langs.map((tag, i) => [i ? tag : "", tag]) : [];
  group("langs", tags.map(([value, tag]) => [value, [tag], languageName(tag), value === chosen.lang, () => choice({ lang: value })]));
  group("zooms", ZOOMS.map(([value, label]) => [
    value, [label], value === "fit" ? "fit the width" : `${label} of its size`, String(chosen.zoom) === value, () => { choice({ zoom: value }); zoom(); },
  ]));
}

/** Screens as buttons; cards, slides and paper, which are many, in a list. */
function sizes() {
  const shown = chosen.size || ownSize;
  const value = (name) => (name === ownSize ? "" : name);
  group("sizes", [
    ...screens().map(({ name, width }) => [
      value(name), [name[0].toUpperCase() + name.slice(1), element("small", "", String(width))],
      `${name}, ${width} pixels wide`, shown === name, () => choice({ size: value(name) }),
    ]),
    [ALL, ["All"], "all screens side by side", chosen.size === ALL, () => choice({ size: ALL })],
  ]);
  const list = element("select");
  list.setAttribute("aria-label", "Cards, slides and paper");
  list.append(new Option("More …", "", true));
  list.options[0].disabled = true;
  const others = told.sizes.filter((size) => size.height);
  const named = told.sizes.some((size) => size.name === ownSize);
  if (!named) list.append(new Option(ownSize, ownSize));
  for (const [kind, label] of Object.entries(KINDS)) {
    const part = element("optgroup");
    part.label = label;
    part.append(...others.filter((size) => size.kind === kind).map(({ name, width, height }) => new Option(`${name}  ${width} × ${height}`, name)));
    list.append(part);
  }
  const chosenHere = shown !== ALL && !screens().some(({ name }) => name === shown);
  list.value = chosenHere ? shown : "";
  list.classList.toggle("on", chosenHere);
  list.addEventListener("change", () => choice({ size: value(list.value) }));
  $("sizes").append(list);
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

/** A theme in small: its page, and two sides below. */
function swatch([ground, , , ...sides]) {
  const shown = element("span", "swatch");
  shown.style.background = ground;
  shown.append(...sides.map((color) => {
    const half = element("i");
    half.style.background = color;
    return half;
  }));
  return shown;
}

$("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(command());
  $("copy").textContent = "Copied";
  setTimeout(() => ($("copy").textContent = "Copy command"), 1200);
});

/** The command that draws what is seen. */
function command() {
  const size = chosen.size === ALL ? "" : chosen.size;
  const quoted = (text) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const parts = ["infographic render", quoted(told.path)];
  if (chosen.theme) parts.push("--theme", chosen.theme);
  if (chosen.dark) parts.push("--dark");
  if (chosen.lang) parts.push("--lang", chosen.lang);
  if (size) parts.push("--size", size);
  return [...parts, "-o", quoted(fileName(size, "png"))].join(" ");
}

// ---------------------------------------------------------------- the width of the spec

function widen(clientX) {
  const share = Math.min(0.7, Math.max(0.15, clientX / innerWidth));
  document.documentElement.style.setProperty("--side", `${share * 100}%`);
  zoom();
}
$("handle").addEventListener("pointerdown", (event) => event.target.setPointerCapture(event.pointerId));
$("handle").addEventListener("pointermove", (event) => event.buttons && widen(event.clientX));
$("handle").addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -40, ArrowRight: 40 }[event.key];
  if (step) widen($("handle").getBoundingClientRect().left + step);
});
addEventListener("resize", zoom);

// ---------------------------------------------------------------- news

let news = null;

/** Follows the server while the page can be seen: a browser has six connections for all pages of one address. */
function follow() {
  news?.close();
  if (document.hidden) return;
  news = new EventSource("/events");
  news.onmessage = refresh;
  news.onerror = () => mood("error", news.readyState === EventSource.CLOSED ? "too many pages follow this preview" : "the preview has ended");
}
document.addEventListener("visibilitychange", follow);
follow();
