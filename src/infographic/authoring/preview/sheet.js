// One picture with what lies over it: boxes of findings, and the outline of what is pointed at.

import { element } from "./spec.js";

export class Sheet {
  constructor(parent, size, { onHover, onChoose }) {
    this.size = size;
    this.figure = element("figure");
    this.caption = element("figcaption");
    this.paper = element("div", "paper");
    this.over = element("div", "over");
    this.paper.append(this.over);
    this.figure.append(this.caption, this.paper);
    parent.append(this.figure);
    this.paper.addEventListener("pointermove", (event) => onHover(this, this.at(event), event));
    this.paper.addEventListener("pointerleave", (event) => onHover(this, null, event));
    this.paper.addEventListener("click", (event) => onChoose(this, this.at(event)));
  }

  remove() {
    this.figure.remove();
  }

  /** Shows what the server told; the old picture stays until the new one is there to be seen at once. */
  async show(told, size, name) {
    this.told = told;
    this.figure.classList.toggle("stale", told.stale);
    const { picture } = told;
    this.figure.hidden = !picture;
    if (!picture) return;
    const address = `/picture/${picture.name}/${encodeURIComponent(name)}`;
    if (this.image?.getAttribute("src") !== address) {
      const image = new Image(picture.width, picture.height);
      image.alt = "";
      image.src = address;
      await image.decode().catch(() => {});
      if (this.image) this.image.replaceWith(image);
      else this.paper.prepend(image);
      this.image = image;
    }
    this.describe(picture, size, address, name);
    this.boxes(told.stale ? [] : told.notes);
  }

  describe(picture, size, address, name) {
    const link = element("a", "", "Save SVG");
    link.href = address;
    link.download = name;
    const extent = `${Math.round(picture.width)} × ${Math.round(picture.height)}`;
    const state = this.told.stale ? element("span", "last", "the last good picture") : link;
    this.caption.replaceChildren(element("b", "", size), element("span", "", extent), state);
  }

  /** Makes the picture this many times as large as its own pixels. */
  zoom(factor) {
    if (this.told?.picture) this.paper.style.width = `${this.told.picture.width * factor}px`;
  }

  boxes(notes) {
    this.over.replaceChildren();
    for (const note of notes) {
      if (!note.box) continue;
      const box = this.place(element("div", `box ${note.severity}`), grown(note.box, 4, this.told.picture));
      box.dataset.number = note.number;
      box.append(element("span", `badge ${note.severity}`, String(note.number)));
      this.over.append(box);
    }
  }

  emphasize(number, scroll) {
    for (const box of this.over.querySelectorAll(".box")) {
      const on = Number(box.dataset.number) === number;
      box.classList.toggle("on", on);
      if (on && scroll) box.scrollIntoView({ block: "center", inline: "nearest", behavior: "smooth" });
    }
  }

  place(node, [x, y, width, height]) {
    const { picture } = this.told;
    const parts = { left: x / picture.width, top: y / picture.height, width: width / picture.width, height: height / picture.height };
    for (const [side, part] of Object.entries(parts)) node.style[side] = `${part * 100}%`;
    return node;
  }

  /** The smallest region under the pointer: the latest of equals lies on top. */
  at(event) {
    const picture = this.told?.picture;
    if (!picture || this.told.stale) return null;
    const frame = this.paper.getBoundingClientRect();
    const x = ((event.clientX - frame.left) / frame.width) * picture.width;
    const y = ((event.clientY - frame.top) / frame.height) * picture.height;
    let best = null;
    for (const region of picture.regions) {
      const [left, top, width, height, first] = region;
      const inside = first && x >= left && y >= top && x <= left + width && y <= top + height;
      if (inside && (!best || width * height <= best[2] * best[3])) best = region;
    }
    return best;
  }

  /** What shows a line of the spec most closely. */
  of(line) {
    const regions = (this.told?.stale ? [] : this.told?.picture?.regions ?? []).filter(([, , , , first, last]) => first <= line && line <= last);
    const least = Math.min(...regions.map(([, , , , first, last]) => last - first));
    const close = regions.filter(([, , , , first, last]) => last - first === least);
    const name = close.at(-1)?.[6];
    return close.filter((region) => region[6] === name);
  }

  /** What has this name; of two that lie in each other the outer one. */
  named(name) {
    const found = (this.told?.picture?.regions ?? []).filter((region) => region[6] === name);
    return found.filter((region) => !found.some((other) => other !== region && within(region, other)));
  }

  outline(regions, kind, scroll = false) {
    for (const old of this.over.querySelectorAll(`.region.${kind}`)) old.remove();
    for (const region of regions) this.over.append(this.place(element("div", `region ${kind}`), region.slice(0, 4)));
    if (scroll) this.over.querySelector(`.region.${kind}`)?.scrollIntoView({ block: "center", inline: "nearest", behavior: "smooth" });
  }
}

/** A box, grown on every side, but not beyond the picture. */
function grown([x, y, width, height], by, picture) {
  const left = Math.max(0, x - by);
  const top = Math.max(0, y - by);
  return [left, top, Math.min(picture.width, x + width + by) - left, Math.min(picture.height, y + height + by) - top];
}

function within([x, y, width, height], [left, top, across, down]) {
  return x >= left - 4 && y >= top - 4 && x + width <= left + across + 4 && y + height <= top + down + 4;
}
