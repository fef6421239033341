package number

import "github.com/dixit-nlp/dixit/internal/doc"

// understoodMoney reads an amount whose currency the text leaves out: "le revenu
// a progressé à 6,7 milliards", "4,7 milliards d'économies", "la mesure coûte 900
// millions". It takes a scale word and money in view: the currency of the last
// amount, or a noun or verb of wealth.
func (f *finder) understoodMoney(q *doc.Quantity, first, end int) {
	if q.Kind != doc.Count || !f.isScale(end-1) {
		return
	}
	if f.is(end, Of) && !f.is(end+1, Degree) { // 8 milliards de plus
		if f.partOfMoney(q, first) || f.is(end+1, Wealth) {
			q.Kind = doc.Money
		}
		return
	}
	if q.Noun != doc.None {
		return
	}
	if last := len(f.found) - 1; last >= 0 {
		p := &f.found[last]
		if p.Same != doc.None { // 7 billion euros ($8.1 billion), from | 6.5 billion
			p = &f.found[p.Same]
		}
		if p.Kind == doc.Money && (f.t.SentenceAt(p.Start) == f.t.SentenceAt(q.Start) || f.foreseen(p, first)) {
			q.Kind, q.Unit = doc.Money, p.Unit
			return
		}
	}
	for i := first - 1; i >= max(0, first-40) && !f.t.Tokens[i].Flags.Has(doc.BlockStart); i-- {
		if f.is(i, Tally) {
			return // le nombre de clients a dépassé les 3 millions
		}
		if f.is(i, Wealth) || first-i < 6 && f.verb(i, Wealth) {
			q.Kind = doc.Money
			return
		}
	}
}

// partOfMoney reports an amount that is told as a part of the money right before it: "35
// millions d'euros, dont | 20 millions d'avances"; but "…, pour 40 millions de doses, dont
// 20 millions de rappels".
func (f *finder) partOfMoney(q *doc.Quantity, first int) bool {
	last := len(f.found) - 1
	if last < 0 || !f.is(first-1, Part) {
		return false
	}
	p := &f.found[last]
	if p.Kind != doc.Money || f.t.TokensIn(p.Span).End < first-3 || f.t.SentenceAt(p.Start) != f.t.SentenceAt(q.Start) {
		return false
	}
	q.Unit = p.Unit
	return true
}

// foreseen reports an amount that others thought of in place of the money p that the
// sentence before tells: "The group made 7.1 billion euros. Analysts had expected | 7.8
// billion", "Les analystes tablaient sur | 7,8 milliards".
func (f *finder) foreseen(p *doc.Quantity, first int) bool {
	i := first - 1
	if i > 0 && f.t.Tokens[i].Tag == doc.Adp {
		i--
	}
	if !f.verb(i, Foreseeing) {
		return false
	}
	s := f.t.SentenceAt(f.t.Tokens[i].Start)
	return s > 0 && f.t.SentenceAt(p.Start) == s-1 && f.t.Sentences[s-1].Block == f.t.Sentences[s].Block
}

// understoodUnit gives a number that counts nothing the unit of the quantity
// before it in the sentence, where it stands behind a word that sets it against
// or takes it from that one:
//
//	12 tonnes, contre 9,5 en 2022 · 18 mois de prison, dont six ferme
func (f *finder) understoodUnit(q *doc.Quantity, first int) {
	last := len(f.found) - 1
	if q.Kind != doc.Count || last < 0 || q.Noun != doc.None && f.t.Tokens[q.Noun].Tag.Nominal() && (f.t.Tokens[q.Noun].Morph.Number() == doc.Plur || q.Value == 1) {
		return
	}
	i := first
	if f.before != nil && f.last == first {
		i = f.first
	}
	p := &f.found[last]
	if !f.elliptic(i) && !f.reaches(p, i) && !f.goesOn(p, q, i) {
		return
	}
	if p.Kind == doc.Duration && f.is(i-1, Part) && !f.is(f.t.TokensIn(q.Number).End, Served) {
		return // trois hommes de 28 ans, dont deux | ont fui
	}
	if p.Unit != (doc.Unit{}) && f.t.SentenceAt(p.Start) == f.t.SentenceAt(f.t.Tokens[first].Start) {
		q.Kind, q.Unit = p.Kind, p.Unit
	}
}

// reaches reports whether the number at token i is what p moves to, or comes from:
// "from 40 days to 25", "to 31 euros from 44".
func (f *finder) reaches(p *doc.Quantity, i int) bool {
	r := f.t.TokensIn(p.Span)
	if r.End != i-1 || p.Kind == doc.Percent {
		return false
	}
	return f.is(i-1, To) && f.fromAt(r.First-1) != doc.None || f.fromAt(i-1) != doc.None && f.is(r.First-1, To)
}

// goesOn reports whether the number at token i stands beside p, each with a word of its
// own that says for whom or when: "12 euros, 8 pour les enfants", "23 secondes d'avance
// sur Roux et 41 sur Vian", "contre 1 700 hectares en 2023 et 2 900 en 2022".
func (f *finder) goesOn(p, q *doc.Quantity, i int) bool {
	const far = 8
	end := f.t.TokensIn(q.Number).End
	if p.Kind == doc.Count || i < 1 || end >= len(f.t.Tokens) || !f.is(i-1, And) && f.t.Word(i-1) != "," || f.t.Tokens[end].Tag != doc.Adp || f.is(end, Of) {
		return false
	}
	first := f.t.TokensIn(p.Span).End
	if i-1-first > far {
		return false
	}
	for k := first; k < i-1; k++ {
		if tag := f.t.Tokens[k].Tag; tag.Verb() || tag.Aux() || f.t.Tokens[k].Flags.Has(doc.SentenceStart) {
			return false
		}
	}
	return true
}

// elliptic reports a word of class Elliptic that ends before token i.
func (f *finder) elliptic(i int) bool {
	for n := 1; n <= 3 && i-n >= 0; n++ {
		if f.is(i-n, Elliptic) && f.n(i-n) == n {
			return true
		}
	}
	return false
}

// sharedUnit gives the unit of an amount to the numbers before it that left it
// out: "15 et 17 ans", "1,5 million, l'État 2 millions et la ville 800 000 euros".
func (f *finder) sharedUnit(q *doc.Quantity, first int) {
	if q.Unit == (doc.Unit{}) {
		return
	}
	next := first // the token that the one before must reach
	for k := len(f.found) - 1; k >= max(0, len(f.found)-3); k-- {
		p := &f.found[k]
		if p.Kind != doc.Count && (p.Kind != doc.Money || p.Unit != (doc.Unit{})) || p.Noun != doc.None || !p.HasValue {
			return
		}
		end := f.t.TokensIn(p.Span).End
		beside := end+1 == next && (f.is(end, And|Or) || next != first && f.t.Word(end) == ",")
		gapped := q.Kind == doc.Money && f.isScale(end-1) && f.t.SentenceAt(p.Start) == f.t.SentenceAt(f.t.Tokens[first].Start)
		if !beside && !gapped {
			return
		}
		if q.Kind == doc.Percent && f.isScale(end-1) {
			return
		}
		p.Kind, p.Unit = q.Kind, q.Unit
		if p.Comparator == doc.Exactly && p.Score < 0.9 {
			p.Score = 0.9
		}
		next = f.t.TokensIn(p.Span).First
	}
}
