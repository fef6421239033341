package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// tags reads reports without marks: "La loi sera votée, affirme-t-elle.",
// "Deux usines fermeront, a déclaré mardi le ministre."
func tags(x *reader) {
	for v := range x.t.Verbs {
		if x.wanted.Left(v) {
			return
		}
		if x.cued[v] {
			continue
		}
		i := x.t.Verbs[v].Tokens.First
		for i > 0 && x.clitic(i-1) && x.group[i-1] == none {
			i--
		}
		if x.inside[i] != none || !x.at(i-1, aComma) {
			continue
		}
		x.bareTag(v, i)
	}
	x.subjectFirstTags()
}

// bareTag proposes the sentence before, and around, a tag that starts at i.
func (x *reader) bareTag(v, i int) {
	s := x.sentenceOf(i)
	if x.relativeCut(i-1, s.First) {
		return
	}
	tg, ok := x.readTag(i, s.End, inText)
	if ok && x.r.SubjectFirst && x.frame(v)&(Says|Brands) == Brands {
		return // ", called the Fan Experience,"
	}
	if ok && x.r.SubjectFirst && x.frame(v)&(Says|Asks) == 0 {
		return // ", the race began": to utter wants marks
	}
	if !ok || tg.verb != v || x.frame(v)&(Says|Asks|Utters) == 0 && x.tokens[s.First].Tag != doc.VerbImp {
		return
	}
	x.proposeTagged(tg, s)
}

// relativeCut reports that the comma before a verb closes an insert behind a
// relative pronoun: "qui, dès mai, recommandait la fermeture".
func (x *reader) relativeCut(comma, first int) bool {
	for i := comma - 1; i > first && i > comma-12; i-- {
		if x.at(i, aComma) {
			return x.tokens[i-1].Tag == doc.PronRel
		}
	}
	return false
}

func (x *reader) proposeTagged(tg tag, s doc.Range) {
	before := doc.Range{First: x.clauseStart(s.First, tg.First-1), End: tg.First - 1}
	open := tg.First-2 >= s.First && x.tokens[tg.First-2].Tag.Finite()
	if open { // "It was, said Ann Reed, a disaster"
		tg = x.cutApposition(tg)
	}
	rest := x.afterTag(tg.End, s.End)
	if at := x.adverbialEnd(tg.End, s.End); rest.Empty() && at > tg.End {
		rest = x.afterTag(at, s.End) // ", the ministry said this week, and may do so again"
	}
	if x.r.SubjectFirst && !rest.Empty() {
		rest.End = min(rest.End, max(rest.First+1, x.clauseEnd(rest.First)))
	}
	if open && rest.Empty() && x.at(tg.End, aComma) && tg.End+1 < s.End {
		rest = doc.Range{First: tg.End + 1, End: s.End}
	}
	name := before.Len() == 1 && x.isName(before.First) && x.finite(rest)                                                                   // "Reed, they said, would resign": one word will do
	name = name || x.r.SubjectFirst && (before.Empty() || before.Len() == 1 && x.tokens[before.First].Tag == doc.PronDem) && x.finite(rest) // "But, she says, it is late", "That, she says, is late"
	bare := !x.finite(before) && !x.finite(rest)
	if bare && !x.seemsClause(before, tg.verb) && !x.cutShort(before, tg, s) || before.Len() < 2 && !name || x.awaitsVerb(before) {
		return
	}
	if _, ok := x.pronoun(tg.subject.First); !ok && !x.finite(before) && !x.knownSpeaker(tg.subject) {
		return // "La directrice, Anne Roy, reconnaît une situation tendue, mais assure"
	}
	if !before.Empty() && x.groupStarts(before.First) && x.opensWithVerb(&x.t.Verbs[x.group[before.First]]) {
		return // "Asked if he was tired, he laughed"
	}
	if n := before.First + 1; n < before.End && x.groupStarts(n) && x.opensWithVerb(&x.t.Verbs[x.group[n]]) {
		return // "When asked about it, he laughed"
	}
	if rest.Empty() && tg.End+1 < s.End && x.subordinates(before) {
		return // "When she fell ill, she posted in a group that she needed help"
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "tag", Score: 0.89}}
	if bare {
		c.Score = 0.75
	}
	c.Segments = append(c.Segments, x.content(before, false))
	if !rest.Empty() {
		c.Segments = append(c.Segments, x.content(rest, false))
	}
	x.byTag(&c, tg)
	if x.takeMarks(c.Segments) {
		c.Kind = doc.MixedQuote
	}
	x.propose(c)
}

// subordinates reports an English clause that a conjunction opens and that no main
// clause follows.
func (x *reader) subordinates(r doc.Range) bool {
	if !x.r.SubjectFirst || x.tokens[r.First].Tag != doc.Sconj && !x.whether(r.First) {
		return false
	}
	for i := r.First; i < r.End; i++ {
		if x.at(i, aComma) {
			return false
		}
	}
	return true
}

// cutApposition takes from a tag what a comma adds to its subject.
func (x *reader) cutApposition(tg tag) tag {
	if tg.subject.End != tg.End {
		return tg
	}
	for i := tg.subject.First; i < tg.subject.End; i++ {
		if x.at(i, aComma) {
			tg.subject.End, tg.End = i, i
		}
	}
	return tg
}

// awaitsVerb reports a subject whose only verb is in a relative clause: in "Le
// collectif, qui refuse le projet, demande un vote" the last verb is no tag.
func (x *reader) awaitsVerb(r doc.Range) bool {
	if x.r.SubjectFirst {
		return false
	}
	relative := false
	for i := r.First; i < r.End; i++ {
		p := x.opened(i)
		if p != nil && p.close != doc.None && x.at(i-1, aComma) && x.groupStarts(p.first()) && x.t.Verbs[x.group[p.first()]].Finite {
			return false // "Le groupe, qui emploie 300 personnes, « maintiendra … », a ajouté"
		}
		if p != nil && p.close != doc.None && p.close < r.End {
			i = p.close
			continue
		}
		if x.tokens[i].Tag == doc.PronRel && x.at(i-1, aComma) && !relative {
			if relative = x.bareNounPhrase(r.First, i) == i-1; !relative {
				return false
			}
		}
		if x.tokens[i].Tag.Finite() && !relative {
			return false
		}
	}
	return relative
}

// seemsClause reports what may be a clause though the tagger saw no verb in it, as
// happens in English, where "plans" and "sold" are many things: it is long, opens
// with its subject, and the cue has no other clause to report.
func (x *reader) seemsClause(r doc.Range, v int) bool {
	if !x.r.SubjectFirst || v != doc.None && x.complementStart(v) != doc.None {
		return false
	}
	long := r.Len() >= 9
	for i := r.First; i < r.End; i++ {
		if x.at(i, aComma) {
			return false // a name with what it is: "Jim Pell, one of the three rebels"
		}
		if i > r.First+1 && x.tokens[i].Tag == doc.VerbInf && x.to(i-1) {
			long = true // "The chain plans to close 40 stores"
		}
	}
	if !long {
		return false
	}
	k := &x.tokens[r.First]
	return k.Tag != doc.Adp && k.Tag != doc.VerbPres && k.Tag != doc.VerbPast && k.Tag != doc.Sconj && k.Tag != doc.Adv
}

// cutShort reports what somebody says without a finite verb, or with one in the
// imperative, when his tag ends the sentence: "Restez chez vous, conseille la mairie."
func (x *reader) cutShort(r doc.Range, tg tag, s doc.Range) bool {
	if x.r.SubjectFirst || tg.verb == doc.None || tg.subject.First < x.t.Verbs[tg.verb].Tokens.First || tg.End+1 < s.End || r.Len() < 3 {
		return false
	}
	k, f := &x.tokens[r.First], x.frame(tg.verb)
	return x.knownSpeaker(tg.subject) && (k.Tag == doc.VerbImp && f&(Says|Orders) != 0 || (k.Tag.Determiner() && k.Tag != doc.AdpDet || k.Tag == doc.AdvNeg || k.Tag == doc.Num) && f&Says != 0)
}

// afterTag is what a tag in the middle of a sentence leaves to its right: the
// clause that goes on after a comma.
func (x *reader) afterTag(i, end int) doc.Range {
	if x.r.SubjectFirst && x.at(i, aColon) && i+1 < end && x.marks[i+1] == none && x.finite(doc.Range{First: i + 1, End: end}) {
		return doc.Range{First: i + 1, End: end} // "Not so, said Reed: the offer had been made"
	}
	if !x.at(i, aComma) || i+1 >= end {
		return doc.Range{}
	}
	k := &x.tokens[i+1]
	if x.describesSpeaker(i+1, end) || x.namesSpeaker(i+1, end) {
		return doc.Range{}
	}
	if p := x.opened(i + 1); p != nil && p.close != doc.None && !x.spoken[x.marks[i+1]] && !x.tagFollows(p) {
		return doc.Range{First: i + 1, End: max(end, p.right())} // dit-elle, « mais pas ici »
	}
	if x.to(i+1) && i+2 < end && x.infinitiveAt(i+2) || x.r.Binders.Has(k.Norm) && k.Tag == doc.Adp && i+2 < end && x.that(i+2) {
		return doc.Range{First: i + 1, End: end} // "a permis, dit le maire, d'arrêter dix hommes"
	}
	if x.r.SubjectFirst && k.Tag == doc.Cconj && i+2 < end && x.nominative(i+2) {
		if v := x.verbFrom(i+3, end); v != doc.None && x.r.Unsaid.Has(x.t.Verbs[v].Lemma) {
			return doc.Range{} // ", but he refused to blame the referee"
		}
	}
	for n := i + 1; n < end && n < i+4 && !x.isPunct(n); n++ {
		if x.tokens[n].Tag == doc.VerbPres && x.frame(int(max(0, x.group[n]))) != 0 {
			return doc.Range{} // ", tout en reconnaissant que"
		}
	}
	if x.r.SubjectFirst && x.that(i+1) && k.Tag == doc.Sconj {
		return doc.Range{First: i + 1, End: end} // "It was there, she says, that he learned"
	}
	if x.r.SubjectFirst && (k.Tag == doc.Sconj || k.Tag == doc.Adp) {
		if (x.opensWithSubject(i+2, end) || k.Tag == doc.Sconj && x.finite(doc.Range{First: i + 2, End: end})) && !x.turns(i+1, end) {
			return doc.Range{First: i + 1, End: end} // "The firm was sound, she says, until it lost its bank"
		}
		return doc.Range{} // ", in the largest deal that it has made": the author's
	}
	if k.Tag == doc.VerbPres || k.Tag == doc.Sconj || k.Tag == doc.PronRel || x.r.Binders.Has(k.Norm) || x.sourceAt(i+1) || !x.finite(doc.Range{First: i + 1, End: end}) && k.Tag != doc.Cconj {
		return doc.Range{} // ", ajoutant que", ", selon": a report of its own
	}
	return doc.Range{First: i + 1, End: end}
}

// namesSpeaker reports a name at token i, behind a tag, and a relative clause on it: "tranche
// l'actionnaire, la famille Roch, qui ne vendra pas".
func (x *reader) namesSpeaker(i, end int) bool {
	n := x.bareNounPhrase(i, end)
	if x.at(n, aLeftBracket) {
		if close := x.bracket(n, end); close != doc.None {
			n = close + 1
		}
	}
	return n > i && n+1 < end && x.at(n, aComma) && x.tokens[n+1].Tag == doc.PronRel && x.knownSpeaker(doc.Range{First: i, End: n})
}

// describesSpeaker reports a noun phrase at token i, behind a tag that ends in a
// name, that no verb follows: "says Ana Ruiz, a planner in Porto, who left".
func (x *reader) describesSpeaker(i, end int) bool {
	if k := &x.tokens[i]; !x.isName(i-2) || !k.Tag.Determiner() && k.Tag != doc.Noun && k.Tag != doc.Adj {
		return false
	}
	n := x.bareNounPhrase(i, end)
	for n > i && n+1 < end && (x.tokens[n].Tag == doc.Adp || x.tokens[n].Tag == doc.AdpDet) {
		next := x.bareNounPhrase(n+1, end)
		if next == n+1 {
			break
		}
		n = next
	}
	return n > i && (n >= end || x.isPunct(n) || x.tokens[n].Tag == doc.PronRel)
}
