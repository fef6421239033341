package model

import (
	"errors"
	"math/bits"
	"slices"
	"unsafe"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// magic opens a model file and changes with its format, which includes the
// hashes and templates of features.go.
const magic = "dixit tagger 1\n"

// ErrFormat is returned for bytes that are not a model of this format.
var ErrFormat = errors.New("not a tagger model of this version")

// The file is meant to be small without a compressor and read at once: words
// are sorted and say only where they differ from the word before, lemmas and
// rules are edits, and of the weights only those that are not zero are there,
// after a bit mask that says which. No word of the file is wider than a byte,
// so it is the same on every machine.

// Append appends the file of m to b.
func (m *Model) Append(b []byte) []byte {
	w := writer{b: append(b, magic...)}
	w.uint(len(m.TagOf))
	for _, t := range m.TagOf {
		w.byte(byte(t))
	}
	w.uint(len(m.MorphOf))
	for _, x := range m.MorphOf {
		w.byte(byte(x))
	}
	w.lexicon(&m.Lexicon)
	w.verbs(&m.Lexicon)
	w.rules(&m.Rules)
	w.table(&m.Tags)
	w.table(&m.Agrs)
	return w.b
}

// Read makes a model from its file.
func Read(file string) (*Model, error) {
	if len(file) < len(magic) || file[:len(magic)] != magic {
		return nil, ErrFormat
	}
	r := reader{s: file[len(magic):]}
	m := &Model{TagOf: make([]doc.Tag, r.count(1))}
	for i := range m.TagOf {
		m.TagOf[i] = r.tag()
	}
	m.MorphOf = make([]doc.Morph, r.count(1))
	for i := range m.MorphOf {
		m.MorphOf[i] = doc.Morph(r.byte())
	}
	r.lexicon(&m.Lexicon)
	r.verbs(&m.Lexicon)
	r.rules(&m.Rules)
	r.table(&m.Tags, len(m.TagOf))
	r.table(&m.Agrs, len(m.MorphOf))
	if r.bad || r.at != len(r.s) {
		return nil, ErrFormat
	}
	return m, nil
}

type writer struct{ b []byte }

func (w *writer) byte(c byte) { w.b = append(w.b, c) }

func (w *writer) uint(v int) {
	for ; v >= 0x80; v >>= 7 {
		w.byte(byte(v) | 0x80)
	}
	w.byte(byte(v))
}

func (w *writer) string(s string) {
	w.uint(len(s))
	w.b = append(w.b, s...)
}

func (w *writer) lexicon(l *Lexicon) {
	edits, numbers := []Op{}, map[Op]int{}
	edit := func(form, lemma string) int {
		op := Edit(form, lemma)
		if _, ok := numbers[op]; !ok {
			numbers[op] = len(edits)
			edits = append(edits, op)
		}
		return numbers[op]
	}
	for i := range l.entries { // number the edits first: the reader needs them first
		for _, r := range l.Readings(&l.entries[i]) {
			edit(l.entries[i].Form.Text, l.Lemma(r).Text)
		}
	}
	w.ops(edits)
	w.uint(len(l.entries))
	w.uint(len(l.readings))
	before := ""
	for i := range l.entries {
		e := &l.entries[i]
		same := common(before, e.Form.Text)
		before = e.Form.Text
		w.uint(same)
		w.string(e.Form.Text[same:])
		w.uint(int(e.Amb))
		w.byte(byte(e.Only))
		w.byte(e.readings)
		for _, r := range l.Readings(e) {
			w.byte(byte(r.Tag))
			w.byte(byte(r.Verb))
			w.uint(edit(e.Form.Text, l.Lemma(r).Text))
		}
	}
}

// verbs writes the lemmas that are known as verbs, sorted.
func (w *writer) verbs(l *Lexicon) {
	var list []string
	for i, verb := range l.verbs {
		if verb {
			list = append(list, l.lemmas[i].Text)
		}
	}
	slices.Sort(list)
	w.uint(len(list))
	before := ""
	for _, v := range list {
		same := common(before, v)
		before = v
		w.uint(same)
		w.string(v[same:])
	}
}

func (w *writer) ops(ops []Op) {
	w.uint(len(ops))
	for _, op := range ops {
		w.byte(op.Strip)
		w.byte(byte(op.Verb))
		w.string(op.Append)
	}
}

func (w *writer) rules(r *Rules) {
	w.ops(r.ops)
	w.uint(len(r.list))
	for _, x := range r.list {
		w.byte(byte(x.tag))
		w.string(x.ending)
		w.uint(int(x.op))
	}
}

func (w *writer) table(t *Table) {
	w.uint(t.Classes)
	w.uint(int(t.Bits))
	for row := range 1 << t.Bits {
		cells := t.rows[row*t.words : (row+1)*t.words]
		used := 0
		for k, x := range cells {
			if x != zero {
				used |= 1 << k
			}
		}
		w.byte(byte(used))
		for _, x := range cells {
			if x == zero {
				continue
			}
			mask := byte(0)
			for j := range 8 {
				if byte(x>>(8*j)) != 128 {
					mask |= 1 << j
				}
			}
			w.byte(mask)
			for j := range 8 {
				if c := byte(x >> (8 * j)); c != 128 {
					w.byte(c)
				}
			}
		}
	}
}

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

func (r *reader) table(t *Table, classes int) {
	n, size := r.uint(), uint(r.uint())
	if n != classes || n == 0 || n > 8*maxWords || size > 20 || 1<<size > len(r.s)-r.at {
		r.fail()
		return
	}
	*t = NewTable(n, size)
	for row := range 1 << size {
		for used := r.byte(); used != 0; used &= used - 1 {
			k := bits.TrailingZeros8(used)
			if k >= t.words {
				r.fail()
				return
			}
			t.rows[row*t.words+k] = r.weights()
		}
	}
}

// weights reads eight weights, of which the mask before them says which are not
// zero.
func (r *reader) weights() uint64 {
	mask := r.byte()
	n := bits.OnesCount8(mask)
	if n > len(r.s)-r.at {
		r.fail()
		return zero
	}
	s := r.s[r.at : r.at+n]
	r.at += n
	x := uint64(zero)
	for i := 0; i < len(s); i++ {
		shift := 8 * bits.TrailingZeros8(mask)
		mask &= mask - 1
		x ^= uint64(s[i]^0x80) << shift
	}
	return x
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

// common is the length of the longest common prefix of a and b.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
