package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// tag is a clause that says who speaks and stands beside or inside the words:
// "a-t-il ajouté", "estime dans un communiqué le syndicat", "she said".
type tag struct {
	verb    int // or doc.None
	word    int // the token of a verb that is no verb group
	subject doc.Range
	doc.Range
}

// What verbs a tag may have, by where it stands.
const (
	inText     = Says | Asks | Utters | Orders | Phrases
	inDialogue = inText | Vague
	anyVerb    = Frame(1 << 15) // one that no list knows, with somebody after it
	atMarks    = inDialogue | Thinks | anyVerb
)

// readTag reads the tag that starts at token i. Beside marks any verb with an
// inverted subject will do; elsewhere the verb must be a known cue.
func (x *reader) readTag(i, limit int, accept Frame) (tag, bool) {
	start := i
	for i < limit && (x.r.Then.Has(x.t.Tokens[i].Norm) || x.t.Tokens[i].Tag == doc.Cconj && i == start) {
		i++
	}
	if v := x.verbFrom(i, limit); v != doc.None {
		if accept&anyVerb != 0 && x.t.Verbs[v].Tokens.End == i+1 {
			if tg, ok := x.untagged(i+1, limit); ok { // "a | tranché jeudi le tribunal"
				return tg, true
			}
		}
		tg, ok := x.inverted(v, limit, accept)
		if i > start && x.r.SubjectFirst {
			return tag{}, false // "and said members would vote"
		}
		if ok && (i == start || tg.subject.Len() == 1 || x.hasName(tg.subject) || x.r.Then.Has(x.t.Tokens[i-1].Norm)) {
			tg.First = start
			return tg, true
		}
		if i > start {
			return tag{}, false // "and demanded an inquiry"
		}
	}
	if x.r.SubjectFirst && start < limit {
		return x.subjectFirst(start, limit, accept)
	}
	if accept&anyVerb != 0 && start == i && i < limit {
		return x.untagged(i, limit)
	}
	return tag{}, false
}

// untagged reads a tag whose verb the tagger took for a noun: « … », tranche
// Marc Petit.
func (x *reader) untagged(i, limit int) (tag, bool) {
	if i >= limit {
		return tag{}, false
	}
	k := &x.t.Tokens[i]
	if k.Tag != doc.Noun && k.Tag != doc.Adj && k.Tag != doc.X && k.Tag != doc.VerbPast || k.Shape != doc.Lower || x.wordFrame(i)&(Says|Utters|Asks) == 0 {
		return tag{}, false
	}
	np := x.nounPhrase(x.overAdverbials(i+1, limit), limit)
	if !np.Empty() && !x.knownSpeaker(np) && x.is(np.End, ",") {
		np = x.nounPhrase(np.End+1, limit) // "résume, le regard perdu, le maire"
	}
	if np.Empty() || !x.knownSpeaker(np) {
		return tag{}, false
	}
	return tag{doc.None, i, np, doc.Range{First: i, End: np.End}}, true
}

// wordFrame is the frame of the verb that token i can be a form of.
func (x *reader) wordFrame(i int) Frame {
	lemma, ok := x.r.Forms.Get(x.t.Tokens[i].Norm)
	if !ok {
		return 0
	}
	f, _ := x.r.Cues.Get(doc.FormOf(lemma))
	return f
}

// verbFrom is the verb group that starts at token i, clitics skipped; doc.None
// when there is none.
func (x *reader) verbFrom(i, limit int) int {
	for n := 0; i < limit && n < 4; n++ {
		if g := x.group[i]; g != none {
			if x.t.Verbs[g].Tokens.First == i {
				return int(g)
			}
			return doc.None
		}
		if k := &x.t.Tokens[i]; !x.r.Clitics.Has(k.Norm) && k.Tag != doc.AdvNeg {
			return doc.None
		}
		i++
	}
	return doc.None
}

// inverted reads a tag whose subject stands after the verb.
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
	if !beside && np.End < limit && x.t.Tokens[np.End].Tag.Finite() {
		return tag{}, false // "…, said Ukraine could join": a clause follows
	}
	return tag{v, 0, np, doc.Range{First: g.Tokens.First, End: np.End}}, true
}

// cliticTag reads a tag whose subject is a clitic: "a-t-il dit".
func (x *reader) cliticTag(v, limit int) (tag, bool) {
	g := &x.t.Verbs[v]
	clitic := doc.Range{First: g.Subject, End: g.Subject + 1}
	generic := x.r.Generic.Has(x.t.Tokens[g.Subject].Norm)
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
	for end < limit && x.r.Times.Has(x.t.Tokens[end].Norm) {
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
	if np.Empty() && x.r.SubjectFirst && beside && end+1 < limit && x.t.Tokens[end].Tag == doc.Adp {
		np = x.nounPhrase(end+1, limit) // “…,” chimed in Ann Reed
	}
	if np.Empty() || !x.agrees(v, np) {
		return doc.Range{}
	}
	if !x.is(np.End, ",") || x.knownSpeaker(np) {
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
	if i+1 < limit && x.r.Infinitives.Has(x.t.Tokens[i].Norm) {
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

// overAdverbials skips what may stand between a verb and its inverted subject:
// adverbs, days, prepositional phrases.
func (x *reader) overAdverbials(i, limit int) int {
	if end := x.overAside(i, limit); end > i {
		i = end
	}
	for n := 0; i < limit && n < 6; n++ {
		k := &x.t.Tokens[i]
		switch {
		case i+1 < limit && k.Tag == doc.Adp && x.t.Tokens[i+1].Tag == doc.PronPers: // "quant à elle"
			i += 2
		case (k.Tag == doc.Adp || k.Tag == doc.AdpDet) && !x.r.Quantifiers.Has(k.Norm) && !x.r.Times.Has(k.Norm):
			end := x.bareNounPhrase(i+1, limit)
			if end == i+1 {
				return i
			}
			if cut := x.afterPhrase(i+1, end); cut < end {
				end = cut
			}
			i = end
		case x.r.Times.Has(k.Norm):
			i++
			for i < limit && (x.t.Tokens[i].Kind == doc.Number || x.t.Tokens[i].Kind == doc.Ordinal || x.r.Times.Has(x.t.Tokens[i].Norm)) {
				i++
			}
		case k.Tag == doc.Adv && !x.isName(i):
			i++
		case k.Norm.Text == "," && n > 0:
			i++
		default:
			return i
		}
	}
	return i
}

// overAside skips what commas set off between a verb and its subject: "a réagi,
// un brin amer, la secrétaire".
func (x *reader) overAside(i, limit int) int {
	if !x.is(i, ",") {
		return i
	}
	reach, where := 6, i+1 < limit && x.t.Tokens[i+1].Tag == doc.Adp
	if where {
		reach = 20 // ", dans un entretien au quotidien La Vigie, la ministre"
	}
	for n := i + 1; n < limit && n < i+reach; n++ {
		if x.is(n, ",") {
			if n+1 < limit && (x.t.Tokens[n+1].Tag.Determiner() || x.isName(n+1)) {
				return n + 1
			}
			break
		}
		if x.t.Tokens[n].Tag.Finite() || x.isName(n) && !where {
			break
		}
	}
	return i
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
	first := &x.t.Tokens[np.First]
	return first.Tag != doc.Det && first.Tag != doc.DetPoss || first.Morph.Number() != doc.Plur
}
