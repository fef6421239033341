package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// maxSame is how many bearers of one surname are told apart.
const maxSame = 8

// maxInitials is how many entities letters may stand for.
const maxInitials = 64

// merge makes entities of runs: the longest form of a name first, then the
// shorter ones that can stand for it. A surname stands for the last full name
// before it, or for the only one.
func (f *finder) merge() {
	f.of = make([]int32, len(f.runs))
	for i := range f.of {
		f.of[i] = doc.None
	}
	ix := newIndex(len(f.runs))
	f.entities = make([]doc.Entity, 0, len(f.runs)/2+len(f.quotes)/2)
	f.weights = make([]uint8, 0, len(f.runs)/2)
	// Full names first, so that a short form may come before its long one.
	for _, full := range []bool{true, false} {
		for i := range f.runs {
			if n := &f.runs[i]; (n.name.Len() > 1) == full && f.of[i] == doc.None {
				f.of[i] = int32(f.entityOf(n, full, &ix))
			}
		}
	}
	votes := make([]ballot, len(f.entities))
	f.known = make([]bool, len(f.t.Tokens))
	f.roles = make([]doc.Range, len(f.entities))
	f.calls = make([]doc.Form, len(f.entities))
	for i := range f.runs {
		f.add(int(f.of[i]), &f.runs[i], &votes[f.of[i]])
	}
	for e := range votes {
		f.entities[e].Kind = votes[e].winner()
		f.titleRole(e)
	}
}

// entityOf is the entity of a run: that of a run with the same words, that of a
// longer name which this one is short for, or else a new one.
func (f *finder) entityOf(n *run, full bool, ix *index) int {
	key := f.key(n.name)
	at, ok := f.stands(n, ix)
	if full || !ok {
		if same := f.sameName(n, key, ix); same != doc.None {
			at, ok = same, true
		}
	}
	if !ok {
		if at, ok = f.initials(n); !ok {
			at = f.newEntity(n, ix)
		}
	}
	if f.sameName(n, key, ix) != at {
		ix.add(key, names, at)
	}
	return at
}

// sameName is an entity of the very words, unless a title tells the two apart:
// "Sir Keir Starmer", "Lady Starmer".
func (f *finder) sameName(n *run, key uint32, ix *index) int {
	tried := 0
	for i := ix.head(key, names); i != doc.None && tried < maxSame; i, tried = ix.next(i, key, names), tried+1 {
		if e := int(ix.entries[i].entity); !n.titled || f.entities[e].Gender.Agrees(n.gender) {
			return e
		}
	}
	return doc.None
}

// newEntity makes an entity of a run and enters it under its words.
func (f *finder) newEntity(n *run, ix *index) int {
	at := len(f.entities)
	f.weights = append(f.weights, n.weight)
	f.entities = append(f.entities, doc.Entity{Name: f.t.Of(f.t.Span(n.name)), Kind: n.kind, Rule: ruleOf(n), Gender: n.gender, Number: doc.Sing})
	first, last := &f.t.Tokens[n.name.First], &f.t.Tokens[n.name.End-1]
	if f.r.HeadLast && last.Shape == doc.Lower {
		return at // "Corran council": neither word alone is its name
	}
	ix.add(last.Norm.Hash, words, at)
	if low, _ := f.seen.get(first.Norm.Hash); n.name.Len() > 1 && first.Norm != last.Norm && (n.kind == doc.Person || !low && !f.body(n.name.First)) {
		ix.add(first.Norm.Hash, words, at)
	}
	if a := f.acronym(n); a != doc.None {
		ix.add(f.t.Tokens[a].Norm.Hash, names, at)
	}
	return at
}

// stands finds the entity that a short form stands for.
func (f *finder) stands(n *run, ix *index) (int, bool) {
	if n.name.Len() > 2 {
		return 0, false
	}
	last := f.t.Tokens[n.name.End-1].Norm.Hash
	tried := 0
	for i := ix.head(last, words); i != doc.None && tried < maxSame; i, tried = ix.next(i, last, words), tried+1 {
		at := int(ix.entries[i].entity)
		e := &f.entities[at]
		if n.name.Len() > 1 && e.Kind != doc.Person {
			continue
		}
		if n.name.Len() > 1 && !f.sameFirst(n, e) {
			if !f.opener(n) {
				continue
			}
			n.name.First++ // "Late Dyer double sends Harrow Vale through"
			n.whole.First = max(n.whole.First, n.name.First)
			n.weight = 0
		}
		if !e.Gender.Agrees(n.gender) {
			continue
		}
		switch {
		case e.Kind == n.kind, n.kind == doc.Person && f.weights[at] < sure, e.Kind == doc.Person && (n.weight < sure || n.bare), n.weight < sure && n.name.Len() == 1 && !n.titled:
			return at, true
		}
	}
	return 0, false
}

// opener reports a name of two words whose first is a rank in letters, or has its
// capital from the place where it stands.
func (f *finder) opener(n *run) bool {
	k := &f.t.Tokens[n.name.First]
	_, given := f.given(n.name.First)
	if k.Shape == doc.Upper && k.End-k.Start > 2 && k.End-k.Start < maxAcronym {
		return true // "DCI Park"
	}
	return k.Flags.Has(doc.SentenceStart) && k.Tag != doc.Propn && !given
}

// sameFirst reports that the first word of a run is in the name of e: "JD
// Vance" is not "Paul Vance".
func (f *finder) sameFirst(n *run, e *doc.Entity) bool {
	return strings.Contains(e.Name, f.t.Word(n.name.First))
}

// initials finds the person whose name starts with some letters: "A.-L. K." is
// Anne-Laure Kerbrat.
func (f *finder) initials(n *run) (int, bool) {
	short := f.t.Of(f.t.Span(n.name))
	if n.name.Len() > 3 || len(short) < 4 || short[1] != '.' {
		return 0, false
	}
	for e := range f.entities[:min(len(f.entities), maxInitials)] {
		if f.entities[e].Kind == doc.Person && abbreviates(short, f.entities[e].Name) {
			return e, true
		}
	}
	return 0, false
}

// abbreviates reports letters with full stops that are the first of each word of
// a name, in ASCII.
func abbreviates(short, name string) bool {
	at := 0
	start := true
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c == ' ' || c == '-' {
			start = true
			continue
		}
		if !start {
			continue
		}
		start = false
		for at < len(short) && (short[at] == '.' || short[at] == '-' || short[at] == ' ') {
			at++
		}
		if at == len(short) || short[at] != c {
			return false
		}
		at++
	}
	for at < len(short) && short[at] == '.' {
		at++
	}
	return at == len(short)
}

// acronym is the token of the short form in brackets after a name: "Institut
// Paris Région (IPR)".
func (f *finder) acronym(n *run) int {
	i := n.name.End
	if n.kind != doc.Person && n.kind != doc.Place && n.name.Len() > 1 && i+2 < len(f.t.Tokens) && f.t.Tokens[i].Norm.Text == "(" && f.t.Tokens[i+2].Norm.Text == ")" && f.t.Tokens[i+1].Shape == doc.Upper {
		return i + 1
	}
	return doc.None
}

// key is a name in normal form.
func (f *finder) key(r doc.Range) uint32 {
	h := f.t.Tokens[r.First].Norm.Hash
	for i := r.First + 1; i < r.End; i++ {
		if !(i == r.End-1 && f.legal(i)) {
			h = h*0x9e3779b1 ^ f.t.Tokens[i].Norm.Hash
		}
	}
	return h
}

// legal reports the legal form of a company: "Inc.", "SA".
func (f *finder) legal(i int) bool {
	k := &f.t.Tokens[i]
	kind, ok := f.r.Parts.Get(k.Norm)
	return ok && kind == doc.Organization && (k.Flags.Has(doc.Abbrev) || len(k.Norm.Text) < 4)
}

func ruleOf(n *run) string {
	switch {
	case n.titled:
		return "title-name"
	case !n.role.Empty():
		return "role-name"
	}
	return "name"
}

// ballot counts what speaks for each kind.
type ballot [doc.Other + 1]int

// winner is the kind that most speaks for.
func (b *ballot) winner() doc.EntityKind {
	best := doc.Other
	for k := doc.Person; k < doc.Other; k++ {
		if b[k] > b[best] || b[k] == b[best] && best == doc.Other {
			best = k
		}
	}
	return best
}

// add gives a run to its entity, with what it tells of it.
func (f *finder) add(at int, n *run, votes *ballot) {
	for i := n.name.First; i < n.name.End; i++ {
		f.known[i] = true
	}
	for i := n.role.First; i < n.role.End; i++ {
		f.known[i] = true
	}
	e := &f.entities[at]
	if f.roles[at].Empty() && !n.role.Empty() {
		f.roles[at] = n.role
		e.Role = f.t.Of(f.t.Span(n.role))
	}
	if e.Gender == 0 {
		e.Gender = n.gender
	}
	if n.titled && n.title.Office != "" {
		f.calls[at] = doc.FormOf(n.title.Office)
		if e.Gender == doc.Fem && n.title.OfHers != "" {
			f.calls[at] = doc.FormOf(n.title.OfHers)
		}
	}
	if len(e.Name) < n.nameLen(f.t) && n.name.Len() > 1 {
		e.Name = f.t.Of(f.t.Span(n.name))
	}
	if !n.bare || e.Kind != doc.Person {
		votes[n.kind] += int(n.weight)
	}
}

// titleRole gives somebody without a role that of his title: "Me Claire Aubin" is
// an "avocate".
func (f *finder) titleRole(e int) {
	if f.entities[e].Role == "" && f.entities[e].Kind == doc.Person {
		f.entities[e].Role = f.calls[e].Text
	}
}

func (n *run) nameLen(t *doc.Text) int { return t.Span(n.name).End - t.Span(n.name).Start }
