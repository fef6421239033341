// Beside the article: who said what, the figures as a table, and the detail of
// one find.

import { make } from "./article.js";
import { figure, percent } from "./figures.js";
import { t } from "./words.js";

// batch is how many rows are made at once: more than a screen holds.
const batch = 60;

// inBatches makes something of each item, the first at once and others when the
// last of them comes near the screen. It returns a function that makes them up to
// one of the items, for those who will not wait.
function inBatches(items, into, row) {
  let next = 0;
  const upTo = (end) => {
    if (next >= end) return;
    const rows = document.createDocumentFragment();
    while (next < end) rows.append(row(items[next], next++));
    into.append(rows);
    if (next < items.length) near.observe(into.lastElementChild);
  };
  const near = new IntersectionObserver((entries) => {
    for (const e of entries.filter((e) => e.isIntersecting)) {
      near.unobserve(e.target);
      upTo(Math.min(items.length, next + batch));
    }
  }, { rootMargin: "400px" });
  upTo(Math.min(items.length, batch));
  return (i) => upTo(i + 1);
}

// tie binds a row to its fact, so that each lights up the other.
function tie(row, fact) {
  row.fact = fact;
  fact.rows.push(row);
  return row;
}

// factOf is the fact that an element of the panel stands for.
export const factOf = (e) => e.closest?.(".fact")?.fact;

// people lists voices and all that each says. Each fact can draw its own row.
export function people(box, { voices, quotes }) {
  box.replaceChildren();
  if (!quotes.length) return box.append(make("p", "nothing", t("noQuotes")));
  const person = inBatches(voices, box, (v) => {
    const card = make("section", `person hue-${v.hue}`);
    const title = make("h3");
    title.append(make("bdi", "", v.name || t("unknown")));
    title.append(" ", make("span", "count", t("quotesN")(v.quotes.length)));
    card.append(title);
    if (v.role) card.append(make("p", "role", v.role));
    const list = card.appendChild(make("ul"));
    v.upTo = inBatches(v.quotes, list, (i) => {
      const item = make("li");
      item.append(quote(quotes[i]));
      return item;
    });
    return card;
  });
  voices.forEach((v, i) => v.quotes.forEach((q, n) => {
    quotes[q].draw = () => (person(i), v.upTo(n));
  }));
}

// quote is a button with the words of a quote.
function quote(f) {
  const b = make("button", "fact");
  b.type = "button";
  const words = make("bdi", `said ${f.kind} hue-${f.voice.hue}`, clip(f.of.text));
  b.append(words);
  const notes = [f.of.negated && t("negated"), f.of.hedged && t("hedged")].filter(Boolean).join(" · ");
  if (notes) b.append(" ", make("span", "aside", notes));
  if (f.article) b.append(" ", make("span", "aside", f.article.title));
  b.append(make("span", "spoken", ` (${t(f.kind)})`));
  return tie(b, f);
}

// clip shortens what would fill the panel by itself.
const clip = (s, most = 600) => (s.length > most ? `${s.slice(0, most).toWellFormed()}…` : s);

// columns of the table of claims: a word, what to show and what to sort by.
const columns = [
  ["value", (f) => figure(f.of), (f) => f.of.quantity.value ?? f.of.quantity.low ?? f.of.quantity.high ?? 0],
  ["what", what, what],
  ["when", (f) => clip(f.of.times?.[0]?.text ?? "", 80), (f) => f.of.times?.[0]?.value ?? ""],
  ["who", (f) => f.quote?.voice.name ?? "", (f) => f.quote?.voice.name ?? ""],
];

// where is one more, of claims from several articles.
const where = ["articleOne", (f) => f.article.title, (f) => f.article.title];

// what is counted, of what, and what is said of it; each once, for a share may be
// counted in what it is a share of.
function what({ of: c }) {
  const parts = [c.counted?.text || c.counted?.lemma, c.of?.text, c.predicate?.text].filter(Boolean);
  return clip([...new Set(parts)].join(" · "), 160);
}

// claims is a table that can be sorted by each of its columns.
export function claims(box, found, by = 0, direction = 0) {
  const list = found.claims;
  box.replaceChildren();
  if (!list.length) return box.append(make("p", "nothing", t("noClaims")));
  for (const f of list) f.rows = [];
  const shown = list[0].article ? [...columns, where] : columns;
  const table = make("table");
  const head = table.createTHead().insertRow();
  shown.forEach(([word], i) => {
    const th = make("th");
    th.scope = "col";
    th.ariaSort = i === by && direction ? (direction > 0 ? "ascending" : "descending") : "none";
    const b = make("button", "", t(word));
    b.type = "button";
    b.addEventListener("click", () => {
      claims(box, found, i, i === by && direction > 0 ? -1 : 1);
      box.querySelectorAll("th button")[i].focus(); // where it was
    });
    th.append(b);
    head.append(th);
  });
  const value = shown[by][2];
  const sorted = direction ? list.toSorted((x, y) => direction * compare(value(x), value(y))) : list;
  box.append(table);
  const upTo = inBatches(sorted, table.createTBody(), (f) => row(f, shown));
  sorted.forEach((f, i) => (f.draw = () => upTo(i)));
}

const compare = (x, y) => (typeof x === "number" ? x - y : x.localeCompare(y));

function row(f, shown) {
  const tr = make("tr", "fact");
  shown.forEach(([, show], i) => {
    const td = tr.insertCell();
    if (i > 0) return td.append(make("bdi", "", show(f)));
    const b = make("button", "quantity", show(f));
    b.type = "button";
    td.append(b);
    if (f.of.trend === "TREND_INCREASE") td.append(arrow("↗", "increase"));
    if (f.of.trend === "TREND_DECREASE") td.append(arrow("↘", "decrease"));
  });
  if (f.quote) tr.cells[3].className = `of-${f.quote.voice.hue}`;
  return tie(tr, f);
}

function arrow(sign, word) {
  const e = make("span", "trend", ` ${sign}`);
  e.role = "img";
  e.ariaLabel = t(word);
  return e;
}

// detail opens the card of a fact; close is called when it is shut.
export function detail(card, f, close) {
  const shut = make("button", "shut", "×");
  shut.type = "button";
  shut.ariaLabel = t("close");
  shut.addEventListener("click", close);
  const list = make("dl");
  const line = (word, text, part = word) => {
    if (!text) return;
    const dd = make("dd", `lit-${part}`);
    dd.append(make("bdi", "", clip(text, 240)));
    list.append(make("dt", "", t(word)), dd);
  };
  const plain = (word, text) => line(word, text, "none");
  if (f.type === "quote") {
    const { cue, speaker, addressee, score, rule } = f.of;
    card.replaceChildren(shut, make("h3", "", `${t("quote")}, ${t(f.kind)}`));
    plain("speaker", speaker && f.voice.name);
    plain("role", f.voice.role);
    line("here", speaker?.text !== f.voice.name ? speaker?.text : "", "speaker");
    line("cue", cue?.text);
    line("addressee", addressee?.text);
    plain("score", percent(score));
    plain("rule", rule);
    plain("speakerRule", speaker && `${speaker.rule}, ${percent(speaker.score)}`);
  } else {
    const { quantity, counted, of, predicate, times, score, rule } = f.of;
    card.replaceChildren(shut, make("h3", "", t("value")));
    line("quantity", quantity.text);
    plain("exact", figure(f.of));
    line("counted", counted?.text || counted?.lemma);
    line("of", of?.text);
    line("predicate", predicate?.text);
    for (const time of times ?? []) line("time", time.value ? `${time.text} (${time.value})` : time.text);
    plain("speaker", f.quote?.voice.name ?? t("itself"));
    plain("score", percent(score));
    plain("rule", rule);
  }
  card.append(list);
  card.hidden = false;
}
