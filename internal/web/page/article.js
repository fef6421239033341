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
    this.facts = []; // those that are lit
    new ResizeObserver(() => this.retie()).observe(box); // lines move as others get their height
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
    if (spaced.test(this.text.slice(...this.lines[n]).trimEnd())) words.classList.add("spaced");
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
      else if (part === "quantity") e.classList.add("quantity", text.length < 24 ? "short" : "long");
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
    for (const f of this.facts) for (const [e, part] of f.nodes) e.classList.remove(`lit-${part}`);
    this.facts = facts;
    for (const f of facts) for (const [e, part] of f.nodes) e.classList.add(`lit-${part}`);
    this.retie();
  }

  // retie draws the thread of the innermost quote that is lit.
  retie() {
    this.thread.replaceChildren();
    const quote = this.facts.filter((f) => f.type === "quote").at(-1);
    if (quote) this.tie(quote);
  }

  // tie draws the thread of a quote, each time between the pieces of two parts
  // that are nearest to each other: below the line when both are on the same one,
  // else from the edges that face each other, so that neither is crossed out.
  tie(quote) {
    const box = this.box.getBoundingClientRect();
    const pieces = (part) => quote.nodes.filter((n) => n[1] === part).slice(-9).flatMap(([e]) => [...e.getClientRects()]);
    const parts = ["said", "cue", "speaker"].map(pieces).filter((p) => p.length);
    for (let i = 1; i < parts.length; i++) {
      const [from, to] = nearest(parts[i - 1], parts[i]);
      const [x, y, x2, y2] = [side(from, to) - box.left, edge(from, to) - box.top, side(to, from) - box.left, edge(to, from) - box.top];
      const far = Math.abs(x2 - x);
      const sag = level(from, to) ? Math.min(12, far / 2) + far / 30 : 0;
      const path = document.createElementNS(svg, "path");
      path.setAttribute("d", `M${x} ${y}C${x} ${y + sag} ${x2} ${y2 + sag} ${x2} ${y2}`);
      path.setAttribute("class", `hue-${quote.voice.hue}`);
      this.thread.append(path);
    }
  }
}

// nearest is the pair of boxes, one of each list, with the least way between.
function nearest(some, others) {
  const way = (a, b) => Math.max(0, a.left - b.right, b.left - a.right) + 20 * Math.abs(a.bottom - b.bottom);
  let best = [some[0], others[0]];
  for (const a of some) for (const b of others) if (way(a, b) < way(...best)) best = [a, b];
  return best;
}

// side is where a box is left for another: at the end that faces it.
const side = (a, b) => (b.left >= a.right ? a.right - 5 : b.right <= a.left ? a.left + 5 : (a.left + a.right) / 2);

// level reports two boxes on one line.
const level = (a, b) => a.top < b.bottom && b.top < a.bottom;

// edge is where a box is left for another from above or below.
const edge = (a, b) => (level(a, b) || a.top < b.top ? a.bottom : a.top);

// spaced finds white space that means something, such as an indent.
const spaced = /^\s|[ \t]{2}|\t/;

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
