package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// stands finds the entity that a short form stands for.
func (f *finder) stands(n *run, ix *index) (int, bool) {
	if n.name.Len() > 2 && !(n.titled && f.r.Particles.Has(f.t.Tokens[n.name.First].Norm)) {
		return 0, false
	}
	last := f.hash(n.name.End - 1)
	tried := 0
	for i := ix.head(last, words); i != doc.None && tried < maxSame; i, tried = ix.next(i, last, words), tried+1 {
		at := int(ix.entries[i].entity)
		e := &f.entities[at]
		if n.name.Len() > 1 && e.Kind != doc.Person {
			continue
		}
		if n.kind == doc.Place && n.weight >= located && e.Kind != doc.Place && e.Kind != doc.Person {
			if f.t.Tokens[n.name.First].Flags.Has(doc.HasDigit) {
				n.kind, n.weight = e.Kind, 0
				return at, true // "l'A320", behind "un Airbus A320": no road
			}
			continue // "libraries across Harrowdale", beside "BBC Radio Harrowdale"
		}
		if n.name.Len() > 1 && !f.sameFirst(n, e) {
			if !f.opener(n) {
				continue
			}
			n.name.First++ // "Late Dyer double sends Harrow Vale through"
			n.whole.First = max(n.whole.First, n.name.First)
			n.weight = 0
		}
		if !e.Gender.Agrees(n.gender) && (n.titled || n.name.Len() > 1 || !f.surname(n.name.First)) {
			continue // but "Grant" is Sheila Grant
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
	if n.name.Len() > 2 {
		return strings.HasSuffix(e.Name, f.t.Of(f.t.Span(n.name))) // "M. de La Tour"
	}
	return strings.Contains(e.Name, f.t.Word(n.name.First))
}

// maxInitials is how many entities letters may stand for.
const maxInitials = 64

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
	if n.kind != doc.Person && n.kind != doc.Place && n.name.Len() > 1 && i+2 < len(f.t.Tokens) && f.t.Tokens[i].Norm.Text == "(" && f.t.Tokens[i+2].Norm.Text == ")" && (f.t.Tokens[i+1].Shape == doc.Upper || f.t.Tokens[i+1].Shape == doc.Capital && f.drawnFrom(i+1, n.name)) {
		return i + 1
	}
	return doc.None
}

// opens finds the body whose longer name starts with the words of a run: "Fell
// Sounds" for "Fell Sounds Ferries".
func (f *finder) opens(n *run, ix *index) (int, bool) {
	if n.name.Len() < 2 || n.titled {
		return 0, false
	}
	short := f.t.Of(f.t.Span(n.name))
	first := f.hash(n.name.First)
	tried := 0
	for i := ix.head(first, words); i != doc.None && tried < maxSame; i, tried = ix.next(i, first, words), tried+1 {
		at := int(ix.entries[i].entity)
		if rest, ok := strings.CutPrefix(f.entities[at].Name, short); ok && rest != "" && rest[0] == ' ' && n.weight < sure && f.entities[at].Kind != doc.Place {
			return at, true
		}
	}
	return 0, false
}
