package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// maxSame is how many bearers of one surname are told apart.
const maxSame = 8

// merge makes entities of runs: the longest form of a name first, then the
// shorter ones that can stand for it. A surname stands for the last full name
// before it, or for the only one.
func (f *finder) merge() {
	f.of = doc.Cleared(f.of, len(f.runs))
	for i := range f.of {
		f.of[i] = doc.None
	}
	ix := &f.index
	ix.reset(len(f.runs))
	f.weights = f.weights[:0]
	// Full names first, so that a short form may come before its long one.
	for _, full := range []bool{true, false} {
		for i := range f.runs {
			if n := &f.runs[i]; (n.name.Len() > 1) == full && f.of[i] == doc.None {
				f.of[i] = int32(f.entityOf(n, full, ix))
			}
		}
	}
	f.votes = doc.Cleared(f.votes, len(f.entities))
	f.known = doc.Cleared(f.known, len(f.t.Tokens))
	f.roles = doc.Cleared(f.roles, len(f.entities))
	f.calls = doc.Cleared(f.calls, len(f.entities))
	for i := range f.runs {
		f.add(int(f.of[i]), &f.runs[i], &f.votes[f.of[i]])
	}
	for e := range f.votes {
		f.entities[e].Kind = f.votes[e].winner()
		f.titleRole(e)
		if f.entities[e].Kind == doc.Place {
			f.entities[e].Role = "" // "Lunac, victime d'une crue"
		}
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
		at, ok = f.opens(n, ix)
	}
	if !ok {
		if at, ok = f.initials(n); !ok {
			at, ok = f.letters(n)
		}
		if !ok {
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
	ix.add(f.hash(n.name.End-1), words, at)
	low, _ := f.seen.get(first.Norm.Hash)
	low = low || first.Shape == doc.Lower
	if n.name.Len() > 1 && first.Norm != last.Norm && (n.kind == doc.Person || !low && !f.body(n.name.First)) {
		ix.add(f.hash(n.name.First), words, at)
	}
	if a := f.acronym(n); a != doc.None {
		ix.add(f.hash(a), names, at)
	}
	return at
}

// key is a name in normal form.
func (f *finder) key(r doc.Range) uint32 {
	h := f.hash(r.First)
	for i := r.First + 1; i < r.End; i++ {
		if !(i == r.End-1 && f.legal(i)) {
			h = h*0x9e3779b1 ^ f.hash(i)
		}
	}
	return h
}

// hash is that of a word of a name, with the digits that its normal form leaves out: the
// A7 is not the A6.
func (f *finder) hash(i int) uint32 {
	k := &f.t.Tokens[i]
	h := k.Norm.Hash
	if k.Flags.Has(doc.HasDigit) {
		for _, c := range []byte(f.t.Of(k.Span)) {
			if '0' <= c && c <= '9' {
				h = h*0x9e3779b1 ^ uint32(c)
			}
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
