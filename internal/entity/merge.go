package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// maxSame is how many bearers of one surname are told apart.
const maxSame = 8

// merge makes entities of runs: the longest form of a name first, then the
// shorter ones that can stand for it. A surname stands for the last full name
// before it, or for the only one.
func (f *finder) merge() {
	bySurname := map[string][]int{} // surname → entities, in text order
	byName := map[string]int{}
	order := make([]int, len(f.runs))
	entity := make([]int, len(f.runs))
	for i := range order {
		order[i], entity[i] = i, doc.None
	}
	// Full names first, so that a short form may come before its long one.
	for _, full := range []bool{true, false} {
		for i := range f.runs {
			n := &f.runs[i]
			if (n.name.Len() > 1) != full || entity[i] != doc.None {
				continue
			}
			key := f.key(n.name)
			at, ok := f.stands(n, bySurname)
			if full || !ok {
				if same, named := byName[key]; named {
					at, ok = same, true
				}
			}
			if !ok {
				at = len(f.entities)
				f.entities = append(f.entities, doc.Entity{Name: f.nameOf(n), Kind: n.kind, Rule: ruleOf(n), Gender: n.gender, Number: doc.Sing})
				last := f.t.Tokens[n.name.End-1].Norm.Text
				bySurname[last] = append(bySurname[last], at)
				if first := f.t.Tokens[n.name.First].Norm.Text; first != last && n.kind == doc.Person {
					bySurname[first] = append(bySurname[first], at)
				}
				if a := f.acronym(n); a != "" {
					byName[a] = at
				}
			}
			byName[key] = at
			entity[i] = at
		}
	}
	for i := range f.runs {
		f.add(&f.entities[entity[i]], &f.runs[i])
	}
}

// stands finds the entity that a short form stands for.
func (f *finder) stands(n *run, bySurname map[string][]int) (int, bool) {
	if n.name.Len() > 2 {
		return 0, false
	}
	last := f.t.Tokens[n.name.End-1].Norm.Text
	same := bySurname[last]
	for i := len(same) - 1; i >= 0 && i >= len(same)-maxSame; i-- {
		at := same[i]
		e := &f.entities[at]
		if n.name.Len() > 1 && !f.sameFirst(n, e) {
			continue
		}
		if !e.Gender.Agrees(n.gender) {
			continue
		}
		if e.Kind == n.kind || e.Kind == doc.Person && (!n.sure || n.bare) {
			return at, true
		}
	}
	return 0, false
}

// sameFirst reports that the first word of a run is in the name of e: "JD
// Vance" is not "Paul Vance".
func (f *finder) sameFirst(n *run, e *doc.Entity) bool {
	return strings.Contains(e.Name, f.t.Word(n.name.First))
}

// acronym is the short form in brackets after a name: "Institut Paris Région
// (IPR)".
func (f *finder) acronym(n *run) string {
	i := n.name.End
	if i+2 < len(f.t.Tokens) && f.t.Tokens[i].Norm.Text == "(" && f.t.Tokens[i+2].Norm.Text == ")" && f.t.Tokens[i+1].Shape == doc.Upper {
		return f.t.Tokens[i+1].Norm.Text
	}
	return ""
}

// key is a name in normal form.
func (f *finder) key(r doc.Range) string {
	if r.Len() == 1 {
		return f.t.Tokens[r.First].Norm.Text
	}
	var b strings.Builder
	for i := r.First; i < r.End; i++ {
		if i > r.First {
			b.WriteByte(' ')
		}
		b.WriteString(f.t.Tokens[i].Norm.Text)
	}
	return b.String()
}

func (f *finder) nameOf(n *run) string { return f.t.Of(f.t.Span(n.name)) }

func ruleOf(n *run) string {
	switch {
	case n.titled:
		return "title-name"
	case !n.role.Empty():
		return "role-name"
	}
	return "name"
}

// add adds a run to its entity, and what the run tells of it.
func (f *finder) add(e *doc.Entity, n *run) {
	if e.Role == "" && !n.role.Empty() {
		e.Role = f.t.Of(f.t.Span(n.role))
	}
	if n.sure && len(e.Mentions) > 0 && e.Kind != n.kind && n.kind == doc.Person && n.titled {
		e.Kind = n.kind
	}
	if e.Gender == 0 {
		e.Gender = n.gender
	}
	e.Mentions = append(e.Mentions, doc.Mention{Span: f.t.Span(n.whole), Head: f.t.Span(n.name), Kind: doc.NameMention})
}

// nominals makes entities of speakers without a name: "une source policière".
// Mentions with the same words are of one entity.
func (f *finder) nominals(quotes []doc.Quote) {
	named := make([]bool, len(f.t.Tokens))
	for i := range f.runs {
		for j := f.runs[i].name.First; j < f.runs[i].name.End; j++ {
			named[j] = true
		}
	}
	byWords := map[string]int{}
	for i := range quotes {
		s := quotes[i].Subject
		head := f.head(s)
		if head == doc.None || named[head] {
			continue
		}
		key := f.key(doc.Range{First: head, End: s.End})
		at, ok := byWords[key]
		if !ok {
			at = len(f.entities)
			byWords[key] = at
			f.entities = append(f.entities, doc.Entity{
				Name: f.t.Of(f.t.Span(s)), Kind: f.kindOf(head), Rule: "nominal",
				Gender: f.nounGender(head), Number: f.t.Tokens[head].Morph.Number(),
			})
		}
		e := &f.entities[at]
		m := doc.Mention{Span: f.t.Span(s), Head: f.t.Tokens[head].Span, Kind: doc.NominalMention}
		if n := len(e.Mentions); n == 0 || e.Mentions[n-1].Span != m.Span {
			e.Mentions = append(e.Mentions, m)
		}
	}
}

// head is the noun that heads a noun phrase, doc.None for a pronoun or a phrase
// that a name heads.
func (f *finder) head(r doc.Range) int {
	for i := r.First; i < r.End; i++ {
		k := &f.t.Tokens[i]
		if k.Tag.Pronoun() && r.Len() == 1 {
			return doc.None
		}
		if k.Tag == doc.Noun && k.Flags&doc.Abbrev == 0 {
			for j := i + 1; j < r.End; j++ { // a name after the noun heads it
				if f.named(j) && !f.r.Of.Has(f.t.Tokens[j-1].Norm) && f.t.Tokens[j-1].Tag != doc.AdpDet && !f.t.Tokens[j-1].Tag.Determiner() {
					return doc.None
				}
			}
			return i
		}
		if f.named(i) {
			return doc.None
		}
	}
	return doc.None
}

func (f *finder) named(i int) bool { return f.nameWord(i) }

func (f *finder) kindOf(head int) doc.EntityKind {
	if kind := f.noun(&f.t.Tokens[head]); kind != 0 {
		return kind
	}
	return doc.Other
}
