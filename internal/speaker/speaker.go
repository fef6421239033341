// Package speaker says who each quote is from.
//
// In go a tagged text, its quotes with the phrase that their rule saw speaking,
// and its entities; out comes an attribution a quote: the phrase, its head, and
// who that is after coreference. What nobody is named for is carried on from the
// speaker before. Resolve changes no entity; Settle tells entities what it found.
//
// The answers come from sieves, surest first, a file each: a name in the phrase
// (named.go), one of two (pair.go), both of them (both.go), the last one named (latter.go), "on"
// (generic.go), a pronoun (pronoun.go, lookback.go, departed.go), an office (office.go), a noun
// that was said before (noun.go), one that fits somebody (epithet.go, weigh.go) or
// a body (company.go), whom the next quote names (next.go), nobody who is named
// (described.go), nothing at all (carried.go). What a phrase shows by itself is in
// phrase.go and head.go, what pronouns choose among in mention.go.
package speaker

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Resolve returns one attribution a quote, in the order of quotes.
func Resolve(t *doc.Text, quotes []doc.Quote, entities []doc.Entity, r *Rules) []doc.Attribution {
	return ResolveWhile(nil, t, quotes, entities, r)
}

// ResolveWhile is Resolve as long as that is wanted, and none from then on.
func ResolveWhile(wanted doc.Wanted, t *doc.Text, quotes []doc.Quote, entities []doc.Entity, r *Rules) []doc.Attribution {
	said := doc.Attributions.Take(len(quotes))
	if len(quotes) == 0 {
		return said
	}
	x := newResolver(t, quotes, entities, r)
	x.said = said
	for i := range quotes {
		if wanted.Left(i) {
			said = nil
			break
		}
		x.attribute(i)
	}
	x.release()
	return said
}

// sieves are tried in order; the first that answers wins.
var sieves = []func(*resolver, *phrase) (doc.Voicer, bool){
	named,
	pair,
	both,
	latter,
	generic,
	pronoun,
	sameOffice,
	sameNoun,
	epithet,
	company,
	namedNext,
	described,
	carried,
}

// resolver is a text whose quotes are being given speakers.
type resolver struct {
	t        *doc.Text
	r        *Rules
	quotes   []doc.Quote
	entities []doc.Entity
	mentions []mention   // in text order
	of       []int32     // of a token: the entity whose name it is part of, or -1
	quoted   []bool      // of a token: within the words of a quote
	covered  []bool      // of a token: so it is, or by a name with its title and role
	genders  []doc.Morph // of an entity: what its name and the pronouns so far tell
	origins  []int32     // of an entity: the token that has called it by its origin; 0 before that
	said     []doc.Attribution
	gone     int    // the entity whose obituary the text is, or -1
	self     bool   // in the quote under way somebody says "je"
	subject  phrase // of the quote under way
}

// resolvers are kept from one text to the next with what they work on.
var resolvers = sync.Pool{New: func() any { return new(resolver) }}

// release keeps the resolver for another text, without anything of this one.
func (x *resolver) release() {
	if x.t.Long() {
		return
	}
	clear(x.mentions)
	x.mentions = x.mentions[:0]
	x.t, x.r, x.quotes, x.entities, x.said = nil, nil, nil, nil, nil
	resolvers.Put(x)
}

func newResolver(t *doc.Text, quotes []doc.Quote, entities []doc.Entity, r *Rules) *resolver {
	x := resolvers.Get().(*resolver)
	x.t, x.r, x.quotes, x.entities = t, r, quotes, entities
	x.of, x.quoted = doc.Filled(x.of, len(t.Tokens), doc.None), doc.Cleared(x.quoted, len(t.Tokens))
	x.genders, x.origins = doc.Cleared(x.genders, len(entities)), doc.Cleared(x.origins, len(entities))
	for i := range entities {
		x.genders[i] = entities[i].Gender
	}
	for i := range quotes {
		if quotes[i].Kind == doc.Indirect {
			continue
		}
		for _, s := range quotes[i].Segments {
			in := t.TokensIn(s)
			doc.Fill(x.quoted[in.First:in.End], true)
		}
	}
	x.covered = append(x.covered[:0], x.quoted...)
	x.gather()
	x.gone = x.departed()
	return x
}

// attribute runs the sieves for quote i.
func (x *resolver) attribute(i int) {
	p := &x.subject
	*p = phrase{quote: i, Range: x.withoutDateline(x.quotes[i].Subject)}
	p.head = x.head(p.Range)
	x.self = x.ofSelf(i)
	x.reachName(p)
	x.reachWhole(p)
	x.reachHouse(p)
	x.introduced(p)
	x.reachOther(p)
	at := &x.said[i]
	at.Speaker = doc.Voicer{Mention: doc.Mention{Kind: doc.ImpliedMention}, Entity: doc.None}
	for _, sieve := range sieves {
		if v, ok := sieve(x, p); ok {
			at.Speaker = v
			break
		}
	}
	x.byName(p, &at.Speaker)
	x.apart(i, &at.Speaker)
	if to := x.addressee(i); !to.Overlaps(at.Speaker.Span) {
		at.Addressee = to
	}
	x.note(p, &at.Speaker)
}
