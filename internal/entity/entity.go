// Package entity finds who and what an article speaks of.
//
// In go a tagged text and its quotes; out come its entities: every proper name,
// its variants merged ("M. Zelenskiy", "Volodymyr Zelenskiy"), with kind, role,
// gender and number as far as the text tells; the nouns that stand for one of
// them by his office ("la ministre"); and the speakers of quotes that have no
// name ("une source policière"). Which pronoun stands for whom is left to package
// speaker.
//
// Names are runs of capitalised words (name.go, span.go; which words, word.go,
// opening.go, people.go; between marks, marked.go; in a dateline, dateline.go).
// What stands in and around them says what they are (kind.go, title.go, parts.go,
// body.go) and what they do (role.go, apposition.go, within.go). Then runs that
// name the same are merged (merge.go, short.go, ballot.go), and nouns are given to
// the names whose office they call (office.go, fits.go, synonym.go).
package entity

import (
	"slices"
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Find returns the entities of a text, in the order of their first mention.
func Find(t *doc.Text, quotes []doc.Quote, r *Rules) []doc.Entity {
	return FindWhile(nil, t, quotes, r)
}

// FindWhile is Find as long as that is wanted, and none from then on.
func FindWhile(wanted doc.Wanted, t *doc.Text, quotes []doc.Quote, r *Rules) []doc.Entity {
	f := finders.Get().(*finder)
	f.t, f.r, f.quotes = t, r, quotes
	defer f.release()
	for _, step := range [...]func(*finder){
		(*finder).survey, (*finder).names, (*finder).merge, (*finder).introduced,
		(*finder).offices, (*finder).mention, (*finder).nominals,
	} {
		if step(f); wanted.Gone() {
			return nil
		}
	}
	return f.inOrder()
}

// inOrder is the entities by their first mention.
func (f *finder) inOrder() []doc.Entity {
	f.order = f.order[:0]
	for e := range f.entities {
		f.order = append(f.order, place(f.entities[e].Mentions[0].Head.Start, e))
	}
	slices.Sort(f.order)
	sorted := doc.Entities.Take(len(f.order))
	for i, p := range f.order {
		sorted[i] = f.entities[uint32(p)]
	}
	return sorted
}

// place is where an entity is spoken of first, and behind that which it is.
func place(start, entity int) uint64 { return uint64(start)<<32 | uint64(entity) }

// finder is a text whose entities are being found.
type finder struct {
	t     *doc.Text
	r     *Rules
	seen  sightings
	bold  []uint32 // tokens with a capital, quote marks and handles; and the end of the text
	next  int      // in bold: the first that stands at the token that is being read, or behind
	nouns []uint32 // that can call somebody: "ministre"
	start int      // first word of the sentence that is being read

	quotes []doc.Quote
	quote  int // the first that does not end before the token that is being read

	known    []bool // of a token: part of a name or its role, or head of a title
	runs     []run
	of       []int32 // of a run: its entity
	titles   []title // nouns that stand for an entity by its office
	entities []doc.Entity
	weights  []uint8     // of an entity: how much spoke for its kind at first
	roles    []doc.Range // of an entity: the words of its role
	calls    []doc.Form  // of an entity: what its title calls it, "avocat"

	// Room to work in.
	lists    []uint32 // bold, nouns and more
	index    index
	votes    []ballot      // of an entity
	counts   []int32       // of an entity: its mentions
	mentions []doc.Mention // of the answer, for those whose number is not known
	holders  []holder
	order    []uint64
}

// finders are kept from one text to the next with what they work on.
var finders = sync.Pool{New: func() any { return new(finder) }}

// release keeps the finder for another text, without anything of this one.
func (f *finder) release() {
	if f.t.Long() {
		return
	}
	clear(f.entities)
	f.t, f.r, f.quotes, f.quote, f.mentions = nil, nil, nil, 0, nil
	f.runs, f.titles, f.entities = f.runs[:0], f.titles[:0], f.entities[:0]
	finders.Put(f)
}

// run is one occurrence of a name.
type run struct {
	name   doc.Range // "Dmitri Peskov"
	whole  doc.Range // "Le porte-parole du Kremlin, Dmitri Peskov"
	role   doc.Range // "porte-parole du Kremlin"
	kind   doc.EntityKind
	weight uint8 // how much speaks for the kind
	gender doc.Morph
	titled bool // "M. Peskov"
	title  Title
	bare   bool // a noun for a body stands right before it: "le gouvernement Peskov"
}

// sure is the weight of a kind that a title, a given name or a noun tells.
const sure = 5

// is says what a run names, unless something better is known.
func (n *run) is(kind doc.EntityKind, weight uint8) {
	if weight > n.weight {
		n.kind, n.weight = kind, weight
	}
}
