package model

import "slices"

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

func (w *writer) ops(ops []Op) {
	w.uint(len(ops))
	for _, op := range ops {
		w.byte(op.Strip)
		w.byte(byte(op.Verb))
		w.string(op.Append)
	}
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
			edit(l.forms[i].Text, l.Lemma(r).Text)
		}
	}
	w.ops(edits)
	w.uint(len(l.entries))
	w.uint(len(l.readings))
	before := ""
	for i := range l.entries {
		e := &l.entries[i]
		word := l.forms[i].Text
		same := common(before, word)
		before = word
		w.uint(same)
		w.string(word[same:])
		w.uint(int(e.Amb))
		w.byte(byte(e.Only))
		w.byte(e.readings)
		for _, r := range l.Readings(e) {
			w.byte(byte(r.Tag))
			w.byte(byte(r.Verb))
			w.uint(edit(word, l.Lemma(r).Text))
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
		used, at := byte(0), len(w.b)
		w.byte(0)
		for from := 0; from < t.Classes; from += 8 {
			if w.weights(t, row, from) {
				used |= 1 << (from / 8)
			}
		}
		w.b[at] = used
	}
}

// weights writes which of eight weights are not zero, then those; nothing when
// all are.
func (w *writer) weights(t *Table, row, from int) bool {
	mask, at := byte(0), len(w.b)
	w.byte(0)
	for c := from; c < min(from+8, t.Classes); c++ {
		if x := t.Weight(row, c); x != 0 {
			mask |= 1 << (c - from)
			w.byte(byte(int(x) + 128))
		}
	}
	if w.b[at] = mask; mask == 0 {
		w.b = w.b[:at]
	}
	return mask != 0
}
