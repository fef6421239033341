package rpc

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// quoteParts is a quote and what belongs to it, but for its segments, of which
// there may be any number.
type quoteParts struct {
	pb.Quote
	span      pb.Span
	cue       phraseParts
	speaker   speakerParts
	addressee mentionParts
	parent    int32
}

type speakerParts struct {
	pb.Speaker
	span, head pb.Span
	entity     int32
}

func (w *writer) quotes() []*pb.Quote {
	n := 0
	for i := range w.a.Quotes {
		n += len(w.a.Quotes[i].Segments)
	}
	segments, spans := make(slab[*pb.Span], n), make(slab[pb.Span], n)
	list, parts := make([]*pb.Quote, 0, w.keep.quoted), make(slab[quoteParts], w.keep.quoted)
	for i := range w.a.Quotes {
		if w.keep.quotes[i] == none {
			continue
		}
		q, m := &w.a.Quotes[i], parts.next()
		m.Segments = segments.take(len(q.Segments))
		for k, s := range q.Segments {
			m.Segments[k] = w.span(spans.next(), s)
		}
		list = append(list, w.quote(m, i))
	}
	return list
}

// quote is quote i without its segments.
func (w *writer) quote(m *quoteParts, i int) *pb.Quote {
	q := &w.a.Quotes[i]
	m.Span = w.span(&m.span, q.Span)
	m.Text = w.said(q.Segments)
	m.Kind = kind(quoteKinds, q.Kind)
	m.Cue = w.phrase(&m.cue, q.Cue.Span, q.Cue.Lemma)
	m.FirstSentence = int32(max(0, w.a.Text.SentenceAt(q.Start)))
	m.LastSentence = int32(max(0, w.a.Text.SentenceAt(q.End-1)))
	m.ParentIndex = index(&m.parent, w.keep.quote(q.Parent))
	m.Negated = q.Negated
	m.Hedged = q.Hedged
	m.Score = score(q.Score)
	m.Rule = q.Rule
	if i < len(w.a.Attributions) {
		at := &w.a.Attributions[i]
		m.Speaker = w.speaker(&m.speaker, &at.Speaker)
		if !at.Addressee.Empty() {
			m.Addressee = w.mention(&m.addressee, &at.Addressee)
		}
	}
	return &m.Quote
}

// said is the segments of a quote as one text.
func (w *writer) said(segments []doc.Span) string {
	if w.o.omitText {
		return ""
	}
	if len(segments) == 1 {
		return w.text(segments[0])
	}
	words := make([]string, len(segments))
	for i, s := range segments {
		words[i] = w.text(s)
	}
	return strings.Join(words, " ")
}

// speaker is nil for a speaker that no rule has found.
func (w *writer) speaker(m *speakerParts, v *doc.Voicer) *pb.Speaker {
	if v.Rule == "" {
		return nil
	}
	m.Span = w.span(&m.span, v.Span)
	m.Text = w.text(v.Span)
	m.Head = w.span(&m.head, v.Head)
	m.Kind = kind(mentionKinds, v.Kind)
	m.Name = v.Name
	m.Role = v.Role
	m.Score = score(v.Score)
	m.Rule = v.Rule
	if w.o.engine.Entities {
		m.EntityIndex = index(&m.entity, v.Entity)
	}
	return &m.Speaker
}
