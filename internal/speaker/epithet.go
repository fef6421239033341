package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

const (
	// maxEpithet is how many tokens an epithet may have: "le premier ministre
	// britannique".
	maxEpithet = 12
	// maxWeighed is how many people an epithet is weighed against.
	maxWeighed = 12
	// enough is what somebody must weigh to be meant, whoever else there is.
	enough = 2
	// never is held against somebody who is not meant, though nobody else be.
	never = 100
	// reach is how many sentences back somebody weighs more than nothing.
	reach = 6
)

// epithet reads a definite noun of a person that calls nobody by his office: by
// his trade, his origin, his age. Of those whom the text has named, it means the
// one that all it says fits and who was spoken of last, as a subject rather than
// not. "Anne Morel était l'invitée. La romancière a répété…", "Lars Bekk, 58 ans,
// … L'homme de 58 ans …".
func epithet(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || p.Len() > maxEpithet || x.indefinite(p) || x.named(p) || x.t.Tokens[p.First].Tag == doc.DetPoss || x.plural(p) {
		return doc.Voicer{}, false
	}
	if v, ok := x.unnamed(p); ok {
		return v, true
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
	case len(all) == 1 && all[0].score >= 0: // he has just spoken, and there is nobody else
		return best
	case len(all) == 1 && gender == doc.Fem && all[0].score > -never/2:
		return best
	}
	return doc.None
}

// callsOne reports a phrase whose noun calls one person.
func (x *resolver) callsOne(p *phrase) bool {
	k := &x.t.Tokens[p.head]
	return x.kind(k) == doc.Person || x.r.Anybody.Has(k.Norm) || x.origin(p) || x.aged(p)
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

// unnamed answers "the man", "la femme" with somebody without a name who spoke
// before: of one who has a name a text would say it.
func (x *resolver) unnamed(p *phrase) (doc.Voicer, bool) {
	if !x.r.Merely.Has(x.t.Tokens[p.head].Norm) || x.ageOf(p) != "" {
		return doc.Voicer{}, false
	}
	for i := p.quote - 1; i >= 0 && i > p.quote-maxUnnamed; i-- {
		v := x.said[i].Speaker
		q := x.quotes[i].Subject
		if v.Rule != "description" || q.Empty() || v.Kind != doc.NominalMention {
			continue
		}
		before := &phrase{quote: i, Range: q, head: x.head(q)}
		if !x.indefinite(before) || x.plural(before) || !x.gender(before).Agrees(x.gender(p)) {
			continue
		}
		v.Mention, v.Score, v.Rule = x.mention(p, doc.NominalMention), 0.6, "same-noun"
		return v, true
	}
	return doc.Voicer{}, false
}

// maxUnnamed is how many quotes back such a one may have spoken.
const maxUnnamed = 5
