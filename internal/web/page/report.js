// The report of `dixit analyze --format html`: articles that are in the file
// already, an index of them, and who says what and which figures across all.

import { make } from "./article.js";
import { facts, hues } from "./marks.js";
import * as panel from "./panel.js";
import { count, open, Reader, tabs } from "./reader.js";
import { withTexts } from "./texts.js";
import { fill, speak, summary, t, turn } from "./words.js";

const $ = (id) => document.getElementById(id);
const articles = [...document.querySelectorAll("script.article")].map(article);
const reader = new Reader($("read"));
const all = articles.length > 1 && corpus(articles);

// article is one of the file: {name, text, analysis}, or {name, error}.
function article({ textContent }, i) {
  const a = JSON.parse(textContent);
  if (a.analysis) withTexts(a.text, a.analysis);
  a.title = headline(a.text ?? "") || a.name;
  a.link = `#${i + 1}`;
  return a;
}

// headline is the first line of a text, cut where it is no headline any more.
function headline(text) {
  const line = text.trimStart().split("\n", 1)[0].trimEnd();
  return line.length > 120 ? `${line.slice(0, line.lastIndexOf(" ", 110) + 1 || 110).trimEnd().toWellFormed()}…` : line;
}

// corpus gathers the facts of all articles, each with its article, and joins
// voices of the same name.
function corpus(articles) {
  const found = { quotes: [], claims: [], voices: [] };
  const known = new Map();
  for (const a of articles.filter((a) => a.analysis)) {
    const { quotes, claims, voices } = facts(a.analysis);
    for (const f of [...quotes, ...claims]) f.article = a;
    found.claims.push(...claims);
    for (const v of voices) {
      const key = v.name?.toLocaleLowerCase();
      const voice = known.get(key) ?? { ...v, quotes: [] };
      if (!known.has(key)) found.voices.push(voice);
      known.set(key, voice);
      voice.role ||= v.role;
      for (const q of v.quotes) {
        quotes[q].voice = voice;
        voice.quotes.push(found.quotes.push(quotes[q]) - 1);
      }
    }
  }
  found.voices.sort((x, y) => !x.name - !y.name || y.quotes.length - x.quotes.length);
  found.voices.forEach((v, i) => (v.hue = v.name ? i % hues : "x"));
  return found;
}

// index is a table of the articles.
function index(box) {
  const table = make("table");
  const head = table.createTHead().insertRow();
  for (const word of ["articleOne", "language", "quotes", "claims"]) {
    const th = head.appendChild(make("th", "", t(word)));
    th.scope = "col";
  }
  const body = table.createTBody();
  for (const { name, title, link, error, analysis } of articles) {
    const row = body.insertRow();
    const cell = row.insertCell();
    if (error) {
      cell.append(make("bdi", "", name), make("span", "aside", error));
      cell.colSpan = 4;
      continue;
    }
    const a = cell.appendChild(make("a", "", title));
    a.href = link;
    if (name !== title) cell.append(make("span", "aside", name));
    for (const word of [analysis.language, analysis.quotes?.length ?? 0, analysis.claims?.length ?? 0]) row.insertCell().textContent = word;
  }
  box.replaceChildren(table);
}

// showAll shows what is common to all articles.
function showAll() {
  document.title = `Dixit: ${t("articlesN")(articles.length)}`;
  $("all-summary").textContent = `${t("articlesN")(articles.length)}, ${t("quotesN")(all.quotes.length)} ${t("and")} ${t("claimsN")(all.claims.length)}`;
  index($("all-articles"));
  panel.people($("all-people"), all);
  panel.claims($("all-claims"), all);
  count($("tab-all-articles"), t("articles"), articles.length);
  count($("tab-all-people"), t("people"), all.voices.filter((v) => v.name).length);
  count($("tab-all-claims"), t("claims"), all.claims.length);
}

// show shows the article that the fragment names, or all of them.
function show() {
  const a = all ? articles[location.hash.slice(1) - 1] : articles[0];
  $("all").hidden = Boolean(a) || !all;
  $("read").hidden = !a;
  $("edit").hidden = !all;
  if (!a) return all && showAll();
  document.title = a.title;
  $("summary").textContent = a.error ?? summary(a.analysis);
  if (!a.error) reader.show(a.text, a.analysis);
}

// A fact of the corpus leads to its place in its article.
for (const id of ["all-people", "all-claims"]) {
  $(id).addEventListener("click", (e) => {
    const f = panel.factOf(e.target);
    if (!f) return;
    history.pushState(null, "", f.article.link);
    show();
    open($("read"), f.type === "quote" ? "people" : "claims");
    reader.reveal((f.type === "quote" ? reader.found.quotes : reader.found.claims)[f.i]);
  });
}

$("edit").addEventListener("click", () => {
  history.pushState(null, "", "#");
  show();
});
$("tongue").addEventListener("click", () => {
  speak(t("tongueTag"));
  fill();
  show();
});
$("theme").addEventListener("click", turn);
addEventListener("popstate", () => {
  show();
  scrollTo({ top: 0, behavior: "instant" });
});

tabs($("all"));
fill();
show();
