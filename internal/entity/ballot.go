package entity

import "github.com/dixit-nlp/dixit/internal/doc"

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
