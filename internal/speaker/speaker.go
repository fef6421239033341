// Package speaker says who each quote is from.
//
// In go a tagged text, its quotes with the phrase that their rule saw speaking,
// and its entities; out comes an attribution a quote: the phrase, its head, and
// who that is after coreference. What nobody is named for is carried on from the
// speaker before. Resolve changes no entity; Settle tells entities what it found.
//
// The answers come from sieves, surest first, a file each: a name in the phrase
// (named.go), one of two (pair.go), "on" (generic.go), a pronoun (pronoun.go), a
// noun that was said before (nominal.go), one that fits somebody (epithet.go) or a
// body (company.go), nothing at all (carried.go). What pronouns choose among is in
// salience.go.
package speaker

import (
	"github.com/dixit-nlp/dixit/internal/doc"
)

// Rules are what a language says about speakers. Words are in normal form.
type Rules struct {
	// Pronouns stand for a speaker.
	Pronouns doc.Lexicon[Pronoun]
	// Latter are nouns and adjectives that stand for the last person named:
	// "(ce) dernier", "(l')intéressé".
	Latter doc.Lexicon[Pronoun]
	// Nouns are what people, bodies and documents are called.
	Nouns doc.Lexicon[doc.EntityKind]
	// Continues are the lemmas of cues by which somebody goes on who has just
	// spoken: "ajouter", "poursuivre".
	Continues doc.Lexicon[struct{}]
	// Genders are those of nouns that come in pairs, which tell more surely than
	// the tagger: "avocate".
	Genders doc.Lexicon[doc.Morph]
	// Anybody are nouns that call somebody by no office. True: rather somebody
	// without one, "homme", "suspect"; false: whatever his is, "dirigeant".
	Anybody doc.Lexicon[bool]
	// Where are the prepositions before a body at which "on" speaks: "à", "chez".
	Where doc.Lexicon[struct{}]
	// Addressers stand before who is spoken to: "à", "devant".
	Addressers doc.Lexicon[struct{}]
	// HeadLast says that a noun follows the names that modify it: "Delon allies".
	HeadLast bool
	// Company are nouns for bodies that call one named before, "le groupe", and of
	// what sort such a body is, in numbers; the first are in business.
	Company doc.Lexicon[int]
	// Decades are nouns for people of some age, in tens: "quadragénaire" 4.
	Decades doc.Lexicon[byte]
	// Pairs choose of two: 1 the first, 2 the second.
	Pairs doc.Lexicon[int]
	// Of are the prepositions inside a noun phrase.
	Of doc.Lexicon[struct{}]
	// And joins two speakers.
	And doc.Lexicon[struct{}]
	// Clitic are the letters that tie a pronoun to its verb: "-t-".
	Clitic []string
}

// Pronoun is what a pronoun says of whom it stands for.
type Pronoun struct {
	Morph   doc.Morph
	Nearest bool // the last one named, subject or not: "ce dernier", "celui-ci"
	Generic bool // "on": whoever was speaking
}

// Resolve returns one attribution a quote, in the order of quotes.
func Resolve(t *doc.Text, quotes []doc.Quote, entities []doc.Entity, r *Rules) []doc.Attribution {
	x := newResolver(t, quotes, entities, r)
	for i := range quotes {
		x.attribute(i)
	}
	return x.said
}

// sieves are tried in order; the first that answers wins.
var sieves = []func(*resolver, *phrase) (doc.Voicer, bool){
	named,
	pair,
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

// phrase is the noun phrase that a quote's rule saw speaking.
type phrase struct {
	quote int
	doc.Range
	head int // its head noun, name or pronoun; doc.None in an empty phrase
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
	genders  []doc.Morph // of an entity: what its name and the pronouns so far tell
	origins  []int32     // of an entity: the token that has called it by its origin; 0 before that
	said     []doc.Attribution
	subject  phrase // of the quote under way
}

func newResolver(t *doc.Text, quotes []doc.Quote, entities []doc.Entity, r *Rules) *resolver {
	x := &resolver{
		t: t, r: r, quotes: quotes, entities: entities,
		of: make([]int32, len(t.Tokens)), quoted: make([]bool, len(t.Tokens)),
		said: make([]doc.Attribution, len(quotes)), genders: make([]doc.Morph, len(entities)), origins: make([]int32, len(entities)),
	}
	for i := range entities {
		x.genders[i] = entities[i].Gender
	}
	for i := range x.of {
		x.of[i] = doc.None
	}
	for i := range quotes {
		if quotes[i].Kind == doc.Indirect {
			continue
		}
		for _, s := range quotes[i].Segments {
			in := t.TokensIn(s)
			for j := in.First; j < in.End; j++ {
				x.quoted[j] = true
			}
		}
	}
	x.gather()
	return x
}

// attribute runs the sieves for quote i.
func (x *resolver) attribute(i int) {
	p := &x.subject
	*p = phrase{quote: i, Range: x.withoutDateline(x.quotes[i].Subject)}
	p.head = x.head(p.Range)
	x.reachName(p)
	at := &x.said[i]
	at.Speaker = doc.Voicer{Mention: doc.Mention{Kind: doc.ImpliedMention}, Entity: doc.None}
	for _, sieve := range sieves {
		if v, ok := sieve(x, p); ok {
			at.Speaker = v
			break
		}
	}
	if to := x.addressee(i); !to.Overlaps(at.Speaker.Span) {
		at.Addressee = to
	}
	x.note(p, &at.Speaker)
}

// withoutDateline cuts off a dateline that a phrase starts in.
func (x *resolver) withoutDateline(r doc.Range) doc.Range {
	if r.Empty() || !x.t.Tokens[r.First].Flags.Has(doc.BlockStart) {
		return r
	}
	if b := x.t.BlockAt(x.t.Tokens[r.First].Start); b >= 0 {
		if d := x.t.Blocks[b].Dateline; !d.Empty() && r.First < d.End && d.End < r.End {
			r.First = d.End
		}
	}
	return r
}

// reachName extends a noun to the name in apposition after it: "son porte-parole,
// le général Anton Vask". Whatever else is near, it is he.
func (x *resolver) reachName(p *phrase) {
	at := p.End
	if p.Empty() || at+1 >= len(x.t.Tokens) || x.t.Tokens[at].Norm.Text != "," || x.t.Tokens[p.head].Tag != doc.Noun || x.kind(&x.t.Tokens[p.head]) != doc.Person {
		return
	}
	if e := x.of[p.head]; e != doc.None && x.entities[e].Rule != "nominal" {
		return
	}
	i := x.before(at + 1)
	if i == len(x.mentions) {
		return
	}
	m := &x.mentions[i]
	if m.entity == doc.None || m.kind != doc.Person || m.first > at+1 || m.office || x.entities[m.entity].Rule == "nominal" || m.end < len(x.t.Tokens) && x.t.Tokens[m.end].Kind == doc.Word {
		return
	}
	p.End, p.head = m.end, m.token
}

// mention describes phrase p as a mention of kind k.
func (x *resolver) mention(p *phrase, k doc.MentionKind) doc.Mention {
	m := doc.Mention{Span: x.t.Span(p.Range), Head: x.t.Tokens[p.head].Span, Kind: k}
	for _, tie := range x.r.Clitic { // "-t-il" is "il"
		if s := x.t.Of(m.Span); len(s) > len(tie) && s[:len(tie)] == tie {
			m.Start += len(tie)
			m.Head.Start = max(m.Head.Start, m.Start)
			break
		}
	}
	return m
}

// is fills in who an entity is.
func (x *resolver) is(v *doc.Voicer, e int) {
	v.Entity, v.Name, v.Role = e, x.entities[e].Name, x.entities[e].Role
}

// head is the token that heads a phrase: a name that is no complement, or else
// the first noun, or else the pronoun.
func (x *resolver) head(r doc.Range) int {
	if i := x.apposed(r); i != doc.None {
		return i
	}
	noun := doc.None
	for i := r.First; i < r.End; i++ {
		k := &x.t.Tokens[i]
		if i > r.First && x.t.Tokens[i-1].Norm.Text == "(" && noun != doc.None {
			break // "la chercheuse du Muséum (MNHN)"
		}
		if x.of[i] != doc.None && !x.complement(i, r.First) && !x.modifies(i, r.End) {
			return x.wholeAt(i, r)
		}
		if noun != doc.None && k.Tag == doc.Adp && !x.r.Of.Has(k.Norm) {
			if at := x.closing(r); at != doc.None {
				return at // "Afghan ambassador to Norgard Ann Ray"
			}
			break // "une étude parue dans le Journal": what follows says where
		}
		if k.Flags.Has(doc.Clitic) && x.r.Of.Has(k.Norm) {
			noun = doc.None // "the team's coach"
		}
		if k.Tag == doc.Noun && k.Flags&doc.Abbrev == 0 && (noun == doc.None || x.r.HeadLast && noun == i-1) {
			noun = i
		}
	}
	if noun != doc.None {
		return noun
	}
	for i := r.First; i < r.End; i++ {
		if !x.t.Tokens[i].Tag.Determiner() {
			return i
		}
	}
	return r.First
}

// closing is the name of a person that ends a phrase and that no preposition
// brings; None when there is none.
func (x *resolver) closing(r doc.Range) int {
	i := r.End - 1
	e := x.of[i]
	if e == doc.None || x.entities[e].Kind != doc.Person {
		return doc.None
	}
	for i > r.First && x.of[i-1] == e {
		i--
	}
	if i == r.First || !x.t.Tokens[i-1].Tag.Nominal() && !x.t.Tokens[i-1].Tag.Adjective() {
		return doc.None
	}
	return i
}

// wholeAt is the name that a phrase is about when another stands before it: in
// "Tesla boss Ann Ray" not Tesla.
func (x *resolver) wholeAt(i int, r doc.Range) int {
	for at := x.before(i); at < len(x.mentions) && x.mentions[at].token < r.End; at++ {
		m := &x.mentions[at]
		if m.entity == doc.None || m.token <= i {
			continue
		}
		if m.kind == doc.Person && m.first <= r.First || x.r.HeadLast && x.of[i] != int32(m.entity) && x.adjacent(i, m.first) {
			return m.token
		}
	}
	return i
}

// adjacent reports nothing but nouns and adjectives from a name to token end:
// "North Corran Sen. Hugh Pell".
func (x *resolver) adjacent(i, end int) bool {
	for ; i < end; i++ {
		if k := &x.t.Tokens[i]; !k.Tag.Nominal() && !k.Tag.Adjective() && k.Flags&doc.Abbrev == 0 {
			return false
		}
	}
	return true
}

// modifies reports a name before the noun that it modifies: "Delon allies".
func (x *resolver) modifies(i, end int) bool {
	if !x.r.HeadLast {
		return false
	}
	for i+1 < end && x.of[i+1] == x.of[i] {
		i++
	}
	if i+1 >= end || x.t.Tokens[i+1].Tag != doc.Noun || x.t.Tokens[i+1].Shape != doc.Lower || x.of[i+1] != doc.None {
		return false
	}
	for j := i + 2; j < end; j++ {
		if x.of[j] != doc.None {
			return false // "Delon campaign chief Ray Moss"
		}
	}
	return true
}

// apposed is the name of a person that a comma adds to a role: "la secrétaire du
// syndicat Force Bois, Émilie Castan".
func (x *resolver) apposed(r doc.Range) int {
	for i := r.First + 1; i+1 < r.End; i++ {
		if e := x.of[i+1]; e != doc.None && x.t.Tokens[i].Norm.Text == "," && x.entities[e].Kind == doc.Person &&
			(x.of[r.First] == doc.None || x.possessor(r.First)) {
			return i + 1
		}
	}
	return doc.None
}

// possessor reports a name that owns what follows: "Sordland's chief negotiator".
func (x *resolver) possessor(i int) bool {
	for i+1 < len(x.of) && x.of[i] != doc.None && x.of[i+1] == x.of[i] {
		i++
	}
	return i+1 < len(x.t.Tokens) && x.t.Tokens[i+1].Flags.Has(doc.Clitic) && x.r.Of.Has(x.t.Tokens[i+1].Norm)
}

// complement reports a name that a preposition ties to the noun before it:
// "la préfecture du Nord".
func (x *resolver) complement(i, first int) bool {
	if x.possessor(i) {
		return true
	}
	for i > first && x.of[i] != doc.None && x.of[i-1] == x.of[i] {
		i--
	}
	if e := x.of[i]; e != doc.None && x.entities[e].Kind != doc.Person && i-1 > first && x.t.Tokens[i-1].Tag == doc.Noun {
		i-- // "une note consultée par l'agence Nordpress": what the noun says of itself
	}
	for i--; i > first; i-- {
		k := &x.t.Tokens[i]
		if x.r.Of.Has(k.Norm) || k.Tag == doc.AdpDet || k.Tag == doc.Adp {
			return true
		}
		if !k.Tag.Determiner() && k.Flags&doc.Abbrev == 0 {
			return false
		}
	}
	return false
}

// addressee reads who is spoken to, right after the verb or its subject: "a dit
// Paul Renaud à Marc Petit".
func (x *resolver) addressee(i int) doc.Mention {
	q := &x.quotes[i]
	if q.Cue.Verb == doc.None {
		return doc.Mention{}
	}
	at := x.t.Verbs[q.Cue.Verb].Tokens.End
	if q.Subject.First == at {
		at = q.Subject.End
	}
	if at+1 >= len(x.t.Tokens) || !x.r.Addressers.Has(x.t.Tokens[at].Norm) {
		return doc.Mention{}
	}
	for j := at + 1; j < len(x.t.Tokens) && j < at+5; j++ {
		if e := x.of[j]; e != doc.None {
			return x.mentionAt(j)
		}
	}
	return doc.Mention{}
}

// mentionAt is the mention of an entity whose name holds token i.
func (x *resolver) mentionAt(i int) doc.Mention {
	e := &x.entities[x.of[i]]
	for _, m := range e.Mentions {
		if m.Head.Contains(x.t.Tokens[i].Span) {
			return m
		}
	}
	return doc.Mention{}
}
