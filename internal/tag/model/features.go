package model

import "github.com/dixit-nlp/dixit/internal/doc"

// MaxRows is more than the number of rows that one decision adds up.
const MaxRows = 48

// History is what was decided on the words to the left.
type History struct {
	tag1, tag2 uint64
	agr1       uint64 // agreement of the word before
	subject    uint64 // and of the last noun or pronoun: a verb may be far from it
}

// Push adds the decision on one word.
func (h *History) Push(t doc.Tag, m doc.Morph) {
	h.tag2 = h.tag1
	h.tag1 = mix(uint64(t) + 200)
	h.agr1 = mix(uint64(m) + 300)
	if t.Nominal() || t.Pronoun() {
		h.subject = mix(uint64(m) + 400)
	}
}

// TagRows writes the rows that decide the tag of word i, of a table with
// 1<<bits rows, and returns how many they are. The templates are part of the
// model file: a change here asks for new models.
func TagRows(w []Word, i int, h History, tableBits uint, out *[MaxRows]uint32) int {
	a, l1, l2, r1, r2 := &w[i], &w[i-1], &w[i-2], &w[i+1], &w[i+2]
	t1, t2 := h.tag1, h.tag2
	r := rower{out: out, shift: 64 - tableBits}
	r.add(a.form)
	r.add(a.raw)
	r.add(a.suffix[0])
	r.add(a.suffix[1])
	r.add(a.suffix[2])
	r.add(a.suffix[3])
	r.add(a.prefix[0])
	r.add(a.prefix[1])
	r.add(a.prefix[2])
	r.add(a.prefix[3])
	r.add(a.shape ^ rot(l1.shape, 9))
	r.add(a.shape ^ rot(r1.shape, 9))
	r.add(a.shape ^ rot(a.suffix[2], 9))
	r.add(a.amb)
	r.add(l1.form)
	r.add(l2.form)
	r.add(r1.form)
	r.add(r2.form)
	r.add(t1)
	r.add(t1 ^ rot(t2, 7))
	r.add(t1 ^ rot(a.form, 7))
	r.add(t1 ^ rot(a.amb, 7))
	r.add(t1 ^ rot(a.amb, 7) ^ rot(r1.amb, 19))
	r.add(t1 ^ rot(t2, 7) ^ rot(a.amb, 19))
	r.add(r1.amb)
	r.add(r1.amb ^ rot(r2.amb, 7))
	r.add(a.amb ^ rot(r1.amb, 7))
	r.add(a.form ^ rot(r1.form, 7))
	r.add(a.form ^ rot(l1.form, 7))
	r.add(a.form ^ rot(r1.amb, 7))
	r.add(l1.suffix[2])
	r.add(r1.suffix[2])
	r.add(r1.suffix[1] ^ rot(a.suffix[1], 11))
	r.add(t1 ^ rot(r1.form, 7))
	r.add(t1 ^ rot(a.suffix[2], 7))
	r.add(t1 ^ rot(a.shape, 7))
	r.add(l1.form ^ rot(r1.form, 13))
	return r.n
}

// AgreementRows is TagRows for the agreement of word i, tagged t.
func AgreementRows(w []Word, i int, t doc.Tag, h History, tableBits uint, out *[MaxRows]uint32) int {
	a, l1, r1 := &w[i], &w[i-1], &w[i+1]
	tag := mix(uint64(t) + 200)
	r := rower{out: out, shift: 64 - tableBits, n: 0, salt: 100}
	r.add(tag)
	r.add(tag ^ rot(a.form, 3))
	r.add(tag ^ rot(a.suffix[0], 3))
	r.add(tag ^ rot(a.suffix[1], 3))
	r.add(tag ^ rot(a.suffix[2], 3))
	r.add(tag ^ rot(a.suffix[3], 3))
	r.add(tag ^ rot(h.agr1, 5))
	r.add(tag ^ rot(h.agr1, 5) ^ rot(h.tag1, 11))
	r.add(tag ^ rot(h.agr1, 5) ^ rot(a.suffix[1], 11))
	r.add(tag ^ rot(l1.form, 5))
	r.add(tag ^ rot(r1.form, 5))
	r.add(tag ^ rot(r1.suffix[1], 5))
	r.add(tag ^ rot(l1.form, 5) ^ rot(a.suffix[0], 11))
	r.add(tag ^ rot(a.prefix[2], 5))
	r.add(tag ^ rot(h.subject, 15))
	r.add(tag ^ rot(h.subject, 15) ^ rot(a.form, 5))
	r.add(tag ^ rot(h.subject, 15) ^ rot(a.suffix[0], 5))
	return r.n
}

// rower turns features into row numbers: the k-th feature of a decision is
// salted with k, so that equal words in different places are different rows.
type rower struct {
	out   *[MaxRows]uint32
	shift uint
	salt  int
	n     int
}

func (r *rower) add(x uint64) {
	x = (x ^ salts[r.salt+r.n]) * golden
	r.out[r.n] = uint32(x >> r.shift)
	r.n++
}

var salts = func() (s [160]uint64) {
	for i := range s {
		s[i] = mix(uint64(i+1)*0xD6E8FEB86659FD93 ^ 0x1234567)
	}
	return s
}()
