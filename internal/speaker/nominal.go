package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// sameOffice finds somebody who has just spoken in an office of the same name,
// though its complement is put otherwise: "le porte-parole du ministère", "le
// porte-parole du Quai d'Orsay".
func sameOffice(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || x.t.Tokens[p.head].Tag.Pronoun() || x.indefinite(p) {
		return doc.Voicer{}, false
	}
	if kind := x.kind(&x.t.Tokens[p.head]); kind != doc.Person && kind != 0 {
		return doc.Voicer{}, false
	}
	for i := p.quote - 1; i >= 0 && i > p.quote-8; i-- {
		v := x.said[i].Speaker
		if v.Entity == doc.None || v.Role == "" {
			continue
		}
		first, _, _ := strings.Cut(v.Role, " ")
		if first == x.t.Tokens[p.head].Norm.Text && x.entities[v.Entity].Gender.Agrees(x.gender(p)) {
			v.Mention, v.Score, v.Rule = x.mention(p, doc.NominalMention), 0.6, "same-office"
			return v, true
		}
	}
	return doc.Voicer{}, false
}

// sameNoun finds a speaker without a name who was described before by the same
// noun: "cette source" → "une source policière".
func sameNoun(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || x.t.Tokens[p.head].Tag != doc.Noun || x.indefinite(p) {
		return doc.Voicer{}, false
	}
	head := x.t.Tokens[p.head].Norm
	for i := p.quote - 1; i >= 0 && i > p.quote-30; i-- {
		q := x.quotes[i].Subject
		h := x.head(q)
		v := &x.said[i].Speaker
		if q.Empty() || v.Name == "" || h == doc.None || x.t.Tokens[h].Norm != head || !x.compatible(p, q) {
			continue
		}
		w := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Entity: v.Entity, Name: v.Name, Role: v.Role, Score: 0.85, Rule: "same-noun"}
		return w, true
	}
	if x.t.Tokens[p.First].Tag != doc.DetDem {
		return doc.Voicer{}, false
	}
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxMentions; i, n = i-1, n+1 { // "cette source", whom the text described before
		if m := &x.mentions[i]; m.kind != 0 && x.t.Tokens[m.token].Norm == head {
			v := x.voicer(m, p, doc.NominalMention, 0.75, "same-noun")
			v.Name = lower(v.Name)
			return v, true
		}
	}
	return doc.Voicer{}, false
}

// compatible reports that nothing p says of its noun is missing from the
// earlier phrase q.
func (x *resolver) compatible(p *phrase, q doc.Range) bool {
next:
	for i := p.First; i < p.End; i++ {
		k := &x.t.Tokens[i]
		if !k.Tag.Nominal() && !k.Tag.Adjective() {
			continue
		}
		for j := q.First; j < q.End; j++ {
			if x.t.Tokens[j].Norm == k.Norm {
				continue next
			}
		}
		// "cette source gouvernementale agacée": a demonstrative points back.
		if x.t.Tokens[p.First].Tag == doc.DetDem {
			continue
		}
		return false
	}
	return true
}

// namedNext reads an office whose bearer the next quote names, as he goes on: "…,
// a déclaré le ministre des Transports. « … », a ajouté Paul Renaud."
func namedNext(x *resolver, p *phrase) (doc.Voicer, bool) {
	next := p.quote + 1
	if p.Empty() || next >= len(x.quotes) || x.indefinite(p) || x.named(p) || x.kind(&x.t.Tokens[p.head]) != doc.Person {
		return doc.Voicer{}, false
	}
	q := &x.quotes[next]
	if q.Subject.Empty() || !x.r.Continues.Has(doc.FormOf(q.Cue.Lemma)) || x.t.SentenceAt(q.Start) > x.t.SentenceAt(x.quotes[p.quote].End-1)+maxNext {
		return doc.Voicer{}, false
	}
	e := x.of[x.head(q.Subject)]
	if e == doc.None || x.entities[e].Kind != doc.Person || x.entities[e].Rule == "nominal" || x.entities[e].Role != "" || !x.genders[e].Agrees(x.gender(p)) {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Score: 0.6, Rule: "named-next"}
	x.is(&v, int(e))
	return v, true
}

// maxNext is how many sentences on the next quote may be that names who spoke.
const maxNext = 3

// named reports a phrase with a name that is a person's: "l'avocat de Paul
// Renaud" is not Paul Renaud.
func (x *resolver) named(p *phrase) bool {
	for i := p.First; i < p.End; i++ {
		if e := x.of[i]; e != doc.None && i != p.head && x.entities[e].Kind == doc.Person && x.entities[e].Rule != "nominal" {
			return true
		}
	}
	return false
}

// disjoint reports that a sentence speaks of an entity and, beside it, of the
// noun of p: "Face au leader nord-coréen, Vladimir Poutine a trinqué".
func (x *resolver) disjoint(p *phrase, e int) bool {
	noun := x.t.Tokens[p.head].Norm
	for n, m := range x.entities[e].Mentions {
		if n == maxDisjoint {
			break
		}
		s := x.t.SentenceAt(m.Start)
		if s < 0 {
			continue
		}
		own := x.t.TokensIn(m.Span)
		r := x.t.Sentences[s].Tokens
		for i := max(r.First, own.First-40); i < min(r.End, own.End+40); i++ {
			if x.t.Tokens[i].Norm == noun && !own.Has(i) && !p.Has(i) && !x.quoted[i] {
				return true
			}
		}
	}
	return false
}

// maxDisjoint is how many mentions of an entity are held against a noun.
const maxDisjoint = 8

// described is somebody whom the text does not name: the description must do.
func described(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Entity: doc.None, Score: 0.85, Rule: "description"}
	if x.t.Tokens[p.head].Tag.Pronoun() {
		v.Kind, v.Score = doc.PronounMention, 0.5
		return v, true
	}
	v.Name = lower(x.t.Of(v.Span))
	if e := x.of[p.head]; e != doc.None {
		v.Entity = int(e)
	}
	return v, true
}

// indefinite reports a phrase that brings somebody new: "un témoin".
func (x *resolver) indefinite(p *phrase) bool {
	k := &x.t.Tokens[p.First]
	return k.Tag == doc.Det && (k.Norm.Text == "un" || k.Norm.Text == "une" || k.Norm.Text == "des" || k.Norm.Text == "a" || k.Norm.Text == "an") || k.Tag == doc.Num || k.Tag == doc.Noun || k.Tag == doc.Pron
}

// gender is what a phrase shows of its gender.
func (x *resolver) gender(p *phrase) doc.Morph {
	if g := x.t.Tokens[p.First].Morph.Gender(); g != 0 {
		return g
	}
	if g, ok := x.r.Genders.Get(x.t.Tokens[p.head].Norm); ok {
		return g
	}
	return x.t.Tokens[p.head].Morph.Gender()
}
