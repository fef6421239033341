package rpc

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// message is the answer to a request for an analysis: what was asked for, in
// the caller's unit.
//
// An answer has hundreds of messages, which are not made one by one. Each kind of
// fact has a struct with every message that may belong to one (quoteParts,
// claimParts, …), and all facts of a kind are made at once. The room for parts
// that a fact does not have costs less than it would to make those it has.
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

// writer turns the facts of one analysis into messages. Its methods fill the
// message that they are given and return it, or nil where there is none.
type writer struct {
	a       *doc.Analysis
	o       *options
	offsets offsets
	keep    *keep
}

// slab is values that were made at once, for those who need one after the other.
type slab[T any] []T

func (s *slab[T]) next() *T { return &s.take(1)[0] }

func (s *slab[T]) take(n int) []T {
	taken := (*s)[:n:n]
	*s = (*s)[n:]
	return taken
}

// span is s in the caller's unit; nil for an empty one.
func (w *writer) span(m *pb.Span, s doc.Span) *pb.Span {
	if s.Empty() {
		return nil
	}
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
func index(m *int32, i int) *int32 {
	if i < 0 {
		return nil
	}
	*m = int32(i)
	return m
}

type sentenceParts struct {
	pb.Sentence
	span pb.Span
}

func (w *writer) sentences() []*pb.Sentence {
	t := w.a.Text
	list, parts := make([]*pb.Sentence, len(t.Sentences)), make([]sentenceParts, len(t.Sentences))
	for i := range t.Sentences {
		s, m := &t.Sentences[i], &parts[i]
		m.Span = w.span(&m.span, s.Span)
		m.Text = w.text(s.Span)
		m.Paragraph = int32(s.Block)
		m.Kind = kind(sentenceKinds, t.Blocks[s.Block].Kind)
		list[i] = &m.Sentence
	}
	return list
}

type mentionParts struct {
	pb.Mention
	span pb.Span
}

func (w *writer) mention(m *mentionParts, of *doc.Mention) *pb.Mention {
	m.Span = w.span(&m.span, of.Span)
	m.Text = w.text(of.Span)
	m.Kind = kind(mentionKinds, of.Kind)
	return &m.Mention
}

func (w *writer) entities() []*pb.Entity {
	n := 0
	for i := range w.a.Entities {
		n += len(w.a.Entities[i].Mentions)
	}
	mentions, mentionParts := make(slab[*pb.Mention], n), make(slab[mentionParts], n)
	list, entities := make([]*pb.Entity, len(w.a.Entities)), make([]pb.Entity, len(w.a.Entities))
	for i := range w.a.Entities {
		e, m := &w.a.Entities[i], &entities[i]
		m.Name = e.Name
		m.Kind = kind(entityKinds, e.Kind)
		m.Role = e.Role
		m.Gender = kind(genders, e.Gender.Gender())
		m.Mentions = mentions.take(len(e.Mentions))
		m.Rule = e.Rule
		for k := range e.Mentions {
			m.Mentions[k] = w.mention(mentionParts.next(), &e.Mentions[k])
		}
		list[i] = m
	}
	return list
}

type phraseParts struct {
	pb.Phrase
	span pb.Span
}

// phrase is nil for a part that the text does not have.
func (w *writer) phrase(m *phraseParts, s doc.Span, lemma string) *pb.Phrase {
	if s.Empty() && lemma == "" {
		return nil
	}
	m.Span = w.span(&m.span, s)
	m.Text = w.text(s)
	m.Lemma = lemma
	return &m.Phrase
}
