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
