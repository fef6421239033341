// The page: asks about a text, shows the answer, and keeps article and panel in
// step. Text is only ever put into text nodes.

import { analyze, Failure } from "./api.js";
import { Article, legend, make } from "./article.js";
import * as exports from "./export.js";
import { pack, unpack } from "./link.js";
import { facts } from "./marks.js";
import * as panel from "./panel.js";
import { samples } from "./samples.js";
import { failure, fill, speak, t } from "./words.js";

const $ = (id) => document.getElementById(id);
const article = new Article($("article"));
const shown = { text: "", analysis: undefined, found: undefined };
let pinned; // the fact whose detail is open
let asking; // aborts the call under way

// read asks about a text and shows what comes back.
async function read(text, options = {}) {
  asking?.abort();
  const mine = (asking = new AbortController());
  $("failure").hidden = true;
  $("go").textContent = t("reading");
  $("write").ariaBusy = "true";
  try {
    text = text.toWellFormed();
    const analysis = await analyze(text, { ...options, signal: mine.signal });
    Object.assign(shown, { text, analysis, found: facts(analysis) });
    show();
    $("summary").focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  } catch (e) {
    if (e.name === "AbortError") return;
    fail(e);
  } finally {
    if (asking === mine) {
      $("go").textContent = t("analyze");
      $("write").ariaBusy = "false";
    }
  }
}

// fail shows an error in words.
function fail(e) {
  if (!(e instanceof Failure)) console.error(e);
  write();
  $("failure").textContent = failure(e);
  $("failure").hidden = false;
}

// show draws the answer.
function show() {
  const { text, analysis, found } = shown;
  $("write").hidden = true;
  $("read").hidden = false;
  unpin();
  article.show(text, found);
  const summary = `${t("quotesN")(found.quotes.length)} ${t("and")} ${t("claimsN")(found.claims.length)}`;
  $("summary").textContent = analysis.languageSupported ? summary : t("unsupported");
  legend($("legend"));
  for (const f of found.found) f.rows = [];
  panel.people($("people"), found);
  panel.claims($("claims"), found);
  $("tab-people").textContent = t("people");
  $("tab-people").append(" ", make("span", "count", found.voices.filter((v) => v.name).length));
  $("tab-claims").textContent = t("claims");
  $("tab-claims").append(" ", make("span", "count", found.claims.length));
}

// write goes back to the text.
function write() {
  $("read").hidden = true;
  $("write").hidden = false;
}

// light lights up facts on both sides.
let lit = [];
function light(list) {
  for (const f of lit) for (const r of f.rows) r.classList.remove("lit");
  lit = list;
  for (const f of lit) for (const r of f.rows) r.classList.add("lit");
  article.light(lit);
}

// rest goes back to what is pinned.
const rest = () => light(pinned ? [pinned] : []);

// pin opens the detail of a fact.
function pin(f) {
  pinned = f;
  panel.detail($("detail"), f, unpin);
  rest();
}

function unpin() {
  pinned = undefined;
  $("detail").hidden = true;
  if (shown.found) rest();
}

// innermost is the fact to open among those under the pointer: a figure before
// the quote around it.
const innermost = (list) => list.filter((f) => f.type !== "sentence").sort((x, y) => size(x) - size(y))[0];
const size = (f) => f.places[0][1] - f.places[0][0];

// tell says aloud what a fact is.
function tell(f) {
  $("status").textContent = f.type === "quote"
    ? `${t("quote")}, ${t(f.kind)}. ${f.voice.name || t("unknown")} ${t("says")}: ${f.of.text}`
    : `${t("value")}: ${f.of.text}`;
}

// step goes from find to find in the article.
function step(by) {
  const all = shown.found.found;
  if (!all.length) return;
  const now = all.indexOf(pinned);
  const next = by === Infinity ? all.length - 1 : by === -Infinity ? 0 : Math.min(all.length - 1, Math.max(0, now + by));
  pin(all[next]);
  article.reveal(pinned);
  tell(pinned);
}

const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

$("article").addEventListener("mouseover", (e) => light([...new Set(article.under(e.target))]));
$("article").addEventListener("mouseleave", rest);
$("article").addEventListener("click", (e) => {
  const f = innermost(article.under(e.target));
  if (!f) return unpin();
  open(f.type === "quote" ? "people" : "claims");
  pin(f);
  f.rows[0]?.scrollIntoView({ block: "nearest" });
});
$("article").addEventListener("keydown", (e) => {
  if (!(e.key in steps) || e.altKey || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  step(steps[e.key]);
});
document.addEventListener("keydown", (e) => e.key === "Escape" && pinned && unpin());

for (const box of [$("people"), $("claims")]) {
  const enter = (e) => {
    const f = panel.factOf(e.target);
    if (f) light([f]);
  };
  box.addEventListener("mouseover", enter);
  box.addEventListener("focusin", enter);
  box.addEventListener("mouseleave", rest);
  box.addEventListener("click", (e) => {
    const f = panel.factOf(e.target);
    if (!f) return;
    article.reveal(f);
    pin(f);
  });
}

// open shows one tab of the panel.
function open(name) {
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const chosen = tab.getAttribute("aria-controls") === name;
    tab.ariaSelected = String(chosen);
    tab.tabIndex = chosen ? 0 : -1;
    $(tab.getAttribute("aria-controls")).hidden = !chosen;
  }
}

for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => open(tab.getAttribute("aria-controls")));
  tab.addEventListener("keydown", (e) => {
    if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
    const other = $(tab.id === "tab-people" ? "tab-claims" : "tab-people");
    open(other.getAttribute("aria-controls"));
    other.focus();
  });
}

$("write").addEventListener("submit", (e) => {
  e.preventDefault();
  forget();
  read($("text").value, { language: $("language").value, published: $("published").value });
});
$("text").addEventListener("keydown", (e) => {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) $("write").requestSubmit();
});
$("edit").addEventListener("click", () => {
  write();
  $("text").focus();
});

// A file may be dropped anywhere.
addEventListener("dragover", (e) => e.preventDefault());
addEventListener("drop", async (e) => {
  e.preventDefault();
  const file = e.dataTransfer.files[0];
  try {
    const text = file ? await plainText(file) : e.dataTransfer.getData("text/plain");
    if (!text) return;
    forget();
    $("text").value = text;
    read(text);
  } catch {
    fail(new Failure("file", "no text"));
  }
});

async function plainText(file) {
  if (file.size > 16 << 20) throw new Error("too long");
  return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
}

$("link").addEventListener("click", async () => {
  const packed = await pack(shown.text);
  if (!packed) return void ($("status").textContent = t("linkTooLong"));
  history.replaceState(null, "", `#${packed}`);
  await navigator.clipboard?.writeText(location.href).catch(() => {}); // it is in the address bar
  $("status").textContent = t("copied");
});

// forget takes the last text out of the address.
const forget = () => history.replaceState(null, "", location.pathname + location.search);

$("read").addEventListener("click", async (e) => {
  switch (e.target.dataset?.export) {
    case "json":
      return exports.save("dixit.json", "application/json", `${JSON.stringify(shown.analysis, null, 2)}\n`);
    case "quotes":
      return exports.save("dixit-quotes.csv", "text/csv", exports.quotes(shown.found));
    case "claims":
      return exports.save("dixit-figures.csv", "text/csv", exports.claims(shown.found));
    case "html":
      unpin();
      article.drawAll();
      return exports.save("dixit.html", "text/html", await exports.report($("read"), shown.text.trim().split("\n", 1)[0].slice(0, 120)));
  }
});

$("tongue").addEventListener("click", () => {
  speak(t("tongueTag"));
  greet();
  if (!$("read").hidden) show();
});
$("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});

// greet writes the words of the page.
function greet() {
  fill();
  $("tongue").textContent = t("tongue");
  $("tongue").lang = t("tongueTag");
  $("samples").replaceChildren(...samples.map(({ name, title, about, lang }) => {
    const item = make("li");
    const a = make("a");
    a.href = `#${name}`;
    a.lang = lang;
    a.append(make("strong", "", title), make("span", "", about));
    item.append(a);
    return item;
  }));
}

// follow goes where the fragment points: to a sample, or to the text in it.
async function follow() {
  const fragment = location.hash.slice(1);
  const sample = samples.find((s) => s.name === fragment);
  try {
    const text = sample ? await (await fetch(`page/samples/${sample.name}.txt`)).text() : await unpack(fragment);
    if (text === undefined) {
      if (!fragment) write();
      return;
    }
    $("text").value = text;
    await read(text, { language: sample?.lang, published: sample?.published });
  } catch (e) {
    fail(new Failure("link", e.message));
  }
}

addEventListener("hashchange", follow);
greet();
follow();
