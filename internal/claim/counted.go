package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// counted finds what a quantity counts or measures.
//
// A count has its noun right after it ("deux autres soldats"), a share has it
// after "de" ("52 % des hôpitaux"). A percentage of change, an amount of money
// and a measure are of what they belong to: the noun before "de" ("un bénéfice
// net de 773 millions"), else the subject of their verb. What the text leaves
// out ("393 n'ont pas été joints") has the lemma of the count before it.
func (b *builder) counted(i int) {
	q, c, f := &b.quantities[i], &b.claims[i], &b.facts[i]
	switch {
	case q.Kind == doc.Duration && !b.age(i):
		return
	case q.Noun != doc.None && b.counts(i):
		c.Counted = b.phrase(q.Noun)
		if q.Kind == doc.Percent || q.Kind == doc.Ratio {
			c.Of = c.Counted
		}
		return
	}
	if q.Kind == doc.Count || q.Kind == doc.Ratio || q.Kind == doc.Percent && c.Rule == "versus" {
		b.understood(i)
		return
	}
	if n := b.measured(i); n != doc.None {
		c.Counted = b.phrase(n)
		return
	}
	if f.clause > 0 || c.Predicate.Elided || i > b.first {
		b.understood(i)
	}
}

// counts reports whether the noun after a quantity is what it counts, and not,
// say, what a change of so many per cent is compared with.
func (b *builder) counts(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	switch q.Kind {
	case doc.Percent, doc.Measure, doc.Ratio, doc.Multiplier, doc.Money:
		return b.class(f.end)&Of != 0 && b.t.Tokens[q.Noun].Tag.Nominal() || q.Kind == doc.Ratio
	}
	return true
}

// age reports a span of time that belongs to somebody: "un homme de 34 ans",
// "des participants âgés de 40 à 69 ans".
func (b *builder) age(i int) bool {
	f := &b.facts[i]
	return b.class(f.start-1)&Of != 0 && f.verb != doc.None && b.t.Verbs[f.verb].Tokens.End == f.start-1
}

// understood gives claim i the noun of the last claim of its kind, which the
// text does not repeat.
func (b *builder) understood(i int) {
	for j := i - 1; j >= max(0, i-3); j-- {
		p := &b.claims[j]
		if p.Counted.Lemma == "" || b.claims[i].Sentence-p.Sentence > 1 || b.quantities[j].Kind != b.quantities[i].Kind && b.claims[i].Rule != "bracket" {
			continue
		}
		b.claims[i].Counted.Lemma = p.Counted.Lemma
		if p.Sentence == b.claims[i].Sentence {
			b.claims[i].Counted.Span = p.Counted.Span
		}
		b.claims[i].Of.Lemma = p.Of.Lemma
		return
	}
}

// measured finds the noun of which a quantity tells the size.
func (b *builder) measured(i int) int {
	f := &b.facts[i]
	n := b.ownerNoun(f.start)
	if f.noun != doc.None && b.class(f.noun)&(Up|Down) != 0 {
		return b.changed(i, f.noun)
	}
	if n != doc.None {
		return n
	}
	if f.verb != doc.None {
		if s := b.subjectOf(f.verb); s != doc.None {
			return s
		}
	}
	return doc.None
}

// changed finds what a noun of change is of: "hausse de 6,7 % de ses volumes",
// "un bénéfice net en hausse de 36 %", "le marché a connu un rebond".
func (b *builder) changed(i, change int) int {
	f := &b.facts[i]
	if b.class(f.end)&Of != 0 {
		for k := f.end + 1; k < min(f.end+5, b.tokens.End); k++ {
			switch tag := b.t.Tokens[k].Tag; {
			case tag.Nominal():
				return k
			case tag.Determiner(), tag.Adjective():
			default:
				k = b.tokens.End
			}
		}
	}
	if b.class(change-1)&Amid != 0 {
		for k := change - 2; k >= max(b.tokens.First, change-6); k-- {
			switch tag := b.t.Tokens[k].Tag; {
			case tag.Nominal():
				return b.head(k)
			case tag.Adjective(), b.t.Word(k) == ",":
			default:
				k = b.tokens.First
			}
		}
	}
	if v := b.verbBefore(f.clause, change); v != doc.None {
		return b.subjectOf(v)
	}
	if v := b.verbAfter(f.clause, change); v != doc.None {
		return b.subjectOf(v)
	}
	return doc.None
}

// subjectOf is the head noun of the subject before a verb group; past a
// relative clause and through a relative pronoun.
func (b *builder) subjectOf(v int) int {
	i := b.t.Verbs[v].Tokens.First - 1
	for limit := i - 25; i >= max(b.tokens.First, limit); i-- {
		switch k := &b.t.Tokens[i]; {
		case k.Tag.Nominal():
			return b.head(i)
		case k.Tag == doc.PronPers && !k.Flags.Has(doc.Elided) && k.Morph.Person() != 0 && b.t.Verbs[v].Morph.Agrees(k.Morph) && i == b.t.Verbs[v].Tokens.First-1:
			return doc.None
		case k.Tag.Finite(), k.Kind == doc.QuoteMark:
			return doc.None
		}
	}
	return doc.None
}

// head walks left from a noun through "de" and other prepositions to the head of
// its noun phrase: "les ventes de voitures neuves dans l'UE" → ventes.
func (b *builder) head(n int) int {
	head := n
	for i := n - 1; i >= max(b.tokens.First, n-20); i-- {
		switch tag := b.t.Tokens[i].Tag; {
		case tag.Nominal():
			head = i
		case tag == doc.Adp || tag == doc.AdpDet || tag.Determiner() || tag.Adjective() || tag == doc.VerbPast:
			if b.t.Tokens[i].Kind != doc.Word {
				return head
			}
		default:
			return head
		}
	}
	return head
}

// phrase is the simple noun phrase around noun n, with the lemma of the whole
// where several words are one noun.
func (b *builder) phrase(n int) doc.Part {
	first, end := n, n+1
	for first > b.tokens.First {
		if tag := b.t.Tokens[first-1].Tag; !tag.Adjective() {
			break
		}
		first--
	}
	lemma := b.t.Tokens[n].Lemma.Text
	if whole, k := b.rules.Compounds.Match(b.t, n); k > 0 {
		lemma, end = whole, n+k
	}
	for end < b.tokens.End {
		if tag := b.t.Tokens[end].Tag; !tag.Adjective() && tag != doc.VerbPast || b.t.Tokens[end].Kind != doc.Word {
			break
		}
		end++
	}
	return doc.Part{Span: b.t.Span(doc.Range{First: first, End: end}), Lemma: lemma}
}
