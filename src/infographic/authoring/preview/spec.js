// The spec as text: a line for each line, with what is wrong at its place.

const TOKENS = /(?<c>(?:^|(?<=\s))#.*)|(?<s>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<k>[\p{L}\w-]+(?=\s*:(?:\s|$)))|(?<p>[{}[\],:]|(?<=^\s*)-(?=\s))/gu;

/** The line as spans, each of a kind of YAML; texts are only ever set as texts. */
function* tokens(line) {
  let end = 0;
  for (const found of line.matchAll(TOKENS)) {
    if (found.index > end) yield ["", line.slice(end, found.index)];
    yield [Object.keys(found.groups).find((kind) => found.groups[kind] !== undefined), found[0]];
    end = found.index + found[0].length;
  }
  if (end < line.length) yield ["", line.slice(end)];
}

export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A message as a node: what stands between backticks is code. */
export function words(tag, className, text) {
  const made = element(tag, className);
  text.split("`").forEach((part, i) => part && made.append(i % 2 ? element("code", "", part) : part));
  return made;
}

/** Splits the tokens of a line so that the columns from `start` to `end` stand in a mark. */
function marked(line, start, end) {
  const code = element("code");
  const mark = element("mark");
  let at = 0;
  for (const [kind, text] of tokens(line)) {
    for (const [from, to] of [[at, start], [Math.max(at, start), end], [Math.max(at, end), Infinity]]) {
      const part = text.slice(Math.max(0, from - at), Math.max(0, Math.min(text.length, to - at)));
      if (!part) continue;
      const inside = from >= start && from < end;
      const parent = inside ? mark : code;
      if (inside && !mark.parentNode) code.append(mark);
      parent.append(element("span", kind, part));
    }
    at += text.length;
  }
  return code;
}

export class SpecPane {
  constructor(list, { onHover, onChoose }) {
    this.list = list;
    this.lines = [];
    this.shown = [];
    list.addEventListener("pointerover", (event) => onHover(this.lineOf(event)));
    list.addEventListener("pointerleave", () => onHover(0));
    list.addEventListener("click", (event) => getSelection().isCollapsed && onChoose(this.lineOf(event)));
  }

  lineOf(event) {
    const row = event.target.closest?.("li");
    return row ? this.lines.indexOf(row) + 1 : 0;
  }

  /** Shows a text with its notes; only lines that differ are made anew, so that a selection stays. */
  show(text, notes, undrawn) {
    const wanted = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
    const byLine = new Map();
    for (const note of notes) if (note.line) byLine.set(note.line, [...(byLine.get(note.line) ?? []), note]);
    wanted.forEach((line, i) => {
      const here = byLine.get(i + 1) ?? [];
      const key = JSON.stringify([line, undrawn, here.map((n) => [n.code, n.message, n.column, n.length])]);
      if (this.shown[i] === key) return;
      const row = this.row(line, here, undrawn);
      if (this.lines[i]) this.lines[i].replaceWith(row);
      else this.list.append(row);
      this.lines[i] = row;
      this.shown[i] = key;
    });
    for (const row of this.lines.splice(wanted.length)) row.remove();
    this.shown.length = wanted.length;
  }

  row(line, notes, undrawn) {
    const row = element("li", notes.length ? (notes.some((n) => n.severity === "error") ? "error" : "warning") : "");
    const [first] = notes;
    const start = first ? first.column - 1 : 0;
    const code = marked(line, start, first ? start + first.length : 0);
    code.style.setProperty("--indent", `${line.match(/^[\s-]*/)[0].length + 2}ch`); // where a long line goes on
    row.append(code);
    for (const note of undrawn ? notes : []) {
      const say = words("p", "say", note.message);
      if (note.help) say.append(words("span", "", note.help));
      row.append(say);
    }
    return row;
  }

  hint(first, last) {
    this.mark("hint", first, last);
  }

  /** Marks lines, and scrolls to them. */
  choose(first, last) {
    this.mark("chosen", first, last);
    this.lines[first - 1]?.scrollIntoView({ block: last - first > 12 ? "start" : "center", behavior: "smooth" });
  }

  mark(name, first, last) {
    this.lines.forEach((row, i) => row.classList.toggle(name, i + 1 >= first && i + 1 <= last));
  }
}
