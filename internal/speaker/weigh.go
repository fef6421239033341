package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// weighed is somebody whom an epithet may mean.
type weighed struct {
	entity, score int
	role          bool   // he has one, which is another
	rule          string // what ties him to the epithet
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

// contrasted reports an emphatic pronoun after a phrase, ", lui,", or words before it
// that say so: "De son côté, le ministre".
func (x *resolver) contrasted(p *phrase) bool {
	for i := p.First - 1; i > 0 && i > p.First-4 && !x.t.Tokens[i].Flags.Has(doc.SentenceStart); i-- {
		if x.r.Sides.Has(x.t.Tokens[i].Norm) && x.t.Tokens[i-1].Tag == doc.DetPoss {
			return true
		}
	}
	for i := p.End; i+1 < len(x.t.Tokens) && i < p.End+4; i++ {
		if x.t.Tokens[i].Norm.Text == "," && x.t.Tokens[i+1].Tag == doc.PronPers && i+2 < len(x.t.Tokens) && x.t.Tokens[i+2].Norm.Text == "," {
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
			if k.Norm == x.t.Tokens[p.head].Norm && x.kind(k) != doc.Person && (origin || k.Shape == doc.Capital) {
				w.score, w.rule = 10, "origin"
			} else if origin && k.Shape == doc.Capital && i > whole.First && i < name.First && x.t.Tokens[whole.First].Tag.Determiner() && x.kind(k) == 0 {
				w.score -= 5 // of another country, or of a town in it
			}
		}
		if age != "" && name.End+1 < len(x.t.Tokens) && x.t.Tokens[name.End+1].Kind == doc.Number {
			if x.t.Word(name.End+1) == age {
				w.score, w.rule = 10, "age"
			} else {
				w.score -= 10
			}
		}
		if decade != 0 {
			if years := x.ageBehind(e, name.End); years != "" {
				if len(years) == 2 && years[0] == '0'+decade {
					w.score, w.rule = 10, "age"
				} else {
					w.score -= 10
				}
				continue
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
	switch x.sameLetters(p, e) {
	case 1:
		w.score, w.rule = 10, "party"
	case -1:
		w.score -= 10
	}
	if at := x.origins[e]; at != 0 && origin {
		if x.t.Tokens[at].Norm == x.t.Tokens[p.head].Norm {
			w.score, w.rule = 10, "origin"
		} else {
			w.score -= 10
		}
	}
	switch {
	case e != x.gone:
	case x.saidLately(p.quote):
		w.score -= 8
	case !x.r.Offices.Has(x.t.Tokens[p.head].Norm) && !x.complemented(p):
		w.score += 4 // of whom an obituary speaks most
	}
	if x.r.Offices.Has(x.t.Tokens[p.head].Norm) && !strings.Contains(x.entities[e].Name, " ") && x.r.GivenNames.Has(doc.FormOf(strings.ToLower(x.entities[e].Name))) {
		w.score, w.role = -never, true // whom a text calls by a given name has no office
	}
	if x.entities[e].Role == "" && x.complemented(p) && x.r.Offices.Has(x.t.Tokens[p.head].Norm) && !x.r.Elected.Has(x.t.Tokens[p.head].Norm) && x.lettered(e) {
		w.score, w.role = w.score-9, true // "Laurent Roy (CFT)" is rather not "le ministre du Travail"
	}
	if x.genders[e] == 0 && x.entities[e].Role == "" {
		w.score -= 2 // nor is it sure that he is one
	}
	if x.entities[e].Role != "" && !origin && age == "" && w.rule == "epithet" && x.t.Tokens[p.First].Tag != doc.DetDem {
		x.weighRole(p, &w) // "ce producteur" has just been spoken of, whatever else he is
	}
	return w
}

// ageBehind is the age that a sentence tells of somebody whom it names: "… est morte
// à l'âge de 88 ans", "Bruno Roux est mort à 67 ans". Empty when it tells none.
func (x *resolver) ageBehind(e, from int) string {
	for i := from; i+1 < len(x.t.Tokens) && i < from+maxDeath && !x.t.Tokens[i].Flags.Has(doc.SentenceStart); i++ {
		if x.t.Tokens[i].Kind != doc.Number || !x.r.Years.Has(x.t.Tokens[i+1].Norm) || i < from+2 {
			continue
		}
		if x.r.Ages.Has(x.t.Tokens[i-2].Norm) || e == x.gone && x.r.Deaths.Has(x.t.Tokens[i-2].Norm) {
			return x.t.Word(i)
		}
	}
	return ""
}

// weighRole holds against somebody that he has an office, which p does not call.
func (x *resolver) weighRole(p *phrase, w *weighed) {
	private, anybody := x.r.Anybody.Get(x.t.Tokens[p.head].Norm)
	if x.aged(p) {
		private, anybody = true, true
	}
	role, _, _ := strings.Cut(x.entities[w.entity].Role, " ")
	personal, loose := x.r.Anybody.Get(doc.FormOf(strings.ToLower(role)))
	switch {
	case personal && !private:
		w.score, w.role = w.score-7, true // a widow is rather not "l'experte"
		if x.qualified(p) {
			w.score = -never
		}
	case loose && !anybody: // "Auteur du but, Ugo Salvi …": no office
	case x.r.Related.Has(doc.FormOf(strings.ToLower(role))) && !x.complemented(p): // "Sa consœur Anne Vidal …"
	case private:
		w.score -= 4
	case anybody && !x.qualified(p):
	case x.complemented(p):
		w.score, w.role = w.score-14, true
	case !x.r.Offices.Has(x.t.Tokens[p.head].Norm) && x.lastSaid(p) == w.entity:
		w.score, w.role = w.score-4, true // "La juriste rappelle": a trade, of who has just spoken
	default:
		w.score, w.role = w.score-7, true
	}
}

// qualified reports a noun that another makes an office of: "l'experte psychiatre".
func (x *resolver) qualified(p *phrase) bool {
	i := p.head + 1
	return !x.r.HeadLast && i < p.End && x.t.Tokens[i].Tag == doc.Noun && x.t.Tokens[i].Shape == doc.Lower
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
