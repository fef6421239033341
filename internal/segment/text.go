// Package segment cuts an article into blocks, tokens and sentences.
//
// In go any bytes at all; out comes a [doc.Text] whose tokens cover every byte
// that is not white space, whose sentences tile the tokens and whose blocks
// tile the sentences. Positions are byte offsets into what was received: the
// text is never rewritten, cleaned or repaired. Normal forms live on the tokens.
//
// What a language knows (abbreviations, elisions, clitics) comes in as [Rules].
// The cut is deterministic, makes one pass for tokens, one for blocks and one for
// sentences, and takes time linear in the text whatever the text is. Package
// segment leaves alone what words are: tags, lemmas and names belong to later
// stages.
package segment

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Text cuts source into blocks, tokens and sentences.
func Text(source string, r *Rules) *doc.Text {
	t := &doc.Text{}
	Into(t, source, r)
	return t
}

// Into is Text in the memory of t, a text that nobody reads any more. The normal
// forms of that text are not written over: who kept one may go on reading it.
func Into(t *doc.Text, source string, r *Rules) { IntoWhile(nil, t, source, r) }

// IntoWhile is Into as long as that is wanted; a text that is not any more has no
// sentences.
func IntoWhile(wanted doc.Wanted, t *doc.Text, source string, r *Rules) {
	t.Source, t.Verbs = source, t.Verbs[:0]

	room := rooms.Get().(*room)
	c := cutter{src: source, r: r, toks: t.Tokens, norm: &room.norm, lines: room.lines[:0], marks: room.marks[:0]}
	c.tokens(wanted)
	t.Tokens, t.Blocks, t.Sentences = c.toks, t.Blocks[:0], t.Sentences[:0]
	room.lines, room.marks = c.lines, c.marks
	if cap(c.lines) <= maxLines && cap(c.marks) <= maxMarks {
		defer rooms.Put(room)
	}
	if wanted.Gone() {
		return
	}
	t.Index()

	l := layout{t: t, r: r, lines: c.lines}
	t.Blocks = l.blocks(t.Blocks)
	l.kinds(t.Blocks)
	if wanted.Gone() {
		return
	}

	s := splitter{t: t, r: r, marks: c.marks, out: t.Sentences}
	s.sentences()
	t.Sentences = s.out
}

// room is what a text is cut in. It is kept from one text to the next.
type room struct {
	norm  arena
	lines []textLine
	marks []int32
}

// For so many lines and marks room is kept: few texts have more.
const (
	maxLines = 4 << 10
	maxMarks = 16 << 10
)

var rooms = sync.Pool{New: func() any { return new(room) }}
