package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

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
			if i = x.behindBracket(i, r.End); i == doc.None {
				break // "la chercheuse du Muséum (MNHN)"
			}
			return i
		}
		if x.of[i] != doc.None && noun == i-1 && i > r.First && !x.r.HeadLast && k.Shape == doc.Upper && x.entities[x.of[i]].Kind != doc.Person && x.kind(&x.t.Tokens[noun]) == doc.Person {
			continue // "le député PRV"
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
		if noun == doc.None && k.Tag == doc.Noun && i+1 < r.End && (x.t.Tokens[i+1].Tag == doc.Noun || x.t.Tokens[i+1].Tag == doc.Adj && !x.r.HeadLast) && x.of[i+1] == doc.None && x.kind(k) == 0 && x.kind(&x.t.Tokens[i+1]) == doc.Person {
			noun = i + 1 // "un haut responsable"
			continue
		}
		if (k.Tag == doc.Noun || k.Tag == doc.Propn && noun == doc.None && x.of[i] == doc.None) && k.Flags&doc.Abbrev == 0 && (noun == doc.None || x.r.HeadLast && noun == i-1) {
			noun = i
		}
	}
	if noun != doc.None {
		return noun
	}
	for i := r.First + 1; i < r.End; i++ {
		if k := &x.t.Tokens[i]; k.Shape == doc.Lower && x.kind(k) == doc.Person {
			return i // "le gérant", to a tagger a pronoun and a participle
		}
	}
	for i := r.First; i < r.End; i++ {
		if !x.t.Tokens[i].Tag.Determiner() {
			return i
		}
	}
	return r.First
}

// behindBracket is the name of a person right behind a bracket: "le député européen
// (EELV) David Cormand". None when there is none.
func (x *resolver) behindBracket(i, end int) int {
	for ; i+1 < end; i++ {
		if x.t.Tokens[i].Norm.Text == ")" {
			if e := x.of[i+1]; e != doc.None && x.entities[e].Kind == doc.Person {
				return i + 1
			}
			break
		}
	}
	return doc.None
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
	if i+3 < end && x.t.Tokens[i+1].Norm.Text == "-" && x.t.Tokens[i+2].Shape == doc.Lower {
		e := x.of[end-1]
		return e == doc.None || x.entities[e].Rule == "nominal" // "the Dublin-listed group"
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
	if x.aroundSomebody(r) {
		return doc.None
	}
	for i := r.First + 1; i+1 < r.End; i++ {
		if e := x.of[i+1]; e != doc.None && x.t.Tokens[i].Norm.Text == "," && x.entities[e].Kind == doc.Person &&
			(x.of[r.First] == doc.None || x.possessor(r.First)) {
			return i + 1
		}
	}
	return doc.None
}

// aroundSomebody reports a phrase whose noun is for those around somebody: "l'entourage de la
// préfète, Anne Roux" is not she.
func (x *resolver) aroundSomebody(r doc.Range) bool {
	for i := r.First; i+1 < r.End; i++ {
		if x.t.Tokens[i].Tag == doc.Noun {
			k := &x.t.Tokens[i]
			return x.r.Around.Has(k.Norm) && x.r.Of.Has(x.t.Tokens[i+1].Norm)
		}
		if !x.t.Tokens[i].Tag.Determiner() {
			break
		}
	}
	return false
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
	if at := x.before(i); at < len(x.mentions) && x.mentions[at].token == i && x.mentions[at].first > first {
		i = x.mentions[at].first // "l'entourage de Mme Corbin"
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
