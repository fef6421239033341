// What users take home: the analysis as JSON, its quotes and figures as tables,
// or the page as it stands in one file.

import { tag } from "./words.js";

// save hands a file to the user.
export function save(name, type, content) {
  const a = document.createElement("a");
  a.href = URL.createObjectURL(new Blob([content], { type }));
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
}

// quotes is a table of who said what.
export function quotes({ quotes }) {
  return csv(["start", "end", "kind", "speaker", "role", "cue", "text", "score", "rule"], quotes.map(({ of: q, voice, kind }) =>
    [q.span.start ?? 0, q.span.end, kind, voice.name, voice.role, q.cue?.text, q.text, q.score, q.rule]));
}

// claims is a table of figures.
export function claims({ claims }) {
  return csv(["start", "end", "quantity", "kind", "value", "low", "high", "comparator", "unit", "counted", "of", "predicate", "time", "time_value", "speaker", "score", "rule"],
    claims.map(({ of: c, quote }) => {
      const q = c.quantity;
      return [c.span.start ?? 0, c.span.end, q.text, lower(q.kind, "QUANTITY_KIND_"), q.decimal, q.low, q.high, lower(q.comparator, "COMPARATOR_"),
        q.unit?.iso || q.unit?.symbol, c.counted?.text, c.of?.text, c.predicate?.text, c.times?.[0]?.text, c.times?.[0]?.value, quote?.voice.name, c.score, c.rule];
    }));
}

const lower = (name, prefix) => name?.slice(prefix.length).toLowerCase();

// csv is a table as RFC 4180 has it, with the mark that makes spreadsheets read
// UTF-8.
function csv(head, rows) {
  return "\ufeff" + [head, ...rows].map((r) => r.map(cell).join(",") + "\r\n").join("");
}

function cell(v) {
  let s = String(v ?? "");
  if (typeof v === "string" && /^[=+\-@\t\r]/.test(s)) s = `'${s}`; // or a spreadsheet would run it
  return /[",\r\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s;
}

// report is the page without its machinery: marked text, voices and figures in
// one file that needs nothing else. It is put together as a string, for here a
// style inside of a document would be refused.
export async function report(read, title) {
  const styles = await Promise.all([...document.querySelectorAll("link[rel=stylesheet]")].map(async (l) => (await fetch(l.href)).text()));
  const head = document.createElement("title");
  head.textContent = title;
  const main = document.createElement("main");
  main.className = "report";
  main.append(read.cloneNode(true));
  for (const e of main.querySelectorAll(".bar button, .exports, [role=tablist], #detail, .thread")) e.remove();
  for (const e of main.querySelectorAll("[role=tabpanel]")) e.hidden = false;
  return `<!doctype html>
<html lang="${tag()}" data-theme="${document.documentElement.dataset.theme ?? ""}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head.outerHTML}
<style>
${styles.join("\n")}</style>
</head>
<body>
${main.outerHTML}
</body>
</html>
`;
}
