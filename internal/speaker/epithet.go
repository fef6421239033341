package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

const (
	// maxEpithet is how many tokens an epithet may have: "le premier ministre
	// britannique".
	maxEpithet = 12
	// maxWeighed is how many people an epithet is weighed against.
	maxWeighed = 12
	// enough is what somebody must weigh to be meant, whoever else there is.
	enough = 2
	// reach is how many sentences back somebody weighs more than nothing.
	reach = 6
)

// weighed is somebody whom an epithet may mean.
type weighed struct {
	entity, score int
	role          bool   // he has one, which is another
	rule          string // what ties him to the epithet
}

// epithet reads a definite noun of a person that calls nobody by his office: by
// his trade, his origin, his age. Of those whom the text has named, it means the
// one that all it says fits and who was spoken of last, as a subject rather than
// not. "Anne Morel était l'invitée. La romancière a répété…", "Lars Bekk, 58 ans,
// … L'homme de 58 ans …".
func epithet(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || p.Len() > maxEpithet || x.indefinite(p) || x.named(p) || x.t.Tokens[p.First].Tag == doc.DetPoss || x.plural(p) {
		return doc.Voicer{}, false
	}
	var all [maxWeighed]weighed
	n := x.weigh(p, all[:])
	best := choose(all[:n], x.gender(p))
	if best == doc.None || all[best].rule == "epithet" && !x.callsOne(p) {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Score: 0.6, Rule: all[best].rule}
	switch {
	case v.Rule != "epithet":
		v.Score = 0.8
	case all[best].score < enough:
		v.Score, v.Rule = 0.5, "only-one"
	}
	x.is(&v, all[best].entity)
	if x.origin(p) {
		x.origins[all[best].entity] = int32(p.head)
	}
	return v, true
}

// choose is the one that an epithet means: he who weighs enough, or else the only
// one without another role; or the only woman, for the text would have told two
// apart. None when it may be anybody.
func choose(all []weighed, gender doc.Morph) int {
	best, free, frees := doc.None, doc.None, 0
	for i := range all {
		if best == doc.None || all[i].score > all[best].score {
			best = i
		}
		if !all[i].role && all[i].score >= -reach {
			free, frees = i, frees+1
		}
	}
	switch {
	case best != doc.None && all[best].score >= enough:
		return best
	case frees == 1:
		return free
	case len(all) == 1 && gender == doc.Fem:
		return best
	}
	return doc.None
}

// callsOne reports a phrase whose noun calls one person.
func (x *resolver) callsOne(p *phrase) bool {
	k := &x.t.Tokens[p.head]
	return x.kind(k) == doc.Person || x.r.Anybody.Has(k.Norm) || x.origin(p) || x.aged(p)
}

// plural reports a phrase that means several, or a body.
func (x *resolver) plural(p *phrase) bool {
	k := &x.t.Tokens[p.head]
	return k.Morph.Number() == doc.Plur || x.t.Tokens[p.First].Morph.Number() == doc.Plur || x.kind(k) == doc.Organization || x.kind(k) == doc.Other || k.Tag.Pronoun()
}

// aged reports a phrase that calls somebody by his age alone: "the 20-year-old".
func (x *resolver) aged(p *phrase) bool {
	for i := p.First; i+1 < p.End; i++ {
		if x.t.Tokens[i].Kind == doc.Number && x.t.Tokens[i+1].Norm.Text == "-" {
			return true
		}
	}
	return false
}

// origin reports a phrase that calls somebody by where he is from: "l'Uruguayen".
func (x *resolver) origin(p *phrase) bool {
	k := &x.t.Tokens[p.head]
	return p.head > p.First && (k.Tag.Nominal() || k.Tag == doc.Adj) && k.Shape == doc.Capital && x.kind(k) != doc.Person
}

// weigh lists the people whom an epithet may mean, with what speaks for each.
func (x *resolver) weigh(p *phrase, all []weighed) int {
	here := x.t.SentenceAt(x.t.Tokens[p.head].Start)
	gender := x.gender(p)
	out := 0
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxMentions; i, n = i-1, n+1 {
		m := &x.mentions[i]
		if m.entity == doc.None || m.kind != doc.Person || x.quoted[m.token] || m.sentence == here && !m.speaker && !x.beforeQuote(p, m) || m.morph.Number() == doc.Plur {
			continue
		}
		at := 0
		for at < out && all[at].entity != m.entity {
			at++
		}
		if at == out {
			if out == len(all) || !x.mayBe(p, m.entity, gender) {
				continue
			}
			all[out] = x.weighedFor(p, m.entity)
			all[out].score += max(-reach, reach-(here-m.sentence))
			if m.subject || m.speaker {
				all[out].score += 3
			}
			out++
		}
	}
	return out
}

// beforeQuote reports the subject of what leads up to a quote: "Ugo Salvi était
// content : « Enfin ! », a lancé l'attaquant".
func (x *resolver) beforeQuote(p *phrase, m *mention) bool {
	return m.subject && p.quote < len(x.quotes) && x.t.Tokens[m.token].End <= x.quotes[p.quote].Start && x.quotes[p.quote].Start < x.t.Tokens[p.First].Start
}

// mayBe reports that nothing forbids that p is entity e.
func (x *resolver) mayBe(p *phrase, e int, gender doc.Morph) bool {
	ent := &x.entities[e]
	if ent.Rule == "nominal" || !x.genders[e].Agrees(gender) || x.disjoint(p, e) || x.saidBy(p, e) {
		return false
	}
	return x.genders[e] != 0 || strings.Contains(ent.Name, " ") // a lone name of no known gender may be a town
}

// saidBy reports that e is known to be somebody else: who speaks around p, or who
// has just spoken when p is set against him: "le ministre a, lui, assuré".
func (x *resolver) saidBy(p *phrase, e int) bool {
	if p.quote >= len(x.quotes) {
		return false
	}
	if parent := x.quotes[p.quote].Parent; parent != doc.None && parent < p.quote && x.said[parent].Speaker.Entity == e {
		return true
	}
	last := x.lastSpeaker(p.quote)
	return last != doc.None && x.said[last].Speaker.Entity == e && x.contrasted(p)
}

// contrasted reports an emphatic pronoun after a phrase: ", lui,".
func (x *resolver) contrasted(p *phrase) bool {
	for i := p.End; i+1 < len(x.t.Tokens) && i < p.End+4; i++ {
		if x.t.Tokens[i].Norm.Text == "," && x.t.Tokens[i+1].Tag == doc.PronPers && i+2 < len(x.t.Tokens) && x.t.Tokens[i+2].Norm.Text == "," {
			return true
		}
	}
	return false
}

// complemented reports a noun with a complement of its own: "le ministre du
// Budget".
func (x *resolver) complemented(p *phrase) bool {
	for i := p.head + 1; i < p.End; i++ {
		if k := &x.t.Tokens[i]; k.Tag == doc.AdpDet || x.r.Of.Has(k.Norm) {
			return true
		}
	}
	return false
}

// weighedFor says what ties e to a phrase: an origin or an age that both give; a
// role that is not the one which the phrase calls speaks against it.
func (x *resolver) weighedFor(p *phrase, e int) weighed {
	w := weighed{entity: e, rule: "epithet"}
	origin, age := x.origin(p), x.ageOf(p)
	decade, _ := x.r.Decades.Get(x.t.Tokens[p.head].Norm)
	for n, m := range x.entities[e].Mentions {
		if n == maxDisjoint {
			break
		}
		if m.Kind != doc.NameMention {
			continue
		}
		whole, name := x.t.TokensIn(m.Span), x.t.TokensIn(m.Head)
		for i := whole.First; i < whole.End; i++ {
			k := &x.t.Tokens[i]
			if name.Has(i) {
				continue
			}
			if k.Norm == x.t.Tokens[p.head].Norm {
				w.score, w.rule = 10, "origin"
			} else if origin && k.Shape == doc.Capital && i > whole.First && i < name.First && x.t.Tokens[whole.First].Tag.Determiner() && x.kind(k) == 0 {
				w.score -= 10 // of another country
			}
		}
		if age != "" && name.End+1 < len(x.t.Tokens) && x.t.Tokens[name.End+1].Kind == doc.Number {
			if x.t.Word(name.End+1) == age {
				w.score, w.rule = 10, "age"
			} else {
				w.score -= 10
			}
		}
		if decade != 0 && name.End+1 < len(x.t.Tokens) && x.t.Tokens[name.End+1].Kind == doc.Number {
			if years := x.t.Word(name.End + 1); len(years) == 2 && years[0] == '0'+decade {
				w.score, w.rule = 10, "age"
			} else {
				w.score -= 10
			}
		}
	}
	if at := x.origins[e]; at != 0 && origin {
		if x.t.Tokens[at].Norm == x.t.Tokens[p.head].Norm {
			w.score, w.rule = 10, "origin"
		} else {
			w.score -= 10
		}
	}
	if x.genders[e] == 0 && x.entities[e].Role == "" {
		w.score -= 2 // nor is it sure that he is one
	}
	if x.entities[e].Role != "" && !origin && age == "" && w.rule == "epithet" {
		x.weighRole(p, &w)
	}
	return w
}

// weighRole holds against somebody that he has an office, which p does not call.
func (x *resolver) weighRole(p *phrase, w *weighed) {
	private, anybody := x.r.Anybody.Get(x.t.Tokens[p.head].Norm)
	switch {
	case private:
		w.score -= 4
	case !anybody && x.complemented(p):
		w.score, w.role = w.score-14, true
	case !anybody:
		w.score, w.role = w.score-7, true
	}
}

// ageOf is the number in "l'homme de 58 ans", "the 20-year-old"; empty when there
// is none.
func (x *resolver) ageOf(p *phrase) string {
	for i := p.First + 1; i < p.End; i++ {
		if x.t.Tokens[i].Kind == doc.Number {
			return x.t.Word(i)
		}
	}
	return ""
}
