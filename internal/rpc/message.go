package rpc

import (
	"strings"

	"google.golang.org/protobuf/proto"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// message is the answer to a request for an analysis: what was asked for, in
// the caller's unit.
func message(a *doc.Analysis, name *pb.Engine, id string, o *options) *pb.Analysis {
	w := &writer{a: a, o: o, offsets: newOffsets(a.Text.Source, o.unit), keep: newKeep(a, o.minScore)}
	m := &pb.Analysis{
		DocumentId:        id,
		Language:          a.Language,
		LanguageScore:     score(a.LanguageScore),
		LanguageSupported: a.Supported,
		OffsetUnit:        o.unit,
		Engine:            name,
	}
	if o.sentences {
		m.Sentences = w.sentences()
	}
	if o.engine.Quotes {
		m.Quotes = w.quotes()
	}
	if o.engine.Claims {
		m.Claims = w.claims()
	}
	if o.engine.Entities {
		m.Entities = w.entities()
	}
	return m
}

// writer turns the facts of one analysis into messages.
type writer struct {
	a       *doc.Analysis
	o       *options
	offsets offsets
	keep    *keep
	spans   []pb.Span // made in blocks: an answer has hundreds
}

// span is s in the caller's unit; nil for an empty one.
func (w *writer) span(s doc.Span) *pb.Span {
	if s.Empty() {
		return nil
	}
	if len(w.spans) == 0 {
		w.spans = make([]pb.Span, 64)
	}
	m := &w.spans[0]
	w.spans = w.spans[1:]
	m.Start, m.End = w.offsets.at(s.Start), w.offsets.at(s.End)
	return m
}

// text is the words of s, if the caller wants them.
func (w *writer) text(s doc.Span) string {
	if w.o.omitText {
		return ""
	}
	return w.a.Text.Of(s)
}

// index is the value of an optional field: absent for what points nowhere.
func index(i int) *int32 {
	if i < 0 {
		return nil
	}
	return proto.Int32(int32(i))
}

func (w *writer) sentences() []*pb.Sentence {
	t := w.a.Text
	list := make([]*pb.Sentence, len(t.Sentences))
	for i := range t.Sentences {
		s := &t.Sentences[i]
		list[i] = &pb.Sentence{
			Span:      w.span(s.Span),
			Text:      w.text(s.Span),
			Paragraph: int32(s.Block),
			Kind:      kind(sentenceKinds, t.Blocks[s.Block].Kind),
		}
	}
	return list
}

func (w *writer) quotes() []*pb.Quote {
	var list []*pb.Quote
	for i := range w.a.Quotes {
		if w.keep.quotes[i] != none {
			list = append(list, w.quote(i))
		}
	}
	return list
}

func (w *writer) quote(i int) *pb.Quote {
	q := &w.a.Quotes[i]
	m := &pb.Quote{
		Span:          w.span(q.Span),
		Segments:      make([]*pb.Span, len(q.Segments)),
		Text:          w.said(q.Segments),
		Kind:          kind(quoteKinds, q.Kind),
		Cue:           w.phrase(q.Cue.Span, q.Cue.Lemma),
		FirstSentence: int32(max(0, w.a.Text.SentenceAt(q.Start))),
		LastSentence:  int32(max(0, w.a.Text.SentenceAt(q.End-1))),
		ParentIndex:   index(w.keep.quote(q.Parent)),
		Negated:       q.Negated,
		Hedged:        q.Hedged,
		Score:         score(q.Score),
		Rule:          q.Rule,
	}
	for k, s := range q.Segments {
		m.Segments[k] = w.span(s)
	}
	if i < len(w.a.Attributions) {
		at := &w.a.Attributions[i]
		m.Speaker = w.speaker(&at.Speaker)
		if !at.Addressee.Empty() {
			m.Addressee = w.mention(&at.Addressee)
		}
	}
	return m
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
func (w *writer) speaker(v *doc.Voicer) *pb.Speaker {
	if v.Rule == "" {
		return nil
	}
	m := &pb.Speaker{
		Span:  w.span(v.Span),
		Text:  w.text(v.Span),
		Head:  w.span(v.Head),
		Kind:  kind(mentionKinds, v.Kind),
		Name:  v.Name,
		Role:  v.Role,
		Score: score(v.Score),
		Rule:  v.Rule,
	}
	if w.o.engine.Entities {
		m.EntityIndex = index(v.Entity)
	}
	return m
}

func (w *writer) claims() []*pb.Claim {
	var list []*pb.Claim
	for i := range w.a.Claims {
		if w.keep.claims[i] != none {
			list = append(list, w.claim(i))
		}
	}
	return list
}

func (w *writer) claim(i int) *pb.Claim {
	c := &w.a.Claims[i]
	m := &pb.Claim{
		Span:          w.span(c.Span),
		Text:          w.text(c.Span),
		Quantity:      w.quantity(&w.a.Quantities[c.Quantity]),
		Counted:       w.phrase(c.Counted.Span, c.Counted.Lemma),
		Of:            w.phrase(c.Of.Span, c.Of.Lemma),
		Predicate:     w.predicate(&c.Predicate),
		Negated:       c.Negated,
		Hedged:        c.Hedged,
		Trend:         kind(trends, c.Trend),
		SentenceIndex: index(c.Sentence),
		Context:       w.span(c.Context),
		SameAsIndex:   index(w.keep.same(i, c.Same)),
		Score:         score(c.Score),
		Rule:          c.Rule,
	}
	for _, k := range c.Times {
		x := &w.a.Timexes[k]
		m.Times = append(m.Times, &pb.TimeExpression{Span: w.span(x.Phrase()), Text: w.text(x.Phrase()), Value: x.Value})
	}
	if w.o.engine.Quotes {
		m.QuoteIndex = index(w.keep.quote(c.Quote))
	}
	return m
}

// phrase is nil for a part that the text does not have.
func (w *writer) phrase(s doc.Span, lemma string) *pb.Phrase {
	if s.Empty() && lemma == "" {
		return nil
	}
	return &pb.Phrase{Span: w.span(s), Text: w.text(s), Lemma: lemma}
}

func (w *writer) predicate(p *doc.Predicate) *pb.Predicate {
	if p.Empty() && p.Lemma == "" {
		return nil
	}
	return &pb.Predicate{Span: w.span(p.Span), Text: w.text(p.Span), Lemma: p.Lemma, Elided: p.Elided}
}

func (w *writer) quantity(q *doc.Quantity) *pb.Quantity {
	m := &pb.Quantity{
		Span:       w.span(q.Span),
		Text:       w.text(q.Span),
		Kind:       kind(quantityKinds, q.Kind),
		Decimal:    q.Decimal,
		Comparator: kind(comparators, q.Comparator),
	}
	if q.HasValue {
		m.Value = &q.Value
	}
	if q.HasLow {
		m.Low = &q.Low
	}
	if q.HasHigh {
		m.High = &q.High
	}
	if u := q.Unit; u != (doc.Unit{}) {
		m.Unit = &pb.Unit{Symbol: u.Symbol, Name: u.Name, Iso: u.Code}
	}
	return m
}

func (w *writer) entities() []*pb.Entity {
	list := make([]*pb.Entity, len(w.a.Entities))
	for i := range w.a.Entities {
		e := &w.a.Entities[i]
		m := &pb.Entity{
			Name:     e.Name,
			Kind:     kind(entityKinds, e.Kind),
			Role:     e.Role,
			Gender:   kind(genders, e.Gender.Gender()),
			Mentions: make([]*pb.Mention, len(e.Mentions)),
			Rule:     e.Rule,
		}
		for k := range e.Mentions {
			m.Mentions[k] = w.mention(&e.Mentions[k])
		}
		list[i] = m
	}
	return list
}

func (w *writer) mention(m *doc.Mention) *pb.Mention {
	return &pb.Mention{Span: w.span(m.Span), Text: w.text(m.Span), Kind: kind(mentionKinds, m.Kind)}
}
