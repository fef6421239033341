// The words of an analysis that came without any: whoever has the text needs its
// spans only, which are a fraction of the answer.

// withTexts writes the words into every message that has a span, as the service
// would have done.
export function withTexts(text, analysis) {
  const at = ({ start = 0, end = 0 }) => text.slice(start, end); // JSON leaves zeros out
  const fill = (...messages) => {
    for (const m of messages) if (m?.span) m.text = at(m.span);
  };
  fill(...(analysis.sentences ?? []));
  for (const q of analysis.quotes ?? []) {
    q.text = q.segments.map(at).join(" ");
    fill(q.cue, q.speaker, q.addressee);
  }
  for (const c of analysis.claims ?? []) fill(c, c.quantity, c.counted, c.of, c.predicate, ...(c.times ?? []));
  for (const e of analysis.entities ?? []) fill(...e.mentions);
  return analysis;
}
