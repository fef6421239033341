package rpc

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// message is the answer to a request for an analysis: what was asked for, in
// the caller's unit.
//
// An answer has hundreds of messages, and nobody on this side looks at them. So
// they are not made, but written as they go over the wire: the answer is a message
// of which protocol buffers know no field, and such they send as they are. It
// takes a fifth of the time, and no memory but for the bytes. What the numbers of
// the fields mean stands in analysis.proto.
func message(a *doc.Analysis, name *pb.Engine, id string, o *options) *pb.Analysis {
	w := writers.Get().(*writer)
	w.a, w.o, w.keep, w.offsets = a, o, newKeep(a, o.minScore, w.keep.room), newOffsets(a.Text.Source, o.unit)
	w.analysis(name, id)
	m := new(pb.Analysis)
	m.ProtoReflect().SetUnknown(append([]byte(nil), w.bytes...))
	if cap(w.bytes) <= mostKept {
		*w = writer{wire: wire{w.bytes[:0]}, keep: keep{room: w.keep.room}}
		writers.Put(w)
	}
	return m
}

// writers are those whose memory can be written over.
var writers = sync.Pool{New: func() any { return new(writer) }}

// mostKept is the largest answer for which there is room later: that to a long
// article.
const mostKept = 64 << 10

// writer writes the facts of one analysis. A method with the number of a field
// writes it, or nothing for what the text does not have.
type writer struct {
	a       *doc.Analysis
	o       *options
	keep    keep
	offsets offsets
	wire
}

func (w *writer) analysis(name *pb.Engine, id string) {
	w.string(1, id)
	w.string(2, w.a.Language)
	w.double(3, score(w.a.LanguageScore))
	w.bool(4, w.a.Supported)
	w.int(5, int32(w.o.unit))
	w.engine(6, name)
	if w.o.sentences {
		for i := range w.a.Text.Sentences {
			w.sentence(7, &w.a.Text.Sentences[i])
		}
	}
	if w.o.engine.Quotes {
		for i := range w.a.Quotes {
			if w.keep.quotes[i] != none {
				w.quote(8, i)
			}
		}
	}
	if w.o.engine.Claims {
		for i := range w.a.Claims {
			if w.keep.claims[i] != none {
				w.claim(9, i)
			}
		}
	}
	if w.o.engine.Entities {
		for i := range w.a.Entities {
			w.entity(10, &w.a.Entities[i])
		}
	}
}

func (w *writer) engine(field int, e *pb.Engine) {
	m := w.open(field)
	w.string(1, e.GetName())
	w.string(2, e.GetVersion())
	w.string(3, e.GetModelDigest())
	w.close(m)
}

// span is s in the caller's unit; nothing for an empty one.
func (w *writer) span(field int, s doc.Span) {
	if s.Empty() {
		return
	}
	w.pair(field, w.offsets.at(s.Start), w.offsets.at(s.End))
}

// text is the words of s, if the caller wants them: field 2 of all that has a span.
func (w *writer) text(s doc.Span) {
	if !w.o.omitText {
		w.string(2, w.a.Text.Of(s))
	}
}

// index is a place in a list of the answer; nothing for what points nowhere.
func (w *writer) index(field, i int) {
	if i >= 0 {
		w.optionalInt(field, int32(i))
	}
}

// phrase is nothing for a part that the text does not have.
func (w *writer) phrase(field int, s doc.Span, lemma string) {
	if s.Empty() && lemma == "" {
		return
	}
	m := w.open(field)
	w.span(1, s)
	w.text(s)
	w.string(3, lemma)
	w.close(m)
}

func (w *writer) sentence(field int, s *doc.Sentence) {
	m := w.open(field)
	w.span(1, s.Span)
	w.text(s.Span)
	w.int(3, int32(s.Block))
	w.int(4, int32(kind(sentenceKinds, w.a.Text.Blocks[s.Block].Kind)))
	w.close(m)
}

func (w *writer) entity(field int, e *doc.Entity) {
	m := w.open(field)
	w.string(1, e.Name)
	w.int(2, int32(kind(entityKinds, e.Kind)))
	w.string(3, e.Role)
	w.int(4, int32(kind(genders, e.Gender.Gender())))
	for i := range e.Mentions {
		w.mention(5, &e.Mentions[i])
	}
	w.string(6, e.Rule)
	w.close(m)
}

func (w *writer) mention(field int, x *doc.Mention) {
	m := w.open(field)
	w.span(1, x.Span)
	w.text(x.Span)
	w.int(3, int32(kind(mentionKinds, x.Kind)))
	w.close(m)
}
