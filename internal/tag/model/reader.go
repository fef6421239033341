package model

import (
	"math/bits"
	"unsafe"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// reader reads what writer wrote. It never reads past the end: once something
// is wrong, bad stays set and everything reads as zero.
type reader struct {
	s   string
	at  int
	bad bool
}

func (r *reader) byte() byte {
	if r.at >= len(r.s) {
		r.bad = true
		return 0
	}
	r.at++
	return r.s[r.at-1]
}

func (r *reader) uint() int {
	v := 0
	for shift := 0; shift < 35; shift += 7 {
		c := r.byte()
		v |= int(c&0x7F) << shift
		if c < 0x80 {
			return v
		}
	}
	r.bad = true
	return 0
}

// count reads a number of things that take at least size bytes each.
func (r *reader) count(size int) int {
	n := r.uint()
	if n*size > len(r.s)-r.at {
		r.fail()
		return 0
	}
	return n
}

func (r *reader) fail() { r.bad, r.at = true, len(r.s) }

func (r *reader) string() string {
	n := r.count(1)
	r.at += n
	return r.s[r.at-n : r.at]
}

func (r *reader) tag() doc.Tag {
	t := doc.Tag(r.byte())
	if t >= doc.NumTags {
		r.fail()
		return 0
	}
	return t
}

func (r *reader) ops() []Op {
	ops := make([]Op, r.count(3))
	for i := range ops {
		ops[i] = Op{Strip: r.byte(), Verb: VerbForm(r.byte()), Append: r.string()}
	}
	return ops
}

func (r *reader) lexicon(l *Lexicon) {
	edits := r.ops()
	words, readings := r.count(5), r.count(3)
	l.entries = make([]Entry, 0, words)
	l.forms = make([]doc.Form, 0, words)
	l.readings = make([]Reading, 0, readings)
	l.slots = make([]slot, 1<<bits.Len(uint(2*words)))
	l.intern = make([]slot, 1<<bits.Len(uint(2*words)))
	l.lemmas = make([]doc.Form, 0, words)
	l.verbs = make([]bool, 0, words)
	var a arena
	form := ""
	for range words {
		same, rest := r.uint(), r.string()
		if same > len(form) {
			r.fail()
			return
		}
		form = a.join(form[:same], rest)
		l.Add(form, uint16(r.uint()), r.tag())
		for range r.byte() {
			t, v, n := r.tag(), VerbForm(r.byte()), r.uint()
			if n >= len(edits) || int(edits[n].Strip) > len(form) {
				r.fail()
				return
			}
			lemma := form
			if op := &edits[n]; op.Strip != 0 || op.Append != "" {
				lemma = a.join(form[:len(form)-int(op.Strip)], op.Append)
			}
			l.AddReading(t, v, lemma)
		}
	}
}

func (r *reader) verbs(l *Lexicon) {
	var a arena
	verb := ""
	for range r.count(2) {
		same, rest := r.uint(), r.string()
		if same > len(verb) {
			r.fail()
			return
		}
		verb = a.join(verb[:same], rest)
		l.AddVerb(verb)
	}
}

func (r *reader) rules(rules *Rules) {
	rules.ops = r.ops()
	n := r.count(3)
	rules.list = make([]rule, 0, n)
	rules.slots = make([]ruleSlot, 1<<bits.Len(uint(2*n)))
	for range n {
		t, ending, n := r.tag(), r.string(), r.uint()
		if n >= len(rules.ops) || int(rules.ops[n].Strip) > len(ending) {
			r.fail()
			return
		}
		rules.add(t, ending, uint16(n))
	}
}

func (r *reader) table(t *Table, w Width, classes int) {
	n, size := r.uint(), uint(r.uint())
	if n != classes || n == 0 || n > MaxClasses || size > maxBits || 1<<size > len(r.s)-r.at {
		r.fail()
		return
	}
	cells := make([]Cell, 0, len(r.s)-r.at)
	for row := range 1 << size {
		for used := r.byte(); used != 0; used &= used - 1 {
			cells = r.weights(cells, uint16(row), 8*bits.TrailingZeros8(used), n)
		}
	}
	made, ok := NewTable(w, n, size, cells)
	if *t = made; !ok {
		r.fail()
	}
}

// weights reads those of eight weights that are not zero: the mask before them
// says which these are.
func (r *reader) weights(cells []Cell, row uint16, from, classes int) []Cell {
	mask := r.byte()
	n := bits.OnesCount8(mask)
	if n > len(r.s)-r.at || from+bits.Len8(mask) > classes {
		r.fail()
		return nil
	}
	for _, w := range []byte(r.s[r.at : r.at+n]) {
		cells = append(cells, Cell{row, uint8(from + bits.TrailingZeros8(mask)), int8(w ^ 0x80)})
		mask &= mask - 1
	}
	r.at += n
	return cells
}

// arena makes many small strings out of few large pieces of memory.
type arena struct{ piece []byte }

// join returns x and y as one string.
func (a *arena) join(x, y string) string {
	n := len(x) + len(y)
	if cap(a.piece)-len(a.piece) < n {
		a.piece = make([]byte, 0, max(n, 1<<16))
	}
	from := len(a.piece)
	a.piece = append(append(a.piece, x...), y...)
	return unsafe.String(unsafe.SliceData(a.piece[from:]), n) // these bytes never change again
}
