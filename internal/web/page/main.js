// The page: asks about a text and shows the answer. Text is only ever put into
// text nodes.

import { analyze, Failure } from "./api.js";
import { make } from "./article.js";
import * as exports from "./export.js";
import { pack, unpack } from "./link.js";
import { Reader } from "./reader.js";
import { samples } from "./samples.js";
import { failure, fill, speak, summary, t, turn } from "./words.js";

const $ = (id) => document.getElementById(id);
const reader = new Reader($("read"));
const shown = { text: "", analysis: undefined };
let asking; // aborts the call under way

// read asks about a text and shows what comes back.
async function read(text, options = {}) {
  asking?.abort();
  const mine = (asking = new AbortController());
  $("failure").hidden = true;
  $("go").textContent = t("reading");
  $("write").ariaBusy = "true";
  try {
    text = text.toWellFormed(); // half a surrogate pair is no text
    const analysis = await analyze(text, { ...options, key: $("key").value, signal: mine.signal });
    Object.assign(shown, { text, analysis });
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

// fail shows an error in words, and asks for a key where one is missing.
function fail(e) {
  if (!(e instanceof Failure)) console.error(e);
  write();
  $("failure").textContent = failure(e);
  $("failure").hidden = false;
  if (e.code === "unauthenticated") {
    $("keys").hidden = false;
    $("key").focus();
  }
}

// show draws the answer.
function show() {
  $("write").hidden = true;
  $("read").hidden = false;
  reader.show(shown.text, shown.analysis);
  $("summary").textContent = summary(shown.analysis);
}

// write goes back to the text.
function write() {
  $("read").hidden = true;
  $("write").hidden = false;
}

// chosen is what the form says of the text.
const chosen = () => ({ language: $("language").value, published: $("published").value });

$("write").addEventListener("submit", (e) => {
  e.preventDefault();
  forget();
  read($("text").value, chosen());
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
    read(text, chosen());
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
      return exports.save("dixit-quotes.csv", "text/csv", exports.quotes(reader.found));
    case "claims":
      return exports.save("dixit-figures.csv", "text/csv", exports.claims(reader.found));
    case "html":
      reader.unpin();
      reader.drawAll();
      return exports.save("dixit.html", "text/html", await exports.report($("read"), shown.text.trim().split("\n", 1)[0].slice(0, 120)));
  }
});

$("tongue").addEventListener("click", () => {
  speak(t("tongueTag"));
  greet();
  if (!$("read").hidden) show();
});
$("theme").addEventListener("click", turn);

// greet writes the words of the page.
function greet() {
  fill();
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
