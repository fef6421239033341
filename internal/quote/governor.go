package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// governor is the reporting verb whose clause the mark at token open stands in,
// or doc.None: "a dénoncé" in "a dénoncé une « mascarade »".
func (x *reader) governor(open int) int {
	s := x.sentenceOf(open)
	for i := open - 1; i >= s.First && i > open-25; i-- {
		if p := x.closed(i); p != nil && p.open != doc.None {
			i = max(s.First, p.open)
			continue
		}
		k := &x.tokens[i]
		if k.Tag == doc.Sconj && x.tokens[i+1].Tag == doc.VerbPres {
			continue // "accused him of running a “club”"
		}
		if x.r.SubjectFirst && i == open-1 && x.comparedAt(i) {
			continue // "described it as “fair”", whatever the tagger thinks "as" is
		}
		if k.Tag == doc.PronRel || k.Tag == doc.Sconj || x.at(i, aColon) || x.at(i, aSemicolon) {
			return doc.None
		}
		g := x.group[i]
		if g == none {
			continue
		}
		v := int(g)
		f := x.frame(v)
		if x.t.Verbs[v].Form == doc.VerbInf && !x.afterPreposition(v) && !x.carriedOut(v) {
			return doc.None
		}
		switch {
		case f&Sees != 0:
			if !x.sees(v, open) {
				return doc.None
			}
			return v
		case x.whatOneCalls(v, open):
			return v
		case f&Brands != 0 && f&(Phrases|Calls) == 0 && x.comparedAt(open-1):
			return v // "présenté comme « instable »"
		case f&(Phrases|Calls) != 0:
			if !x.reaches(v, f, open) {
				return doc.None
			}
			return v
		case f&(Says|Utters) != 0 && open == x.t.Verbs[v].Tokens.End:
			return v
		case f&Orders != 0 && open-1 == x.t.Verbs[v].Tokens.End && x.to(open-1):
			return v // "jure de « tout dire »"
		}
		if x.t.Verbs[v].Finite || x.t.Verbs[v].Form == doc.VerbInf && !x.afterAdjective(v) {
			return doc.None
		}
		i = x.t.Verbs[v].Tokens.First
	}
	return doc.None
}

// reaches reports that words in marks at open can be what verb v has to say:
// they stand near it, or after "de" under a verb that brands something as
// something ("qualifié ce sommet de « tremplin »").
func (x *reader) reaches(v int, f Frame, open int) bool {
	end := x.t.Verbs[v].Tokens.End
	before := &x.tokens[open-1]
	if x.r.SubjectFirst && x.loose(&x.t.Verbs[v]) && x.to(end) {
		return false // "all talk compared to “doing the work”"
	}
	if x.at(open-1, aLeftBracket) || x.at(open-1, aComma) && !x.addsCondition(v, f, open) {
		return false
	}
	if f&Calls != 0 && x.r.Goals.Has(before.Norm) {
		return true
	}
	if f&Says == 0 && f&Brands != 0 && x.to(open-1) {
		return f&Calls == 0
	}
	if x.comparedAt(open-1) && open-end < maxGap {
		return true // "criticised the answer as “slow”"
	}
	if end < open && open-end < maxGap && x.r.SubjectFirst && f&(Brands|Says) == f&(Brands|Says)|Brands && x.bareNounPhrase(end, open) == open {
		return true // "called the union's demands “a fantasy”"
	}
	gap, marked, adverbial := 0, false, false // gap counts tokens outside of marks
	for i := end; i < open; i++ {
		k := &x.tokens[i]
		if p := x.opened(i); p != nil && p.close != doc.None && p.close < open {
			i, marked = p.close, true // « A » et des « B »
			continue
		}
		gap++
		adverbial = adverbial || k.Tag == doc.Adp || k.Tag == doc.AdpDet
		if k.Tag.Nominal() && i > end+2 && !marked && !adverbial || k.Tag == doc.Cconj && i == end {
			return false
		}
	}
	return gap < 9 && (f&Calls == 0 || f&Brands != 0)
}

// whatOneCalls reports that the words in marks at open are somebody's name for something:
// "ce que Paul Renaud appelle « un retard coupable »". A thing that bears it is called so by
// anybody: "un hameau que les anciens appellent « le Bout »".
func (x *reader) whatOneCalls(v, open int) bool {
	g := &x.t.Verbs[v]
	if x.r.SubjectFirst || !g.Finite || g.Tokens.End != open || x.frame(v)&Calls == 0 {
		return false
	}
	s := x.subject(v)
	return !s.Empty() && s.First > 1 && x.that(s.First-1) && x.tokens[s.First-2].Tag == doc.PronDem
}

// carriedOut reports an infinitive right behind the verb that governs it and does not
// keep it from happening: "préfère parler d'« incident »".
func (x *reader) carriedOut(v int) bool {
	i := x.t.Verbs[v].Tokens.First - 1
	if i < 0 || x.group[i] == none {
		return false
	}
	g := &x.t.Verbs[x.group[i]]
	return g.Finite && !g.Negated && g.Mood != doc.Conditional && !x.r.Unsaid.Has(g.Lemma)
}

// afterAdjective reports an infinitive that an adjective governs: "se dit prêt à signer
// « la paix »".
func (x *reader) afterAdjective(v int) bool {
	i := x.t.Verbs[v].Tokens.First - 1
	return i > 0 && x.to(i) && (x.tokens[i-1].Tag == doc.Adj || x.participle(i-1))
}

// comparedAt reports a word of comparison at token i: "comme".
func (x *reader) comparedAt(i int) bool {
	if x.looks[i]&mayLead == 0 {
		return false
	}
	_, n := x.r.Comparisons.Match(x.t, i)
	return n == 1
}

// addsCondition reports words in marks that a comma adds to what somebody says to
// be: "se dit prête à signer, « à une condition »".
func (x *reader) addsCondition(v int, f Frame, open int) bool {
	return f&Brands != 0 && x.t.Verbs[v].Voice == doc.Reflexive && x.endsSentence(x.opened(open))
}

// sees reports that what verb v sees in something stands at open: "voit dans ce
// texte « un recul »", "y voit « un recul »", "voit « un recul » dans ce texte".
func (x *reader) sees(v, open int) bool {
	g := &x.t.Verbs[v]
	next := g.Tokens.End
	if p := x.opened(open); next == open && p != nil && p.close != doc.None {
		next = p.close + 1
	}
	if next < len(x.tokens) && x.r.Within.Has(x.tokens[next].Norm) {
		return next > open || x.bareNounPhrase(next+1, open) == open
	}
	return g.Tokens.End == open && g.Tokens.First > 0 && x.r.Within.Has(x.tokens[g.Tokens.First-1].Norm)
}

// afterPreposition reports an infinitive that happens: "avant d'ajouter".
func (x *reader) afterPreposition(v int) bool {
	i := x.t.Verbs[v].Tokens.First - 1
	if i > 0 && x.to(i) {
		return x.r.Binders.Has(x.tokens[i-1].Norm) || x.afterAdjective(v)
	}
	return i >= 0 && x.tokens[i].Tag == doc.Adp
}
