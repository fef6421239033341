package claim

import (
	"math"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// elliptic reads a quantity whose noun is likelier one that the text named
// before than one that it is measured by: a count without a noun, a value that
// is compared, one in brackets, a share beside another.
//
//	52 % des hôpitaux étaient en déficit, après 42 % en 2020
func (b *builder) elliptic(i int) bool { return b.omits(i) && b.understood(i) }

func (b *builder) omits(i int) bool {
	c, f := &b.claims[i], &b.facts[i]
	switch kind := b.quantities[i].Kind; {
	case b.portion(i), kind == doc.Count && !b.movedTo(i), kind == doc.Ratio && c.Rule != "change-verb" && c.Trend == doc.NoTrend, c.Rule == "versus", c.Rule == "parallel", c.Rule == "restated":
		return true
	case i == b.first || f.noun != doc.None:
		return false
	case c.Rule == "shared" && kind == doc.Money: // 12 millions, dont 5 de l'État
		return true
	case c.Rule == "bracket":
		return b.facts[i-1].noun == doc.None
	default:
		return kind == doc.Percent && b.claims[i-1].Of.Lemma != "" && c.Trend == doc.NoTrend
	}
}

// movedTo reports a bare number that is the size of the subject of its verb, or by which
// a verb of change moves it, or to which: "headcount fell by 1,800 to 61,300", "le nombre
// d'adhérents est passé de 15 500 à 18 000", "les abonnés sont 3 millions".
func (b *builder) movedTo(i int) bool {
	f := &b.facts[i]
	if b.quantities[i].Noun != doc.None || f.verb == doc.None || f.subject || b.t.Verbs[f.verb].Tokens.First > f.start {
		return false
	}
	class := b.class(b.t.Verbs[f.verb].Head)
	if class&Copula != 0 && b.class(f.end)&Away != 0 {
		return false // was five off the lead
	}
	return class&(Reach|Copula) != 0 || class&(Up|Down) != 0 && b.class(f.start-1)&(Size|Level|Origin) != 0
}

// polled gives a share that is itself the subject the noun of the people who were
// asked: "parmi 1 004 personnes, 58 % approuvent".
func (b *builder) polled(i int) bool {
	if !partitive(b.quantities[i].Kind) || !b.facts[i].subject {
		return false
	}
	if n := b.among(i); n != doc.None {
		return b.share(i, n)
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		p := &b.claims[j]
		if !b.follows(p.Sentence, b.claims[i].Sentence) {
			return false
		}
		if b.quantities[j].Kind == doc.Count && p.Counted.Lemma != "" {
			c := &b.claims[i]
			c.Counted.Lemma = p.Counted.Lemma
			if p.Sentence == c.Sentence {
				c.Counted.Span = p.Counted.Span
			}
			c.Of = c.Counted
			return true
		}
	}
	return false
}

// among is the noun that opens the sentence as the whole of which claim i tells a part, or
// None: "Of the children vaccinated, | 2% had fever", "Parmi les élèves, | 12 % sont
// absents".
func (b *builder) among(i int) int {
	k, stop := b.tokens.First, b.facts[i].start-1
	if b.class(k)&(Of|Among) == 0 || stop <= k || stop-k > 2*near || b.mark(stop) != ',' {
		return doc.None
	}
	for k++; k < stop; k++ {
		switch tag := b.tagAt(k); {
		case tag.Nominal() && !b.time(k):
			return b.whole(k)
		case tag.Determiner(), tag.Adjective(), tag == doc.VerbPast:
		default:
			return doc.None
		}
	}
	return doc.None
}

// understood gives claim i the noun of the last claim of its kind, which the
// text does not repeat.
func (b *builder) understood(i int) bool {
	kind := b.quantities[i].Kind
	for j := i - 1; j >= max(0, i-4); j-- {
		p := &b.claims[j]
		if p.Counted.Lemma == "" || !b.follows(p.Sentence, b.claims[i].Sentence) || kind == doc.Measure && j < b.first {
			continue
		}
		if k := b.quantities[j].Kind; k != kind && !(partitive(k) && partitive(kind)) && !(j == i-1 && b.portion(i)) && (b.claims[i].Rule != "bracket" && b.claims[i].Rule != "restated" || j < i-1 || j < b.first || k == doc.Multiplier) {
			continue
		}
		if kind == doc.Count && b.quantities[j].Value != math.Trunc(b.quantities[j].Value) {
			continue // le séisme de magnitude 6,1 a tué 30 personnes
		}
		if kind == doc.Money && (j < b.first && b.owned(i) || b.spends(i) || b.paid(i)) {
			continue
		}
		b.claims[i].Counted.Lemma = p.Counted.Lemma
		if p.Sentence == b.claims[i].Sentence {
			b.claims[i].Counted.Span = p.Counted.Span
		}
		b.claims[i].Of.Lemma = p.Of.Lemma
		return true
	}
	return false
}

// owned reports a verb that has a subject of its own, which a claim is likelier to be about
// than about what the sentence before told: "La ville a mis 3 millions sur la table."
func (b *builder) owned(i int) bool {
	f := &b.facts[i]
	if f.verb == doc.None {
		return false
	}
	v := &b.t.Verbs[f.verb]
	n, _ := b.subjectIn(doc.Range{First: b.clauses[b.clauseAt(v.Tokens.First)].First, End: v.Tokens.First})
	return n != doc.None && b.tagAt(n) == doc.Noun && b.class(v.Head)&Foreseeing == 0
}

// spends reports an amount that is the object of a verb which tells no size: "plans cuts of
// £18m and | spends £6m on roads" spends no cuts.
func (b *builder) spends(i int) bool {
	f := &b.facts[i]
	if b.claims[i].Rule != "complement" || f.verb == doc.None || b.claims[i].Predicate.Elided {
		return false
	}
	v := &b.t.Verbs[f.verb]
	return b.rules.HeadLast && v.Tokens.End == f.start && v.Voice != doc.Passive && b.class(v.Head)&(Reach|Copula|Up|Down|Foreseeing) == 0
}

// paid reports an amount that somebody is given or made to give, which is no more of what
// the text told before: "made a profit of £11m. Its director | was paid £612,000."
func (b *builder) paid(i int) bool {
	f := &b.facts[i]
	if b.claims[i].Rule != "complement" || f.verb == doc.None {
		return false
	}
	v := &b.t.Verbs[f.verb]
	if v.Voice != doc.Passive || v.Tokens.End != f.start || b.class(v.Head)&(Reach|Copula|Up|Down|Foreseeing) != 0 {
		return false
	}
	if b.rules.HeadLast {
		return true
	}
	n := b.subjectOf(f.verb)
	return n != doc.None && (b.class(n)&Human != 0 || b.tagAt(n) == doc.Propn)
}

// portion reports a part of what the claim before counts: "4 200 maisons, dont un tiers
// en ville".
func (b *builder) portion(i int) bool {
	if i == b.first || !partitive(b.quantities[i].Kind) {
		return false
	}
	return b.claims[i].Rule == "shared" && b.quantities[i-1].Kind == doc.Count || b.tagAt(b.facts[i].start-1) == doc.PronRel // 60 milliards, dont les deux tiers viendraient
}

// partitive reports the two kinds that tell a part of a whole.
func partitive(k doc.QuantityKind) bool { return k == doc.Percent || k == doc.Ratio }

// follows reports whether sentence t goes right behind sentence s, in one block, or
// is the same.
func (b *builder) follows(s, t int) bool {
	return t-s <= 1 && b.t.Sentences[s].Block == b.t.Sentences[t].Block
}

// gapped reads a change whose subject stands before it, the verb being understood:
// "le cacao a gagné 4 %, le café 3 % et | le sucre de 2 %".
func (b *builder) gapped(i int) bool {
	f := &b.facts[i]
	if i == b.first || b.quantities[i].Kind != b.quantities[i-1].Kind || f.verb == doc.None || f.verb != b.facts[i-1].verb || b.claims[i-1].Trend == doc.NoTrend {
		return false
	}
	k := f.start - 1
	if b.class(k)&(Of|Size) != 0 && b.class(b.facts[i-1].start-1)&(Of|Size) != 0 {
		k--
	}
	n := k
	for b.tagAt(k).Nominal() || b.tagAt(k).Adjective() || b.tagAt(k).Determiner() && b.tagAt(k) != doc.AdpDet {
		k--
	}
	if !b.tagAt(n).Nominal() || b.time(n) || k < b.facts[i-1].end || b.tagAt(k) != doc.Cconj && b.mark(k) != ',' {
		return false
	}
	for j := i; j == i || j < b.end && b.claims[j].Rule == "parallel"; j++ {
		b.claims[j].Predicate.Elided = true // and so of those beside it, which have its predicate
	}
	b.claims[i].Trend = b.claims[i-1].Trend
	if b.rules.HeadLast {
		return b.count(i, n)
	}
	for k++; !b.tagAt(k).Nominal(); k++ {
	}
	return b.count(i, k)
}
