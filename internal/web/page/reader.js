// An article and what was found in it, side by side: what is lit, pinned or
// stepped to on one side shows on the other.

import { Article, legend, make } from "./article.js";
import { facts } from "./marks.js";
import * as panel from "./panel.js";
import { t } from "./words.js";

const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

// Reader shows one text at a time in an element that holds #article, the tabs
// with #people and #claims, and #detail.
export class Reader {
  constructor(root) {
    this.root = root;
    for (const id of ["article", "people", "claims", "detail", "legend", "tab-people", "tab-claims"]) this[id] = root.querySelector(`#${id}`);
    this.sheet = new Article(this.article);
    this.lit = [];
    this.pinned = undefined; // the fact whose detail is open
    this.listen();
  }

  // show draws a text and its analysis, and returns the facts.
  show(text, analysis) {
    this.found = facts(analysis);
    this.unpin();
    this.sheet.show(text, this.found);
    legend(this.legend);
    panel.people(this.people, this.found);
    panel.claims(this.claims, this.found);
    count(this["tab-people"], t("people"), this.found.voices.filter((v) => v.name).length);
    count(this["tab-claims"], t("claims"), this.found.claims.length);
    return this.found;
  }

  // light lights up facts on both sides.
  light(list) {
    for (const f of this.lit) for (const r of f.rows) r.classList.remove("lit");
    this.lit = list;
    for (const f of list) for (const r of f.rows) r.classList.add("lit");
    this.sheet.light(list);
  }

  // rest goes back to what is pinned.
  rest() {
    this.light(this.pinned ? [this.pinned] : []);
  }

  // pin opens the detail of a fact.
  pin(f) {
    this.pinned = f;
    f.draw();
    panel.detail(this.detail, f, () => this.unpin());
    this.rest();
  }

  unpin() {
    this.pinned = undefined;
    this.detail.hidden = true;
    this.rest();
  }

  // reveal shows a fact wherever it stands.
  reveal(f) {
    this.sheet.reveal(f);
    this.pin(f);
  }

  // drawAll leaves nothing for later.
  drawAll() {
    this.sheet.drawAll();
    for (const f of this.found.found) f.draw();
  }

  // step goes from find to find in the article, and tells which aloud.
  step(by) {
    const all = this.found.found;
    if (!all.length) return;
    const now = all.indexOf(this.pinned);
    this.reveal(all[Math.min(all.length - 1, Math.max(0, by === Infinity ? all.length - 1 : now + by))]);
    document.getElementById("status").textContent = aloud(this.pinned);
  }

  listen() {
    this.article.addEventListener("mouseover", (e) => this.light([...new Set(this.sheet.under(e.target))]));
    this.article.addEventListener("mouseleave", () => this.rest());
    this.article.addEventListener("click", (e) => {
      const f = innermost(this.sheet.under(e.target));
      if (!f) return this.unpin();
      open(this.root, f.type === "quote" ? "people" : "claims");
      this.pin(f);
      f.rows[0].scrollIntoView({ block: "nearest" });
    });
    this.article.addEventListener("keydown", (e) => {
      if (!(e.key in steps) || e.altKey || e.ctrlKey || e.metaKey) return;
      e.preventDefault();
      this.step(steps[e.key]);
    });
    addEventListener("beforeprint", () => this.found && this.drawAll());
    document.addEventListener("keydown", (e) => e.key === "Escape" && this.pinned && this.unpin());
    for (const box of [this.people, this.claims]) {
      const enter = (e) => {
        const f = panel.factOf(e.target);
        if (f) this.light([f]);
      };
      box.addEventListener("mouseover", enter);
      box.addEventListener("focusin", enter);
      box.addEventListener("mouseleave", () => this.rest());
      box.addEventListener("click", (e) => {
        const f = panel.factOf(e.target);
        if (f) this.reveal(f);
      });
    }
    tabs(this.root);
  }
}

// innermost is the fact to open among those under the pointer: a figure before
// the quote around it.
const innermost = (list) => list.filter((f) => f.type !== "sentence").sort((x, y) => size(x) - size(y))[0];
const size = (f) => f.places[0][1] - f.places[0][0];

// aloud is what a screen reader says of a fact.
function aloud(f) {
  return f.type === "quote"
    ? `${t("quote")}, ${t(f.kind)}. ${f.voice.name || t("unknown")} ${t("says")}: ${f.of.text}`
    : `${t("value")}: ${f.of.text}`;
}

// count writes a word and how many there are of it.
export function count(element, word, n) {
  element.textContent = word;
  element.append(" ", make("span", "count", n));
}

// tabs lets the tabs within an element be chosen, by pointer and by keyboard.
export function tabs(root) {
  const all = [...root.querySelectorAll("[role=tab]")];
  all.forEach((tab, i) => {
    tab.addEventListener("click", () => open(root, tab.getAttribute("aria-controls")));
    tab.addEventListener("keydown", (e) => {
      if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
      const other = all[(i + steps[e.key] + all.length) % all.length];
      open(root, other.getAttribute("aria-controls"));
      other.focus();
    });
  });
}

// open shows what one tab controls.
export function open(root, id) {
  for (const tab of root.querySelectorAll("[role=tab]")) {
    const chosen = tab.getAttribute("aria-controls") === id;
    tab.ariaSelected = String(chosen);
    tab.tabIndex = chosen ? 0 : -1;
    root.querySelector(`#${tab.getAttribute("aria-controls")}`).hidden = !chosen;
  }
}
