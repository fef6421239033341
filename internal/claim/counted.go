package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// counted finds what a quantity counts or measures.
//
// A count has its noun right after it ("deux autres soldats"), a share has it
// after "de" ("52 % des hôpitaux"). A percentage of change, an amount of money
// and a measure are of what they belong to: the noun before "de" ("un bénéfice
// net de 773 millions"), else the subject of their verb. What the text leaves
// out ("393 n'ont pas été joints") has the lemma of the count before it.
//
// The rules are asked in turn; one that knows that nothing is counted says so by
// being the last.
func (b *builder) counted(i int) bool {
	return b.score(i) || b.misreadSize(i) || b.years(i) || b.span(i) || b.distant(i) || b.worth(i) ||
		b.another(i) || b.them(i) || b.level(i) || b.own(i) || b.labelled(i) || b.object(i) ||
		b.neighbour(i) || b.peaked(i) || b.taken(i) || b.steady(i) || b.lowered(i) || b.raised(i) || b.put(i) || b.beside(i) ||
		b.gapped(i) || b.rival(i) || b.group(i) || b.elliptic(i) || b.polled(i) || b.measured(i) ||
		b.antecedent(i) || b.understood(i)
}

// count sets what claim i counts to the noun phrase around n, and reports whether
// there is one.
func (b *builder) count(i, n int) bool {
	if n == doc.None {
		return false
	}
	b.claims[i].Counted = b.phrase(n)
	return true
}

// share is count for a part of a whole: what is counted is what the part is of.
func (b *builder) share(i, n int) bool {
	if !b.count(i, n) {
		return false
	}
	b.claims[i].Of = b.claims[i].Counted
	return true
}

// score leaves a result alone: "27-24" counts nothing, nor does "a 67".
func (b *builder) score(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	return q.Kind == doc.Score || b.rules.HeadLast && q.Kind == doc.Count && q.Noun == doc.None && b.class(f.first-1)&Per != 0 && b.tagAt(f.first-1) == doc.Det // shot a 67
}

// worth reads an amount that is the price of something: "£5,000 worth of clothes".
func (b *builder) worth(i int) bool {
	k := b.facts[i].end
	if b.class(k)&Aged == 0 || b.class(k+1)&Of == 0 {
		return false
	}
	for k += 2; b.tagAt(k).Determiner() || b.tagAt(k).Adjective(); k++ {
	}
	if !b.tagAt(k).Nominal() {
		return false
	}
	return b.count(i, b.compound(k))
}

// own reads the noun that the number has of its own: "deux soldats", "52 % des
// hôpitaux", "a £7.3 billion fund", "half of the city's 2.4 million residents".
func (b *builder) own(i int) bool {
	q := &b.quantities[i]
	if q.Noun == doc.None || !b.counts(i) {
		return false
	}
	n := q.Noun
	if k := b.compound(n) + 1; i+1 < b.end && b.tagAt(k) == doc.Particle && b.quantities[i+1].Noun != doc.None {
		n = b.quantities[i+1].Noun
	}
	if partitive(q.Kind) {
		return b.share(i, n)
	}
	return b.count(i, n)
}

// counts reports whether the noun after a quantity is what it counts, and not,
// say, what a change of so many per cent is compared with.
func (b *builder) counts(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	if q.Noun == f.end && (b.class(q.Noun)&Dimension != 0 || q.Kind != doc.Count && b.class(q.Noun)&Place != 0) {
		return false // 17 years old, 300 metres tall, £40m short
	}
	if q.Noun == f.end && b.class(q.Noun)&Away != 0 {
		return false // 400 acres east of the town
	}
	if q.Kind == doc.Money && !b.rules.HeadLast && q.Noun == f.end+1 && b.class(f.end)&Definite != 0 {
		return false // 245 euros la tonne
	}
	if q.Kind == doc.Count && b.rules.HeadLast && q.Noun == f.end && b.tagAt(f.end+1) == doc.PronPers && f.start > b.tokens.First && b.t.Tokens[f.start-1].Kind == doc.Punct && b.t.Tokens[q.Noun].Morph.Number() != doc.Plur {
		return false // nine | rate it a buy
	}
	if q.Noun == f.end && b.class(f.end)&(More|Fewer) != 0 && b.class(f.end+1)&Than != 0 {
		return false // 600 fewer than in May
	}
	if b.tagAt(q.Noun) == doc.VerbPast && (q.Noun > f.end || q.Kind != doc.Count) {
		return false // 12 millions initialement prévus, a third closed
	}
	if q.Kind == doc.Money && b.class(f.end)&Of != 0 && !b.rules.HeadLast && (b.tagAt(f.end) == doc.AdpDet || b.tagAt(f.end+1) == doc.Det || b.tagAt(q.Noun) == doc.Propn) {
		return false // 5 millions de l'Union européenne: who gives is not what is given
	}
	switch q.Kind {
	case doc.Percent, doc.Measure, doc.Ratio, doc.Multiplier, doc.Money:
		if q.Kind == doc.Multiplier && b.rules.HeadLast && q.Noun == f.end && !b.t.Tokens[q.Noun].Tag.Nominal() {
			return false // 2.5 times as likely
		}
		if b.class(f.end)&Of == 0 && q.Kind != doc.Ratio {
			return b.rules.HeadLast && q.Kind != doc.Percent && (q.Noun > f.end || b.t.Tokens[q.Noun].Tag.Nominal()) && b.class(q.Noun)&(Up|Down) == 0 // a £7.3 billion fund
		}
		return b.t.Tokens[q.Noun].Tag.Nominal() || q.Kind == doc.Ratio && b.tagAt(q.Noun) != doc.VerbPast
	}
	return true
}

// object reads what stands behind the level that a verb gives it: "évalue à 52 000 le
// nombre de réfugiés", "portant à 12 le nombre de morts".
func (b *builder) object(i int) bool {
	f := &b.facts[i]
	if b.class(f.start-1)&Level == 0 || f.verb == doc.None || b.t.Verbs[f.verb].Tokens.End != f.start-1 || b.tagAt(f.end) != doc.Det {
		return false
	}
	return b.count(i, b.given(i))
}

// given is the noun of the noun phrase right behind a quantity, behind its article, or
// None.
func (b *builder) given(i int) int {
	for k := b.facts[i].end + 1; b.tagAt(k).Adjective() || b.tagAt(k).Nominal(); k++ {
		if b.tagAt(k).Nominal() && !b.time(k) {
			if b.quantities[i].Kind == doc.Money && b.class(k)&(Sum|Part) == 0 && b.class(k+1)&Of == 0 {
				return doc.None // a grimpé à 245 euros la tonne
			}
			return b.whole(k)
		}
	}
	return doc.None
}

// lowered reads the level to which a verb of change brings something: "a ramené le
// nombre de postes à 90", "raised its key rate to 4.25%", "chiffre les pertes à 3 M€".
func (b *builder) lowered(i int) bool {
	f := &b.facts[i]
	if b.claims[i].Rule == "parallel" || b.class(f.start-1)&Level == 0 || f.verb == doc.None || f.verb > 0 && b.t.Verbs[f.verb].Tokens.First > f.start {
		return false
	}
	return b.class(b.t.Verbs[f.verb].Head)&(Up|Down|Reach) != 0 && b.count(i, b.moved(f))
}

// raised reads where a change started that is told by its end first: "lifted its dividend
// to 12p | from 10.5p".
func (b *builder) raised(i int) bool {
	f := &b.facts[i]
	if i == b.first || b.class(f.start-1)&Origin == 0 || b.facts[i-1].end != f.start-1 || f.verb == doc.None || f.verb != b.facts[i-1].verb || b.class(b.facts[i-1].start-1)&Level == 0 {
		return false
	}
	return b.count(i, b.lastNoun(b.claims[i-1].Counted))
}

// put reads the share that a verb gives somebody or something: "a poll put Labour on 34%,
// the Greens on 9%".
func (b *builder) put(i int) bool {
	f := &b.facts[i]
	n := f.start - 2
	if b.quantities[i].Kind != doc.Percent || f.verb == doc.None || f.subject || b.class(f.start-1)&On == 0 || !b.tagAt(n).Nominal() || b.time(n) || n < b.t.Verbs[f.verb].Tokens.End {
		return false
	}
	return b.count(i, n)
}

// labelled reads a quantity behind the colon of its label: "Poids total : 2,75 kg."
func (b *builder) labelled(i int) bool {
	f := &b.facts[i]
	if f.start == f.first && f.start-1 > b.tokens.First && b.mark(f.start-1) == ':' {
		return b.count(i, b.nounBefore(f.start-1))
	}
	return false
}

// beside reads a size that stands right behind its noun: "loans below 4%", "des
// températures inférieures à 5 degrés", "raised prices 5%".
func (b *builder) beside(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	n := f.start - 1
	if n == f.misread {
		return false
	}
	switch q.Kind {
	case doc.Percent, doc.Measure:
	case doc.Count: // un séisme de magnitude 6,8
		return q.Noun == doc.None && f.start == f.first && b.tagAt(n) == doc.Noun && !b.time(n) && b.count(i, b.bareHead(n))
	case doc.Money:
		if q.Modifier.Empty() {
			return false
		}
	default:
		return false
	}
	k := n - 1
	if k > b.tokens.First && b.t.Tokens[k].Kind == doc.QuoteMark { // réclame une indemnisation « à 100 % »
		k--
	}
	if q.Kind == doc.Percent && f.verb != doc.None && b.class(n)&Level != 0 && b.tagAt(k).Nominal() && k >= b.t.Verbs[f.verb].Tokens.End && !b.time(k) && b.class(b.t.Verbs[f.verb].Head)&(Up|Down|Reach) == 0 {
		return b.count(i, b.head(k)) // devant la gauche à 27 %
	}
	if f.verb == doc.None || b.claims[i].Predicate.Elided || n < b.t.Verbs[f.verb].Tokens.End || b.tagAt(n) != doc.Noun || b.time(n) {
		return false
	}
	return b.count(i, b.head(n))
}

// peaked reads a size behind a noun that has it by "à": "après un pic à 5,84 mètres", "un
// record à 44,2 °C".
func (b *builder) peaked(i int) bool {
	n := b.facts[i].start - 1
	if b.quantities[i].Kind != doc.Measure || b.class(n)&Level == 0 || b.tagAt(n) != doc.Adp || b.class(n-1)&Peak == 0 || b.tagAt(n-1) != doc.Noun {
		return false
	}
	return b.count(i, n-1)
}

// group reads the size of a set of people or things: "a crowd of 41,207", "un chœur de 40".
func (b *builder) group(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	n := f.start - 2
	if q.Kind != doc.Count || q.Noun != doc.None || f.start != f.first || b.class(f.start-1)&Of == 0 || b.tagAt(f.start-1) != doc.Adp {
		return false
	}
	if i+1 < b.end && b.facts[i+1].first-f.end < 2 { // une équipe de 18, 20 ou 25 joueurs
		return false
	}
	if b.tagAt(n) != doc.Noun || b.t.Tokens[n].Morph.Number() == doc.Plur || b.class(n)&(Vessel|Event|Up|Down|Part|Human) != 0 || b.time(n) {
		return false
	}
	return b.count(i, n)
}

// level reads a share of a whole that is the size of something else: "la dette atteint
// 112 % du PIB" measures the debt.
func (b *builder) level(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	if q.Kind != doc.Percent || q.Noun == doc.None || !b.counts(i) || f.subject {
		return false
	}
	n := doc.None
	switch {
	case b.claims[i].Rule == "restated":
		n = b.lastNoun(b.claims[i-1].Counted)
	case f.verb != doc.None && b.moves(f) && !b.claims[i].Predicate.Elided:
		n = b.subjectOf(f.verb)
	}
	if n == doc.None || b.class(n)&Sum == 0 {
		return false
	}
	b.claims[i].Of = b.phrase(q.Noun)
	return b.count(i, n)
}
