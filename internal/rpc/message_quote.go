package rpc

import "github.com/dixit-nlp/dixit/internal/doc"

// quote writes quote i.
func (w *writer) quote(field, i int) {
	q := &w.a.Quotes[i]
	m := w.open(field)
	w.span(1, q.Span)
	for _, s := range q.Segments {
		w.span(2, s)
	}
	w.said(3, q.Segments)
	w.int(4, int32(kind(quoteKinds, q.Kind)))
	w.phrase(5, q.Cue.Span, q.Cue.Lemma)
	if i < len(w.a.Attributions) {
		at := &w.a.Attributions[i]
		w.speaker(6, &at.Speaker)
		if !at.Addressee.Empty() {
			w.mention(7, &at.Addressee)
		}
	}
	w.int(8, int32(max(0, w.a.Text.SentenceAt(q.Start))))
	w.int(9, int32(max(0, w.a.Text.SentenceAt(q.End-1))))
	w.index(10, w.keep.quote(q.Parent))
	w.bool(11, q.Negated)
	w.bool(12, q.Hedged)
	w.double(13, score(q.Score))
	w.string(14, q.Rule)
	w.close(m)
}

// said is the segments of a quote as one text.
func (w *writer) said(field int, segments []doc.Span) {
	if w.o.omitText || len(segments) == 0 {
		return
	}
	words := w.open(field)
	for i, s := range segments {
		if i > 0 {
			w.bytes = append(w.bytes, ' ')
		}
		w.bytes = append(w.bytes, w.a.Text.Of(s)...)
	}
	w.close(words)
}

// speaker is nothing for a speaker that no rule has found.
func (w *writer) speaker(field int, v *doc.Voicer) {
	if v.Rule == "" {
		return
	}
	m := w.open(field)
	w.span(1, v.Span)
	w.text(v.Span)
	w.span(3, v.Head)
	w.int(4, int32(kind(mentionKinds, v.Kind)))
	if w.o.engine.Entities {
		w.index(5, v.Entity)
	}
	w.string(6, v.Name)
	w.string(7, v.Role)
	w.double(8, score(v.Score))
	w.string(9, v.Rule)
	w.close(m)
}
