package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

const (
	// maxBack is how many sentences back a pronoun reaches.
	maxBack = 8
	// maxMentions is how many mentions a sieve looks back on, so that no text
	// costs more than its length.
	maxMentions = 300
	// maxScan is how many tokens of a sentence are read for a pronoun.
	maxScan = 60
)

// lookBack finds whom a pronoun stands for, sentence by sentence: in each the
// subject that agrees, or else the last other person that does.
func (x *resolver) lookBack(p *phrase, pr Pronoun, k doc.MentionKind) (doc.Voicer, bool) {
	here := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	if v, ok := x.opensLatter(here-1, p, pr, k); ok {
		return v, true
	}
	at := x.before(p.First) - 1
	for from := at; at >= 0 && from-at < maxMentions; {
		s := x.mentions[at].sentence
		if s < here-maxBack {
			break
		}
		first := at
		for first > 0 && x.mentions[first-1].sentence == s && at-first < maxMentions {
			first--
		}
		if s < here && x.opensWith(s, pr) && !x.anySpeaker(first, at+1) {
			at = first - 1 // that sentence speaks of somebody by the same pronoun
			continue
		}
		m, n := x.best(first, at+1, p, pr)
		if m != nil && s < here && !m.subject && !m.speaker && !pr.Nearest && x.hasPronoun(s, pr) {
			m = nil // "Il a rencontré Paul Renaud. Il …": both are one
		}
		if m != nil && x.lamented(m, p, pr) {
			return x.theDeparted(p, k), true
		}
		if m != nil {
			score := 0.88 - 0.06*float64(here-s)
			rule := "pronoun-subject"
			if pr.Nearest {
				rule = "nearest"
			} else if !m.subject {
				rule, score = "pronoun-nearest", score-0.2
			}
			v := x.voicer(x.identify(m), p, k, max(0.3, score), rule)
			if n != nil {
				v.Name = x.nameOf(m) + " " + x.t.Word(m.end) + " " + x.nameOf(n)
				v.Rule = "pronoun-joint"
			}
			return v, true
		}
		at = first - 1
	}
	if x.lamented(nil, p, pr) {
		return x.theDeparted(p, k), true
	}
	return doc.Voicer{}, false
}

// opensWith reports a sentence whose first word is a pronoun of the same gender
// and number: whom it means, an earlier sentence says.
func (x *resolver) opensWith(s int, pr Pronoun) bool {
	if s < 0 || s >= len(x.t.Sentences) || pr.Nearest {
		return false
	}
	first := x.t.Sentences[s].Tokens.First
	other, ok := x.r.Pronouns.Get(x.t.Tokens[first].Norm)
	return ok && x.t.Tokens[first].Tag == doc.PronPers && !other.Generic && other.Morph == pr.Morph && pr.Morph.Gender() != 0 && !x.quoted[first]
}

// opensLatter answers by a sentence that "ce dernier" opens: whom that means, the
// pronouns after it mean too.
func (x *resolver) opensLatter(s int, p *phrase, pr Pronoun, k doc.MentionKind) (doc.Voicer, bool) {
	if s < 0 || s >= len(x.t.Sentences) || pr.Nearest || pr.Morph.Number() == doc.Plur {
		return doc.Voicer{}, false
	}
	r := x.t.Sentences[s].Tokens
	for i := r.First; i < r.First+2 && i < r.End; i++ {
		other, ok := x.r.Latter.Get(x.t.Tokens[i].Norm)
		if !ok || !other.Nearest || x.quoted[i] || i > r.First && x.t.Tokens[r.First].Tag != doc.DetDem || !other.Morph.Agrees(pr.Morph&^doc.Third) {
			continue
		}
		v, ok := x.lookBack(&phrase{quote: p.quote, Range: doc.Range{First: r.First, End: i + 1}, head: i}, other, k)
		if !ok {
			break
		}
		v.Mention = x.mention(p, k)
		return v, true
	}
	return doc.Voicer{}, false
}

// hasPronoun reports a pronoun of the same gender and number in a sentence: the
// subject of what it tells, whom an earlier sentence names.
func (x *resolver) hasPronoun(s int, pr Pronoun) bool {
	if s < 0 || s >= len(x.t.Sentences) || pr.Morph.Gender() == 0 {
		return false
	}
	r := x.t.Sentences[s].Tokens
	for i := r.First; i < min(r.End, r.First+maxScan); i++ {
		k := &x.t.Tokens[i]
		if k.Tag != doc.PronPers || x.quoted[i] {
			continue
		}
		if other, ok := x.r.Pronouns.Get(k.Norm); ok && !other.Generic && other.Morph == pr.Morph {
			return true
		}
	}
	return false
}

// anySpeaker reports a speaker among some mentions.
func (x *resolver) anySpeaker(first, end int) bool {
	for i := first; i < end; i++ {
		if x.mentions[i].speaker {
			return true
		}
	}
	return false
}

// identify says who a noun without a name is, when another sieve can tell: "Le
// premier ministre … Il …".
func (x *resolver) identify(m *mention) *mention {
	if m.entity != doc.None || m.kind != doc.Person || m.end-m.first < 2 {
		return m
	}
	p := &phrase{quote: len(x.quotes), Range: doc.Range{First: m.first, End: m.end}, head: m.token}
	if v, ok := epithet(x, p); ok && v.Entity != doc.None {
		m.entity, m.name = v.Entity, v.Name
	}
	return m
}

// best picks, of the mentions of one sentence, the one that a pronoun stands
// for; the second answer is its partner when the pronoun is plural and two
// names are joined.
func (x *resolver) best(first, end int, p *phrase, pr Pronoun) (m, partner *mention) {
	plural := pr.Morph.Number() == doc.Plur
	here := x.mentions[first].sentence == x.t.SentenceAt(x.t.Tokens[p.First].Start)
	var subject, other *mention
	for i := end - 1; i >= first; i-- {
		c := &x.mentions[i]
		if c.kind == 0 || x.quoted[c.token] || c.object && !pr.Nearest || here && !c.subject && !c.speaker && !pr.Nearest || c.end > p.First && c.token >= p.First {
			continue
		}
		if c.kind == doc.Organization && !c.vague && x.self && p.quote < len(x.quotes) {
			continue
		}
		if c.kind == doc.Organization && c.entity == doc.None && !c.speaker && p.quote < len(x.quotes) && x.quotes[p.quote].Kind == doc.Direct {
			continue // a body without a name says nothing in its own words
		}
		if here && !c.speaker && x.t.Tokens[c.first].Tag == doc.DetPoss {
			continue // "Son adversaire est trouvé, dont il ne dit pas le nom": not he
		}
		if plural {
			if i > first {
				if b := &x.mentions[i-1]; x.joinedMentions(b, c) && !x.quoted[b.token] {
					return b, c
				}
			}
			if c.morph.Number() != doc.Plur && !x.collective(c) {
				continue
			}
		} else if c.morph.Number() == doc.Plur {
			continue
		}
		if !c.fits(pr) && !(plural && x.collective(c)) || x.r.HeadLast && c.kind != doc.Person && !c.vague && (pr.Morph.Gender() == doc.Masc || pr.Morph.Gender() == doc.Fem) {
			continue
		}
		switch {
		case pr.Nearest:
			return c, nil
		case c.subject || c.speaker:
			subject = c // the leftmost subject: that of the main clause
			if c.speaker {
				return c, nil
			}
		case other == nil && c.kind == doc.Person:
			other = c
		}
	}
	if subject != nil {
		return subject, nil
	}
	return other, nil
}

// fits reports that somebody agrees with a pronoun; places and things do not
// speak through one, unless they have spoken before.
func (m *mention) fits(pr Pronoun) bool {
	if !(m.morph & (3 << 2)).Agrees(pr.Morph & (3 << 2)) {
		return false
	}
	switch m.kind {
	case doc.Person:
		return true
	case doc.Organization:
		return m.speaker || m.subject && (m.vague || m.morph.Gender() != 0)
	}
	return m.speaker
}

// joinedMentions reports two mentions with nothing but "et" between them.
func (x *resolver) joinedMentions(a, b *mention) bool {
	i := a.end
	return i < len(x.t.Tokens) && x.r.And.Has(x.t.Tokens[i].Norm) && b.token-i <= 4 && b.token > i
}

func (x *resolver) nameOf(m *mention) string {
	if m.entity != doc.None {
		return x.entities[m.entity].Name
	}
	return m.name
}

// collective reports a body of which a language speaks as of several: "The team will
// be back. They …".
func (x *resolver) collective(m *mention) bool {
	return x.r.HeadLast && m.kind == doc.Organization && (m.subject || m.speaker)
}
