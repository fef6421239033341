// From an analysis to what is drawn: facts, where each has its places in the
// text, and the text cut into lines and atoms, in which nothing begins or ends.
// Marks overlap as they like, so no tree could hold them.

const at = (span) => [span.start ?? 0, span.end ?? 0]; // JSON leaves zeros out

// facts are the quotes and claims of an analysis in text order, then its
// sentences. Each has places: [start, end, part].
export function facts(a) {
  const voices = speakers(a);
  const quotes = (a.quotes ?? []).map((q, i) => quote(q, i, voices.of[i]));
  const claims = (a.claims ?? []).map((c, i) => claim(c, i, quotes));
  const sentences = (a.sentences ?? []).map((s, i) => ({ type: "sentence", i, of: s, places: [[...at(s.span), "sentence"]] }));
  const found = [...quotes, ...claims].sort((x, y) => x.places[0][0] - y.places[0][0]);
  for (const f of [...found, ...sentences]) Object.assign(f, { nodes: [], rows: [] });
  return { quotes, claims, sentences, found, voices: voices.all };
}

function quote(q, i, voice) {
  const f = { type: "quote", i, of: q, voice, kind: q.kind.slice("QUOTE_KIND_".length).toLowerCase(), places: [] };
  for (const s of q.segments) f.places.push([...at(s), "said"]);
  place(f, q.cue, "cue");
  place(f, q.speaker, "speaker");
  place(f, q.addressee, "addressee");
  return f;
}

function claim(c, i, quotes) {
  const f = { type: "claim", i, of: c, quote: quotes[c.quoteIndex], places: [] };
  place(f, c.quantity, "quantity");
  place(f, c.counted, "counted");
  place(f, c.of, "of");
  place(f, c.predicate, "predicate");
  for (const time of c.times ?? []) place(f, time, "time");
  return f;
}

function place(fact, phrase, part) {
  if (phrase?.span) fact.places.push([...at(phrase.span), part]);
}

// hues is how many colours there are for voices.
export const hues = 6;

// speakers groups quotes by who says them. Voices stand in order of how much
// they say; the quotes of nobody come last, without a colour.
function speakers(a) {
  const voices = new Map();
  const of = (a.quotes ?? []).map((q, i) => {
    const s = q.speaker;
    const entity = a.entities?.[s?.entityIndex];
    const name = s && (s.name || entity?.name || s.text);
    const key = entity ? s.entityIndex : name ?? "";
    if (!voices.has(key)) voices.set(key, { name, role: "", quotes: [] });
    const v = voices.get(key);
    v.role ||= s?.role || entity?.role || "";
    v.quotes.push(i);
    return v;
  });
  const all = [...voices.values()].sort((x, y) => !x.name - !y.name || y.quotes.length - x.quotes.length);
  all.forEach((v, i) => (v.hue = v.name ? i % hues : "x"));
  return { all, of };
}

// longest is the length of a line at which it is cut, for a browser lays out a
// line as a whole.
const longest = 8000;

// lines cuts a text at its line breaks, which belong to the line before.
export function lines(text) {
  const out = [];
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf("\n", start) + 1 || text.length;
    if (end - start > longest) {
      const space = text.lastIndexOf(" ", start + longest);
      end = space > start ? space + 1 : whole(text, start + longest);
    }
    out.push([start, end]);
    start = end;
  }
  return out;
}

// whole is i, or the next place that is not inside of a surrogate pair.
const whole = (text, i) => (text.charCodeAt(i) >> 10 === 0x37 ? i + 1 : i);

// atoms cuts each line where a place begins or ends, and says what is in force
// in between: [start, end, [[fact, part], …]].
export function atoms(lines, { found, sentences }) {
  const marks = [];
  for (const f of [...sentences, ...found]) for (const [start, end, part] of f.places) if (end > start) marks.push({ start, end, pair: [f, part] });
  marks.sort((x, y) => x.start - y.start);
  let next = 0;
  let active = [];
  return lines.map(([from, to]) => {
    const out = [];
    for (let i = from; i < to; ) {
      active = active.filter((m) => m.end > i);
      for (; next < marks.length && marks[next].start <= i; next++) active.push(marks[next]);
      let end = next < marks.length ? Math.min(to, marks[next].start) : to;
      for (const m of active) end = Math.min(end, m.end);
      out.push([i, end, active.map((m) => m.pair)]);
      i = end;
    }
    return out;
  });
}
