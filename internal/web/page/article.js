// The article as it was laid out, with its marks.

import { atoms, lines } from "./marks.js";
import { t } from "./words.js";

const svg = "http://www.w3.org/2000/svg";

// slice is how long the page may be busy before it lets the user act, in ms.
const slice = 8;

// Article draws a text and its facts into a box, the first screen at once and
// the rest whenever there is time.
export class Article {
  constructor(box) {
    this.box = box;
    this.text = "";
    this.atomOf = new WeakMap(); // element to atom
    this.thread = document.createElementNS(svg, "svg");
    this.thread.setAttribute("class", "thread");
    this.thread.setAttribute("aria-hidden", "true");
  }

  // show draws a text anew.
  show(text, found) {
    cancelAnimationFrame(this.later);
    this.text = text;
    this.lines = lines(text);
    this.atoms = atoms(this.lines, found);
    this.drawn = 0;
    this.box.replaceChildren(this.thread);
    this.draw(slice);
  }

  // draw adds lines for some milliseconds, and then asks for more time.
  draw(ms) {
    const end = performance.now() + ms;
    const batch = document.createDocumentFragment();
    while (this.drawn < this.atoms.length && performance.now() < end) batch.append(this.line(this.drawn++));
    this.box.insertBefore(batch, this.thread);
    if (this.drawn < this.atoms.length) this.later = requestAnimationFrame(() => this.draw(slice));
  }

  // drawAll leaves nothing for later.
  drawAll() {
    cancelAnimationFrame(this.later);
    this.draw(Infinity);
  }

  line(n) {
    const p = make("p", "line");
    p.dir = "auto";
    const margin = make("span", "margin");
    const words = make("span", "words");
    const voices = new Set();
    for (const [start, end, pairs] of this.atoms[n]) {
      const text = this.text.slice(start, end).replace(/\n$/, "");
      if (!text) continue;
      words.append(this.atom(text, pairs));
      for (const [fact, part] of pairs) if (part === "said" && fact.voice.name) voices.add(fact.voice);
    }
    for (const v of voices) {
      const name = make("bdi", `voice hue-${v.hue}`);
      name.textContent = v.name;
      margin.append(name);
    }
    p.append(margin, words);
    if (!words.hasChildNodes()) p.classList.add("blank");
    if (headline(this.atoms[n])) p.classList.add("headline");
    return p;
  }

  atom(text, pairs) {
    const e = make("span");
    e.textContent = text;
    for (const [fact, part] of pairs) {
      fact.nodes.push([e, part]);
      if (part === "said") e.classList.add("said", fact.kind, `hue-${fact.voice.hue}`);
      else if (part === "speaker") e.classList.add("speaker", `of-${fact.voice.hue}`);
      else if (part === "quantity") e.classList.add("quantity");
    }
    this.atomOf.set(e, pairs);
    return e;
  }

  // under are the facts under an element; none elsewhere.
  under(element) {
    return (this.atomOf.get(element) ?? []).map(([fact]) => fact);
  }

  // reveal makes sure that a fact is drawn and brings it into view.
  reveal(fact) {
    if (!fact.nodes.length) this.drawAll();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    fact.nodes[0]?.[0].scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  }

  // light shows the places of facts, and a thread from words to cue to speaker.
  light(facts) {
    for (const [e, part] of this.lit ?? []) e.classList.remove(`lit-${part}`);
    this.lit = facts.flatMap((f) => f.nodes);
    for (const [e, part] of this.lit) e.classList.add(`lit-${part}`);
    this.thread.replaceChildren();
    const quote = facts.filter((f) => f.type === "quote").at(-1);
    if (quote) this.tie(quote);
  }

  // tie draws the thread of a quote.
  tie(quote) {
    const box = this.box.getBoundingClientRect();
    const spots = ["said", "cue", "speaker"].map((part) => quote.nodes.find((n) => n[1] === part)?.[0].getClientRects()[0]);
    const [said, ...others] = spots.map((r) => r && { x: r.left + r.width / 2 - box.left, left: r.left - box.left, y: r.bottom - box.top });
    if (!said) return;
    let from = { x: said.left + 6, y: said.y };
    for (const to of others) {
      if (!to) continue;
      const sag = 14 + Math.abs(to.x - from.x) / 30;
      const path = document.createElementNS(svg, "path");
      path.setAttribute("d", `M${from.x} ${from.y + 3}C${from.x} ${from.y + sag} ${to.x} ${to.y + sag} ${to.x} ${to.y + 3}`);
      path.setAttribute("class", `hue-${quote.voice.hue}`);
      this.thread.append(path);
      from = to;
    }
  }
}

// headline reports a line that is a title.
const headline = (atoms) => atoms.some(([, , pairs]) => pairs.some(([f]) => f.of.kind === "SENTENCE_KIND_HEADLINE"));

// make is a new element of a class.
export function make(tag, name, text) {
  const e = document.createElement(tag);
  if (name) e.className = name;
  if (text !== undefined) e.textContent = text;
  return e;
}

// legend says what the marks mean.
export function legend(list) {
  list.replaceChildren(...["direct", "mixed", "indirect", "figure"].map((kind) => {
    const item = make("li");
    item.append(make("span", kind === "figure" ? "quantity" : `said ${kind}`, t(kind)));
    return item;
  }));
}
