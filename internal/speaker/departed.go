package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

const (
	// maxObituary is how many sentences a text may have before it says whose
	// obituary it is.
	maxObituary = 5
	// maxDeath is how many tokens lie between a word of death and who has died.
	maxDeath = 25
)

// departed is the person whose obituary a text is: "La styliste Ottavia Brenn est
// morte jeudi", "Mort de Raymond Castellane". Whoever else is quoted there, the text
// comes back to him by pronouns and nouns. None in other texts.
func (x *resolver) departed() int {
	for s := 0; s < len(x.t.Sentences) && s < maxObituary; s++ {
		r := x.t.Sentences[s].Tokens
		for i := r.First; i < r.End; i++ {
			if !x.r.Deaths.Has(x.t.Tokens[i].Norm) || x.quoted[i] {
				continue
			}
			if e := x.whoDied(i, s); e != doc.None {
				return e
			}
		}
	}
	return doc.None
}

// whoDied is the subject of a verb of death, or the complement of a noun for it.
func (x *resolver) whoDied(i, s int) int {
	at := x.before(i)
	if i+1 < len(x.t.Tokens) && (x.r.Of.Has(x.t.Tokens[i+1].Norm) || x.t.Tokens[i+1].Tag == doc.AdpDet) {
		if at < len(x.mentions) && x.mentions[at].first <= i+3 && x.human(&x.mentions[at]) {
			return x.mentions[at].entity // "Mort de Raymond Castellane"
		}
		if x.t.Tokens[i].Tag.Nominal() {
			return doc.None
		}
	}
	if i == 0 || !x.t.Tokens[i-1].Tag.Aux() && !x.t.Tokens[i-1].Tag.Finite() && !x.t.Tokens[i].Tag.Finite() {
		return doc.None
	}
	who := doc.None // the first of the sentence: its subject
	for at--; at >= 0 && x.mentions[at].sentence == s && x.mentions[at].token > i-maxDeath; at-- {
		if m := &x.mentions[at]; x.human(m) && (m.subject || m.first == x.t.Sentences[s].Tokens.First) {
			who = m.entity
		}
	}
	return who
}

// human reports the mention of one person who has a name.
func (x *resolver) human(m *mention) bool {
	return m.entity != doc.None && m.kind == doc.Person && x.entities[m.entity].Rule != "nominal" && m.morph.Number() != doc.Plur && !x.quoted[m.token]
}

// lamented reports that a pronoun means the departed rather than the one whom the
// text named last: somebody of another paragraph who has not just spoken, or a body.
func (x *resolver) lamented(m *mention, p *phrase, pr Pronoun) bool {
	if x.gone == doc.None || pr.Nearest || pr.Morph.Number() == doc.Plur || m != nil && m.entity == x.gone || !x.genders[x.gone].Agrees(pr.Morph.Gender()) {
		return false
	}
	if m == nil || m.kind == doc.Organization {
		return true
	}
	if x.saidLately(p.quote) {
		return false
	}
	here := x.t.Tokens[p.First].Start
	if x.t.BlockAt(x.t.Tokens[m.token].Start) == x.t.BlockAt(here) {
		return !m.subject && !m.speaker
	}
	return x.t.SentenceAt(here)-m.sentence > 1
}

// saidLately reports a cue in the tense of news, "a-t-il dit": the departed had said
// what he said, or used to say it.
func (x *resolver) saidLately(quote int) bool {
	if quote >= len(x.quotes) || x.quotes[quote].Cue.Verb == doc.None {
		return false
	}
	r := x.t.Verbs[x.quotes[quote].Cue.Verb].Tokens
	for i := r.First; i < min(r.End, r.First+3); i++ {
		if x.r.Lately.Has(x.t.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// theDeparted answers with the person whose obituary it is.
func (x *resolver) theDeparted(p *phrase, k doc.MentionKind) doc.Voicer {
	v := doc.Voicer{Mention: x.mention(p, k), Score: 0.7, Rule: "departed"}
	x.is(&v, x.gone)
	return v
}

// ofSelf reports words in marks in which somebody speaks of himself, "je", as no body
// does.
func (x *resolver) ofSelf(quote int) bool {
	q := &x.quotes[quote]
	if q.Kind == doc.Indirect {
		return false
	}
	for _, s := range q.Segments {
		in := x.t.TokensIn(s)
		for i := in.First; i < in.End; i++ {
			if pr, ok := x.r.Pronouns.Get(x.t.Tokens[i].Norm); ok && pr.Morph.Person() == doc.First && pr.Morph.Number() == doc.Sing {
				return true
			}
		}
	}
	return false
}
