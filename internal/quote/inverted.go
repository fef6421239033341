package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// inverted reads a tag whose subject stands after the verb: "a déclaré mardi le
// ministre", "a-t-il ajouté".
func (x *reader) inverted(v, limit int, accept Frame) (tag, bool) {
	g := &x.t.Verbs[v]
	f := x.frame(v)
	if g.Subject >= 0 {
		accept |= Vague // a clitic leaves no doubt: "a-t-elle commencé"
	}
	if in := x.chained(g.Tokens.End, limit); in != doc.None && g.Subject < 0 && g.Finite && accept&anyVerb != 0 {
		return x.invertedAfter(v, in, limit) // "s'est contenté de répondre le suspect"
	}
	known, beside := f&accept != 0 && (f&Thinks == 0 || accept&(Thinks|Vague)&f != 0), accept&anyVerb != 0
	past := g.Form == doc.VerbPast && x.r.SubjectFirst && beside && f != 0 // "chimed", for a participle
	if !g.Finite && !past || g.Negated && !beside || g.Voice == doc.Passive && !past && (g.Subject < 0 || x.frame(v) == 0) || g.Tokens.End > limit || !known && !beside {
		return tag{}, false
	}
	if g.Subject >= 0 {
		return x.cliticTag(v, limit)
	}
	if f == 0 && g.Form != doc.VerbFin && g.Form != doc.AuxFin {
		return tag{}, false
	}
	np := x.subjectBehind(v, limit, beside)
	if np.Empty() {
		return tag{}, false
	}
	if (f == 0 || x.r.SubjectFirst && !beside) && !x.hasName(np) && !x.speaks(np) {
		return tag{}, false // an unknown verb wants somebody who can speak
	}
	if !beside && np.End < limit && x.tokens[np.End].Tag.Finite() {
		return tag{}, false // "…, said Ukraine could join": a clause follows
	}
	if x.r.SubjectFirst && f&Orders != 0 && np.End+1 < limit && x.to(np.End) && x.infinitiveAt(np.End+1) {
		return tag{}, false // "Ann Reed, whose boat sank, urged members to go": they hear
	}
	return tag{v, 0, np, doc.Range{First: g.Tokens.First, End: np.End}}, true
}

// cliticTag reads a tag whose subject is a clitic: "a-t-il dit".
func (x *reader) cliticTag(v, limit int) (tag, bool) {
	g := &x.t.Verbs[v]
	clitic := doc.Range{First: g.Subject, End: g.Subject + 1}
	generic := x.r.Generic.Has(x.tokens[g.Subject].Norm)
	if w := x.cutGroup(v, limit); w != doc.None {
		return tag{w, 0, clitic, doc.Range{First: g.Tokens.First, End: x.t.Verbs[w].Tokens.End}}, true
	}
	if g.Mood == doc.Conditional && generic {
		return tag{}, false // "pourrait-on dire"
	}
	end := max(g.Tokens.End, g.Subject+1)
	if in := x.chained(end, limit); in != doc.None { // "a-t-elle tenu à préciser"
		v, end = in, x.t.Verbs[in].Tokens.End
	}
	tg := tag{v, 0, clitic, doc.Range{First: g.Tokens.First, End: end}}
	for end < limit && x.day(end) {
		end++
	}
	if end >= limit || !generic {
		return tg, true
	}
	// "a-t-on appris de source judiciaire", "dit-on à la mairie": that is who speaks.
	if skip, n := x.r.Learned.Match(x.t, end); n > 0 {
		if np := x.nounPhrase(end+skip, limit); !np.Empty() && (n > 1 || x.knownSpeaker(np)) {
			tg.subject, tg.End = np, np.End
		}
	}
	return tg, true
}

// subjectBehind is the noun phrase behind verb v that can be its subject, over
// adverbials and asides.
func (x *reader) subjectBehind(v, limit int, beside bool) doc.Range {
	end := x.t.Verbs[v].Tokens.End
	np := x.nounPhrase(x.overAdverbials(end, limit), limit)
	if np.Empty() && x.r.SubjectFirst && beside && end+1 < limit && x.tokens[end].Tag == doc.Adp {
		np = x.nounPhrase(end+1, limit) // “…,” chimed in Ann Reed
	}
	if np.Empty() && x.r.SubjectFirst && beside && end < limit && (end+1 >= limit || x.isPunct(end+1) || x.tokens[end+1].Tag == doc.Adp) {
		if k := &x.tokens[end]; k.Tag.Determiner() || k.Tag == doc.Num || k.Tag == doc.Pron {
			np = doc.Range{First: end, End: end + 1} // “…,” said another
		}
	}
	if np.Empty() || !x.agrees(v, np) {
		return doc.Range{}
	}
	if x.r.SubjectFirst && !x.hasName(np) {
		np.End = x.withPlace(np.First, np.End, limit) // “…,” wrote analysts at Holm
	}
	if !x.at(np.End, aComma) || x.knownSpeaker(np) {
		return np
	}
	more := x.nounPhrase(np.End+1, limit) // "résume, le regard perdu, le maire"
	if !more.Empty() && x.knownSpeaker(more) && x.agrees(v, more) && (more.End >= limit || x.closes(more.End)) {
		return more
	}
	return np
}

// cutGroup is the cue that a clitic subject has cut from its auxiliary v:
// "a-t-il | fait valoir"; doc.None when there is none.
func (x *reader) cutGroup(v, limit int) int {
	g := &x.t.Verbs[v]
	end := max(g.Tokens.End, g.Subject+1)
	if end < limit && x.tokens[end].Tag == doc.Adv && x.group[end] == none {
		end++ // "a-t-il simplement glissé"
	}
	if g.Subject < 0 || g.Form != doc.AuxFin || x.frame(v) != 0 || end >= limit || !x.groupStarts(end) {
		return doc.None
	}
	if w := int(x.group[end]); x.frame(w)&(Says|Utters|Asks) != 0 {
		return w
	}
	return doc.None
}

// chained is a cue in the infinitive that the verb before token i governs: "tenu à
// préciser", "veut croire"; doc.None when there is none.
func (x *reader) chained(i, limit int) int {
	said := Says | Utters | Asks
	if i+1 < limit && x.to(i) {
		i++
	} else {
		said |= Thinks
	}
	if i >= limit || !x.groupStarts(i) {
		return doc.None
	}
	in := int(x.group[i])
	if x.t.Verbs[in].Form != doc.VerbInf || x.frame(in)&said == 0 {
		return doc.None
	}
	return in
}

// invertedAfter reads the inverted subject of verb v behind the infinitive in.
func (x *reader) invertedAfter(v, in, limit int) (tag, bool) {
	end := x.t.Verbs[in].Tokens.End
	np := x.nounPhrase(x.overAdverbials(end, limit), limit)
	if np.Empty() || !x.agrees(v, np) || !x.knownSpeaker(np) {
		return tag{}, false
	}
	return tag{in, 0, np, doc.Range{First: x.t.Verbs[v].Tokens.First, End: np.End}}, true
}

// agrees reports that a noun phrase can be the subject of verb group v as far
// as their persons and numbers go: "informez votre dentiste" is an order.
func (x *reader) agrees(v int, np doc.Range) bool {
	m := x.t.Verbs[v].Morph
	n := m.Number()
	if n == doc.Plur && (m.Person() == doc.First || m.Person() == doc.Second) {
		return false
	}
	if n == 0 || n == doc.Plur {
		return true
	}
	first := &x.tokens[np.First]
	return first.Tag != doc.Det && first.Tag != doc.DetPoss || first.Morph.Number() != doc.Plur
}
