package model

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Rules give the lemma of a word by its tag and ending: among the rules for a
// tag, the one with the longest ending that the word has.
type Rules struct {
	ops   []Op
	list  []rule
	slots []ruleSlot // of endings, by hash; open addressing, at most half full
	used  int
}

// Op makes a lemma from a form: Strip bytes go from its end, Append comes
// there. Verb is the form that the ending shows. The zero Op leaves a word as
// it is.
type Op struct {
	Strip  uint8
	Append string
	Verb   VerbForm
}

type rule struct {
	tag    doc.Tag
	ending string
	op     uint16
}

// Edit returns the shortest Op that makes lemma out of form, cutting between
// letters.
func Edit(form, lemma string) Op {
	n := common(form, lemma)
	for n > 0 && (n < len(form) && !utf8.RuneStart(form[n]) || n < len(lemma) && !utf8.RuneStart(lemma[n])) {
		n--
	}
	if len(form)-n > 255 {
		return Op{}
	}
	return Op{Strip: uint8(len(form) - n), Append: lemma[n:]}
}

// Apply edits a form, which must be at least as long as what op strips.
func (op Op) Apply(form string) string {
	if op.Strip == 0 && op.Append == "" {
		return form
	}
	return form[:len(form)-int(op.Strip)] + op.Append
}

// ruleSlot is an ending under a tag, or under all tags of verbs: that of rules, or of
// one to which more bytes lead on the left. It is free when its hash is 0.
type ruleSlot struct {
	hash  uint32
	rules [verbTags]uint16 // numbers of their ops, from 1; 0 where there is none
}

// verbTags are the tags of full verbs. Which of them a word may have is asked of all at
// once, so that they share endings.
const verbTags = int(doc.VerbPres-doc.VerbFin) + 1

// family is the tag under which the endings of a tag are, and which of their rules is
// that of the tag.
func family(t doc.Tag) (doc.Tag, int) {
	if t.Verb() {
		return doc.VerbFin, int(t - doc.VerbFin)
	}
	return t, 0
}

// Len is the number of rules.
func (r *Rules) Len() int { return len(r.list) }

// rulePath are the endings of a word that have rules, each longer than the one before.
// Of more than it has room for, the shortest are forgotten.
type rulePath struct {
	slots [16]*ruleSlot // number i is at i modulo their number
	n     int
}

// at is ending i.
func (p *rulePath) at(i int) *ruleSlot { return p.slots[i%len(p.slots)] }

// first is the shortest ending that is remembered.
func (p *rulePath) first() int { return max(0, p.n-len(p.slots)) }

// Find returns what to do with a word.
func (r *Rules) Find(t doc.Tag, word string) Op {
	var p rulePath
	_, k := family(t)
	r.path(t, word, &p)
	for i := p.n - 1; i >= p.first(); i-- {
		if rule := p.at(i).rules[k]; rule != 0 && int(r.ops[rule-1].Strip) <= len(word) {
			return r.ops[rule-1]
		}
	}
	return Op{}
}

// path finds the endings of a word under a tag and its family.
func (r *Rules) path(t doc.Tag, word string, p *rulePath) {
	if len(r.slots) == 0 {
		return
	}
	h := ruleSeed(t)
	for i := len(word) - 1; ; i-- {
		s := r.slot(ruleKey(h))
		if s.hash == 0 {
			return // no rule has this ending or a longer one
		}
		if s.rules != [verbTags]uint16{} {
			p.slots[p.n%len(p.slots)] = s
			p.n++
		}
		if i < 0 {
			return
		}
		h = ruleStep(h, word[i])
	}
}

// slot is the slot of a hash, or the free one where it would be.
func (r *Rules) slot(key uint32) *ruleSlot {
	mask := uint32(len(r.slots) - 1)
	at := key & mask
	for r.slots[at].hash != key && r.slots[at].hash != 0 {
		at = (at + 1) & mask
	}
	return &r.slots[at]
}

// Add adds a rule: words of a tag with this ending take op. A rule never strips
// more than its ending.
func (r *Rules) Add(t doc.Tag, ending string, op Op) {
	at := -1
	for i := range r.ops {
		if r.ops[i] == op {
			at = i
		}
	}
	if at < 0 {
		r.ops = append(r.ops, op)
		at = len(r.ops) - 1
	}
	r.add(t, ending, uint16(at))
}

func (r *Rules) add(t doc.Tag, ending string, op uint16) {
	r.list = append(r.list, rule{t, ending, op})
	h := ruleSeed(t)
	s := r.enter(ruleKey(h))
	for i := range len(ending) {
		h = ruleStep(h, ending[len(ending)-1-i])
		s = r.enter(ruleKey(h))
	}
	if _, k := family(t); s.rules[k] == 0 { // the first of two rules holds
		s.rules[k] = op + 1
	}
}

// enter returns the slot of a hash, which it takes if need be.
func (r *Rules) enter(key uint32) *ruleSlot {
	if 2*(r.used+1) > len(r.slots) {
		old := r.slots
		r.slots = make([]ruleSlot, max(256, 2*len(old)))
		for _, s := range old {
			if s.hash != 0 {
				*r.slot(s.hash) = s
			}
		}
	}
	s := r.slot(key)
	if s.hash == 0 {
		s.hash = key
		r.used++
	}
	return s
}

func ruleSeed(t doc.Tag) uint64 {
	t, _ = family(t)
	return mix(uint64(t) + 900)
}

func ruleStep(h uint64, c byte) uint64 { return (h ^ uint64(c)) * golden }
func ruleKey(h uint64) uint32          { return uint32(h>>32) | 1 }
