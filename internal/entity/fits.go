package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// fits scores how well a phrase calls the role of entity e; 0 when it does not.
func (f *finder) fits(p title, e int) int {
	gender := f.personGender(p.head)
	if strings.HasPrefix(f.t.Tokens[p.head].Norm.Text, "ex-") {
		gender = 0 // no tagger knows it
	}
	if p.phrase.First < p.head {
		if g := f.shown(p.phrase.First); g != 0 {
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
	if shared == 0 && (f.foreign(p, role) || f.lettered(doc.Range{First: p.head, End: p.phrase.End}) && f.lettered(role)) {
		return 0
	}
	if own > 0 && shared == 0 && (score == 1 && p.phrase.End > p.head+1 && f.t.Tokens[p.head+1].Tag.Adjective() && !f.told(p, e) && !f.local(role) || score == 2 && (role.Len() > 2 || f.r.HeadLast && role.Len() > 1)) {
		return 0 // "le ministre de la Défense" beside "ministre de l'Intérieur"
	}
	if shared > 0 {
		score++
	}
	return score
}

// foreign reports a phrase and a role that tell of different peoples: "le chef de
// l'État français" beside "président ukrainien".
func (f *finder) foreign(p title, role doc.Range) bool {
	told := func(r doc.Range) bool {
		for i := r.First; i < r.End; i++ {
			if k := &f.t.Tokens[i]; f.r.Places.Has(k.Norm) || k.Tag.Adjective() && i > r.First && f.peopled(k.Norm) {
				return true
			}
		}
		return false
	}
	return told(doc.Range{First: p.head, End: p.phrase.End}) && told(role)
}

// lettered reports an acronym in a phrase: "homologue LR" is no "homologue de la
// CGT".
func (f *finder) lettered(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if k := &f.t.Tokens[i]; k.Shape == doc.Upper && k.End-k.Start > 1 {
			return true
		}
	}
	return false
}

// local reports a role whose complement is neither a known place nor a people's:
// "maire de la commune" may be "l'élu breton", "président des États-Unis" is no
// "dirigeant russe".
func (f *finder) local(role doc.Range) bool {
	for i := role.First + 1; i < role.End; i++ {
		if f.r.Places.Has(f.t.Tokens[i].Norm) || f.t.Tokens[i].Tag.Adjective() {
			return false
		}
	}
	return role.Len() > 1
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
