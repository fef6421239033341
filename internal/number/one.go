package number

import "github.com/dixit-nlp/dixit/internal/doc"

// article reports a bare un/une or "a" at token i, as nearly all are, before a word that
// makes no numeral of it: "une | maison".
func (f *finder) article(i int) bool {
	const harmless = Ordinals | Sport | Wealth | Epithet | Rankable | Label | Extent | Degree
	if f.marks[i].class != One || i+1 >= len(f.marks) || f.marks[i+1].class&^harmless != 0 || f.before != nil && f.last == i {
		return false
	}
	if k := &f.t.Tokens[i]; k.Kind != doc.Word || k.Shape == doc.Upper || f.t.Tokens[i+1].Kind != doc.Word {
		return false
	}
	for k := i + 2; k <= i+5; k++ {
		if f.is(k, Out) {
			return false // un Français | sur trois
		}
	}
	_, unit := f.unitAt(i + 1)
	return unit == 0
}

// pronoun reports a "one" at token i that counts nothing but stands for a noun:
// "one might say", "the last one".
func (f *finder) pronoun(i int) bool {
	if w := f.word(i); w.Class&Number == 0 || w.Value != 1 {
		return false
	}
	if f.is(i+1, Out) && i+2 < len(f.t.Tokens) && (f.is(i+2, Number) || f.t.Tokens[i+2].Kind == doc.Number) {
		return false // that one in four hospitals is full
	}
	if f.t.Tokens[i].Tag.Pronoun() {
		return !f.ofTwo(i)
	}
	if f.onceUpon(i) {
		return true
	}
	if i == 0 || f.t.Tokens[i].Flags.Has(doc.SentenceStart) || f.is(i+1, Number|Of|Out|Measure|Only) || f.nounAfter(i+1) != doc.None {
		return false
	}
	before := f.t.Tokens[i-1].Tag
	return before.Determiner() || before.Adjective() && !f.is(i-1, Only)
}

// ofTwo reports the "one" at token i of two that a sentence tells apart: "One was in
// the jungle, the other in the hills."
func (f *finder) ofTwo(i int) bool {
	if i+1 >= len(f.t.Tokens) || !f.t.Tokens[i+1].Tag.Finite() {
		return false
	}
	if k := &f.t.Tokens[i]; !k.Flags.Has(doc.SentenceStart) && f.t.Tokens[i-1].Kind != doc.Punct {
		return false
	}
	for j := i + 3; j < min(len(f.t.Tokens), i+20); j++ {
		if f.is(j, Epithet) && f.t.Tokens[j].Morph.Number() != doc.Plur && f.t.Tokens[j-1].Tag == doc.Det && f.t.Tokens[j-2].Kind == doc.Punct {
			return true
		}
	}
	return false
}

// onceUpon reports the "one" of a time that is not said: "One day she left.";
// but "One day is enough."
func (f *finder) onceUpon(i int) bool {
	if !f.t.Tokens[i].Flags.Has(doc.SentenceStart) {
		return false
	}
	u, end := f.unitAt(i + 1)
	if end == 0 || end >= len(f.t.Tokens) || f.rules.Units[u].Kind != doc.Duration {
		return false
	}
	next := f.t.Tokens[end].Tag
	if next == doc.Adp && end+1 < len(f.t.Tokens) && f.inTime(end+1) {
		return true // One day in March
	}
	return f.t.Word(end) == "," || next.Pronoun() || next.Determiner() || next == doc.Propn
}

// numeralOne decides whether un/une, which is the article 96 times of 100, is
// the numeral here, and prices the quantity accordingly. It needs evidence:
//
//	un seul survivant · au moins un mort · un an et demi · un kilomètre
//	un mort et trois blessés
func (f *finder) numeralOne(a *amount, q *doc.Quantity) bool {
	// "au moins un mort"; not "vers une solution", "soit une hausse"
	compared := f.before != nil && f.last == a.first && f.before.Comparator != doc.Exactly && f.before.Comparator != doc.About
	half := a.unit != 0 && a.end == a.stop // "un an et demi"
	switch {
	case f.rules.HeadLast && a.unit != 0 && f.anchors(a.stop):
		return false // 600 fewer than a year | earlier
	case f.is(a.end, Only):
		q.Score, q.Rule = 0.5, "one-only"
	case half:
		q.Score, q.Rule = 0.5, "one-unit"
	case a.unit != 0 && f.before != nil && f.last == a.first && f.before.Comparator != doc.Exactly:
		q.Score, q.Rule = 0.5, "one-compared" // more than an hour, nearly a decade
	case f.rules.OneIsArticle:
		return false
	case compared:
		q.Score, q.Rule = 0.5, "one-compared"
	case a.unit != 0 && !f.rules.Units[a.unit].Loose:
		q.Score, q.Rule = 0.5, "one-unit"
	case f.contrasted(a):
		q.Score, q.Rule = 0.5, "one-contrast"
	case f.noMore(a):
		q.Score, q.Rule = 0.5, "one-only"
	default:
		return false
	}
	return true
}

// anchors reports that a time goes on at token i: "a year | earlier" is no span of time.
func (f *finder) anchors(i int) bool {
	if i >= len(f.t.Tokens) || f.next >= len(f.times) {
		return false
	}
	x := &f.times[f.next]
	return f.t.Tokens[i].Tag != doc.Cconj && x.Start < f.t.Tokens[i].Start && f.t.Tokens[i].End <= x.End
}

// contrasted reports whether one victim stands beside another count: "un mort
// et trois blessés", "trois blessés et un mort".
func (f *finder) contrasted(a *amount) bool {
	if !f.is(a.end, Victim) {
		return false
	}
	for i := a.end + 1; i < min(a.end+4, len(f.t.Tokens)); i++ {
		if f.t.Tokens[i].Kind == doc.Number || f.is(i, Number) {
			return true
		}
	}
	last := len(f.found) - 1
	return last >= 0 && a.first > 1 && f.found[last].Kind == doc.Count && f.found[last].Noun >= a.first-4 && f.found[last].Noun > 0
}

// noMore reports the one that a clause leaves of many, without its noun: "il n'en
// reste qu'un".
func (f *finder) noMore(a *amount) bool {
	i := a.first
	if i < 2 || f.t.Tokens[i-1].Tag != doc.Sconj && f.t.Tokens[i-1].Tag != doc.AdvNeg || !f.t.Tokens[i-1].Flags.Has(doc.Elided) || i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Kind != doc.Punct {
		return false
	}
	for j := i - 2; j >= max(0, i-6) && (f.t.Tokens[j].Tag != doc.AdvNeg || f.is(j, Restrict)); j-- {
		if f.is(j, Restrict) {
			return true
		}
	}
	return false
}

// alone reports the word for one without a unit and anything that bounds it.
func (f *finder) alone(a *amount) bool {
	w := f.word(a.first)
	return !a.digits && a.unit == 0 && a.end == a.first+1 && w.Class&Number != 0 && w.Value == 1 && (f.before == nil || f.last != a.first)
}

// younger reports an age that bounds those it is told of: "one in five is over 65",
// "most of them under 5".
func (f *finder) younger(a *amount) bool {
	if !a.digits || f.before == nil || f.last != a.first || f.before.Class&Aged == 0 || f.first < 1 || f.nounAfter(a.end) != doc.None {
		return false
	}
	k := &f.t.Tokens[f.first-1]
	switch last := len(f.found) - 1; {
	case k.Tag.Aux():
		return last >= 0 && f.found[last].Kind == doc.Ratio && f.t.SentenceAt(f.found[last].Start) == f.t.SentenceAt(k.Start)
	case k.Tag == doc.Noun:
		return k.Morph.Number() == doc.Plur
	}
	return k.Tag.Pronoun() || f.aged(f.first-1)
}

// aged reports a word at token i behind which a bare number is an age.
func (f *finder) aged(i int) bool { return f.is(i, Aged) && !f.is(i, Before) }

// bareAge reports an age without its unit: "John Smith, 34, was arrested", "the
// driver, 34, was", "aged 34".
func (f *finder) bareAge(a *amount) bool {
	v, ok := a.value.integer()
	if !f.rules.BareAge || a.unit != 0 || !ok || v == 0 || v > 110 || a.first < 1 {
		return false
	}
	if a.aged || f.aged(a.first-1) || f.younger(a) {
		return true
	}
	if a.digits && v >= 10 && f.verb(a.first-2, Aged) && f.t.Tokens[a.first-1].Tag == doc.Adp && f.nounAfter(a.end) == doc.None {
		return true // she died at 88
	}
	if a.digits && f.is(a.first-1, Both) && a.first > 1 && f.t.Word(a.first-2) == "," {
		return a.end >= len(f.t.Tokens) || f.t.Tokens[a.end].Kind == doc.Punct
	}
	if !a.digits || a.first < 2 || a.end >= len(f.t.Tokens) || f.t.Word(a.first-1) != "," {
		return false
	}
	switch name := &f.t.Tokens[a.first-2]; f.t.Word(a.end) {
	case ",":
		return name.Kind == doc.Word && (name.Shape == doc.Capital || name.Shape == doc.Mixed ||
			name.Tag == doc.Noun && name.Morph.Number() == doc.Sing && !f.is(a.end+1, And|Or))
	case ".", ";":
		return name.Kind == doc.Word && (name.Shape == doc.Capital || name.Shape == doc.Mixed)
	}
	return false
}
