package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Synonyms lists the nouns that can stand for an office of another name.
type Synonyms struct {
	of doc.Lexicon[[]synonym]
}

// synonym is what a noun can stand for, perhaps only with a complement: "chef"
// with "état" for "président".
type synonym struct{ with, office doc.Form }

// Add says that a noun, or a noun and that of its complement with a space
// between, can stand for an office.
func (s *Synonyms) Add(noun, office string) {
	noun, with, _ := strings.Cut(noun, " ")
	list, _ := s.of.Get(doc.FormOf(noun))
	s.of.Set(noun, append(list, synonym{doc.FormOf(with), doc.FormOf(office)}))
}

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
	holders := make([]holder, 0, 8)
	for e := range f.entities {
		if f.entities[e].Kind == doc.Person && f.entities[e].Role != "" && len(holders) < maxOffices {
			holders = append(holders, holder{e, doc.None})
		}
	}
	if len(holders) == 0 {
		return
	}
	run := 0
	for i := 1; i < len(f.t.Tokens); i++ {
		for run < len(f.runs) && f.runs[run].name.First <= i {
			spokenOf(holders, int(f.of[run]), i)
			run++
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

// callsSomebody reports a noun that calls one known person: "la ministre".
func (f *finder) callsSomebody(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind != doc.Word || k.Morph.Number() == doc.Plur {
		return false
	}
	switch k.Tag {
	case doc.Noun, doc.Adj, doc.Propn:
	case doc.VerbPres, doc.VerbPast: // "le tenant du titre", to a tagger a participle
	default:
		return false
	}
	d := f.determiner(i)
	if d == doc.None || f.t.Tokens[d].Morph.Number() == doc.Plur || !f.r.Definite.Has(f.t.Tokens[d].Norm) && f.t.Tokens[d].Tag != doc.DetPoss {
		return false
	}
	return f.noun(k) == doc.Person || len(f.synonyms(k)) > 0
}

func (f *finder) synonyms(k *doc.Token) []synonym {
	list, _ := f.r.Synonyms.of.Get(k.Norm)
	return list
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

// fits scores how well a phrase calls the role of entity e; 0 when it does not.
func (f *finder) fits(p title, e int) int {
	gender := f.nounGender(p.head)
	if strings.HasPrefix(f.t.Tokens[p.head].Norm.Text, "ex-") {
		gender = 0 // no tagger knows it
	}
	if p.phrase.First < p.head {
		if g := f.t.Tokens[p.phrase.First].Morph.Gender(); g != 0 {
			gender = g
		}
	}
	if !f.entities[e].Gender.Agrees(gender) {
		return 0
	}
	role := f.roles[e]
	score := 0
	switch {
	case f.heads(p.head, role) && f.sameRank(p.head, role), f.calls[e] == f.t.Tokens[p.head].Norm && f.calls[e].Text != "":
		score = 2
	case f.synonymous(p, role, f.calls[e]):
		score = 1
	default:
		return 0
	}
	if score == 2 && f.former(p.head) != f.former(f.roleNoun(role)) {
		score = 1 // "the former president" beside "President Ann Ray"
	}
	own, shared := f.complementsShared(p, role)
	if own > 0 && shared == 0 && (score == 1 && p.phrase.End > p.head+1 && f.t.Tokens[p.head+1].Tag.Adjective() && !f.told(p, e) || score == 2 && role.Len() > 2) {
		return 0 // "le ministre de la Défense" beside "ministre de l'Intérieur"
	}
	if shared > 0 {
		score++
	}
	return score
}

// told reports a complement that is part of what makes a noun a synonym: "le
// locataire de la place Beauvau".
func (f *finder) told(p title, e int) bool {
	for _, s := range f.synonyms(&f.t.Tokens[p.head]) {
		if s.with.Text != "" && f.complementedBy(p, s.with) {
			return true
		}
	}
	return f.entities[e].Gender == doc.Fem && p.phrase.End-p.head == 2
}

// heads reports a noun that heads a role, or one of two that "et" joins: in
// "conseiller du président" that is "conseiller".
func (f *finder) heads(noun int, role doc.Range) bool {
	k := &f.t.Tokens[noun]
	was, former := strings.CutPrefix(k.Norm.Text, "ex-") // "l'ex-ministre" was "ministre"
	head := true
	for i := role.First; i < role.End; i++ {
		o := &f.t.Tokens[i]
		switch {
		case f.r.Of.Has(o.Norm) || o.Tag == doc.Adp || o.Tag == doc.AdpDet:
			head = false
		case o.Tag == doc.Cconj:
			head = true
		case head && (former && o.Norm.Text == was || o.Norm == k.Norm || o.Norm == k.Lemma || o.Lemma == k.Lemma && o.Tag == doc.Noun):
			return true
		}
	}
	return false
}

// former reports "ancien", "former" before the noun at token i.
func (f *finder) former(i int) bool {
	return i > 0 && f.r.Formers.Has(f.t.Tokens[i-1].Norm)
}

// roleNoun is the token of the noun that heads a role.
func (f *finder) roleNoun(role doc.Range) int {
	for i := role.First; i < role.End; i++ {
		if f.noun(&f.t.Tokens[i]) == doc.Person && !f.r.Formers.Has(f.t.Tokens[i].Norm) {
			return i
		}
	}
	return role.First
}

// sameRank reports that a noun and a role have the same word of rank before them,
// or none: the "Premier ministre" is no "ministre".
func (f *finder) sameRank(noun int, role doc.Range) bool {
	rank := doc.Form{}
	if k := &f.t.Tokens[noun-1]; f.r.Ranks.Has(k.Norm) {
		rank = k.Norm
	}
	for i := role.First; i < role.End; i++ {
		if k := &f.t.Tokens[i]; f.r.Ranks.Has(k.Norm) {
			return k.Norm == rank
		} else if f.r.Of.Has(k.Norm) || k.Tag == doc.AdpDet {
			break
		}
	}
	return rank.Text == ""
}

// synonymous reports a noun that can stand for a word of a role, by itself or with
// its complement.
func (f *finder) synonymous(p title, role doc.Range, call doc.Form) bool {
	for _, s := range f.synonyms(&f.t.Tokens[p.head]) {
		if s.with.Text != "" && !f.complementedBy(p, s.with) {
			continue
		}
		if call == s.office && call.Text != "" {
			return true
		}
		for i := role.First; i < role.End; i++ {
			if f.t.Tokens[i].Norm == s.office {
				return true
			}
		}
	}
	return false
}

// complementedBy reports a word in the complement of a noun.
func (f *finder) complementedBy(p title, w doc.Form) bool {
	for i := p.head + 1; i < p.phrase.End; i++ {
		if f.t.Tokens[i].Norm == w {
			return true
		}
	}
	return false
}

// complementsShared counts the words that a phrase adds to its noun, and those of
// them that the role has too, a people's name for its country's included.
func (f *finder) complementsShared(p title, role doc.Range) (own, shared int) {
	for i := p.head + 1; i < p.phrase.End; i++ {
		k := &f.t.Tokens[i]
		if !k.Tag.Nominal() && !k.Tag.Adjective() {
			continue
		}
		own++
		for j := role.First; j < role.End; j++ {
			if o := &f.t.Tokens[j]; o.Norm == k.Norm || k.Tag.Adjective() && o.Tag.Nominal() && sameStem(k.Norm.Text, o.Norm.Text) {
				shared++
				break
			}
		}
	}
	return own, shared
}

// sameStem reports two words whose first four letters are the same: "ukrainien",
// "Ukraine".
func sameStem(a, b string) bool {
	return len(a) >= 4 && len(b) >= 4 && a[:4] == b[:4]
}
