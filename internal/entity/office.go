package entity

import "github.com/dixit-nlp/dixit/internal/doc"

const (
	// maxOffices is how many people with a role a noun is held against.
	maxOffices = 32
	// maxComplement is how many tokens a noun and its complements may have.
	maxComplement = 12
)

// title is a noun phrase that stands for an entity by its office.
type title struct {
	phrase doc.Range // "la députée de Moselle"
	head   int       // "députée"
	entity int
}

// holder is somebody with a role.
type holder struct {
	entity int
	last   int // token at which he was last spoken of; None before that
}

// offices finds the nouns that stand for somebody by what the text says he is:
// "Anne Roy, maire de Lyon, … La maire …", and, in a heading, before it says so.
func (f *finder) offices() {
	holders := f.holders[:0]
	for e := range f.entities {
		if f.entities[e].Kind == doc.Person && f.entities[e].Role != "" && len(holders) < maxOffices {
			holders = append(holders, holder{e, doc.None})
		}
	}
	if f.holders = holders; len(holders) == 0 {
		return
	}
	run, at := 0, 1
	f.quote = 0
	for _, noun := range f.nouns {
		i := int(noun)
		for ; run < len(f.runs) && f.runs[run].name.First <= i; run++ {
			at = max(at, f.runs[run].name.First)
			spokenOf(holders, int(f.of[run]), at)
		}
		if f.known[i] || !f.callsSomebody(i) {
			continue
		}
		p := title{phrase: f.phrase(i), head: i}
		if at := f.holder(holders, p); at != doc.None {
			p.entity = holders[at].entity
			holders[at].last = i
			f.titles = append(f.titles, p)
			f.known[i] = true
		}
	}
}

// spokenOf notes that an entity is spoken of at token i.
func spokenOf(holders []holder, entity, i int) {
	for h := range holders {
		if holders[h].entity == entity {
			holders[h].last = i
		}
	}
}

// callers are the tags of a noun that may call somebody.
const callers = uint(1<<doc.Noun | 1<<doc.Adj | 1<<doc.Propn |
	1<<doc.VerbPres | 1<<doc.VerbPast) // "le tenant du titre", to a tagger a participle

// callsSomebody reports that the noun at token i calls one known person: "la ministre".
func (f *finder) callsSomebody(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind != doc.Word || k.Morph.Number() == doc.Plur {
		return false
	}
	d := f.determiner(i)
	if d != doc.None && f.t.Tokens[d].Tag == doc.DetPoss && f.isQuoted(d) {
		return false // "Mon client": of whoever says it
	}
	if d == doc.None || f.t.Tokens[d].Morph.Number() == doc.Plur || !f.r.Definite.Has(f.t.Tokens[d].Norm) && f.t.Tokens[d].Tag != doc.DetPoss {
		return false
	}
	return f.noun(k) == doc.Person || len(f.synonyms(k)) > 0
}

// determiner is that of the noun at token i, over adjectives before it; None
// when it has none.
func (f *finder) determiner(i int) int {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		k := &f.t.Tokens[j]
		if k.Tag.Determiner() || f.r.Definite.Has(k.Norm) {
			return j
		}
		if !k.Tag.Adjective() && !(f.r.HeadLast && k.Tag.Nominal()) || k.Flags.Has(doc.SentenceStart) {
			break // "the US president" goes on
		}
	}
	return doc.None
}

// phrase is the noun at token i with its determiner, adjectives and complements.
func (f *finder) phrase(i int) doc.Range {
	r := doc.Range{First: i, End: i + 1}
	if d := f.determiner(i); d != doc.None {
		r.First = d
	}
	for j := i + 1; j < len(f.t.Tokens) && j < i+maxComplement; j++ {
		k := &f.t.Tokens[j]
		switch {
		case k.Flags.Has(doc.SentenceStart):
			return r
		case k.Tag.Adjective() && r.End == j, k.Tag.Nominal() && r.End < j:
			r.End = j + 1
		case k.Tag.Nominal() && r.End == j && f.t.Tokens[j-1].Tag.Nominal() && j > i+1 && k.Shape != doc.Lower:
			r.End = j + 1
		case k.Flags.Has(doc.Clitic) && f.r.Of.Has(k.Norm):
			return r // "the governor's spokeswoman" is another
		case f.r.Of.Has(k.Norm) && r.End == j, k.Tag.Determiner() && f.r.Of.Has(f.t.Tokens[j-1].Norm):
		default:
			return r
		}
	}
	return r
}

// holder is the one whose office a phrase calls: the best fit, and of those the
// last spoken of. Whom the text has not spoken of yet, it must fit by its noun.
func (f *finder) holder(holders []holder, p title) int {
	best, score := doc.None, 0
	least := 1
	if f.t.Tokens[p.phrase.First].Tag == doc.DetDem {
		least = 2 // "ce responsable" is the last one whom that noun called
	}
	if f.t.Tokens[p.phrase.First].Tag == doc.DetPoss {
		least = 2 // "son avocat" may be anybody's; "son élu" is nobody's
	}
	for h := range holders {
		s := f.fits(p, holders[h].entity)
		if s < least || f.sameBreath(holders[h].last, p.head) || holders[h].last == doc.None && s < 2 {
			continue
		}
		s *= 2
		if holders[h].last != doc.None {
			s++
		}
		if s > score || s == score && holders[h].last > holders[best].last {
			best, score = h, s
		}
	}
	return best
}

// sameBreath reports that somebody was spoken of in the same sentence and nothing
// between marks stands between: "Erik Vold thanked the minister", another one.
func (f *finder) sameBreath(last, i int) bool {
	if last == doc.None {
		return false
	}
	for ; i > last; i-- {
		if k := &f.t.Tokens[i]; k.Kind == doc.QuoteMark || k.Flags.Has(doc.SentenceStart) {
			return false
		}
	}
	return true
}
