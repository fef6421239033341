package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// verbPhrase is the predicate that a verb group makes for the quantity at f: the
// group itself, with its attribute when it is a copula: "sont mortes", "étaient en
// déficit", "was the longest strike", "is 17 years old".
func (b *builder) verbPhrase(v *doc.VerbGroup, f *facts, kind doc.QuantityKind) doc.Part {
	p := doc.Part{Span: b.t.Span(v.Tokens), Lemma: v.Lemma.Text}
	if !b.t.Tokens[v.Head].Tag.Aux() || b.class(v.Head)&Copula == 0 {
		if k := b.misreadInfinitive(v, f); k != doc.None {
			p = doc.Part{Span: b.t.Span(doc.Range{First: k, End: k + 1}), Lemma: b.t.Tokens[k].Norm.Text}
			if k <= v.Tokens.End+1 {
				p.Span.Start = b.t.Tokens[v.Tokens.First].Start
			}
		}
		return p
	}
	preposition, head := b.attribute(v, f, kind)
	if k := v.Tokens.First - 1; head == doc.None && b.tagAt(k) == doc.Adv && b.class(k)&Place != 0 { // here are two
		p.Span = b.t.Span(doc.Range{First: k, End: v.Tokens.End})
		p.Lemma += " " + b.t.Tokens[k].Lemma.Text
		return p
	}
	if head == doc.None {
		return p
	}
	p.Span = b.t.Span(doc.Range{First: v.Tokens.First, End: head + 1})
	if verb, ok := b.rules.Participles.Get(b.t.Tokens[head].Lemma); ok {
		p.Lemma = verb
		return p
	}
	if preposition != doc.None {
		p.Lemma += " " + b.t.Tokens[preposition].Norm.Text
	}
	p.Lemma += " " + b.t.Tokens[head].Lemma.Text
	return p
}

// misreadInfinitive is the verb that a modal one stands for without any other, taken for a
// noun or an adjective right before the number, or None: "will also | close | four
// libraries and | charge | £2".
func (b *builder) misreadInfinitive(v *doc.VerbGroup, f *facts) int {
	k := f.start - 1
	if b.tagAt(f.start) == doc.Adj && f.start < f.first {
		k = f.start // close | four
	}
	if !b.rules.HeadLast || v.Form != doc.AuxFin || v.Tokens.Len() > 2 || b.class(v.Head)&Having != 0 || k < v.Tokens.End {
		return doc.None
	}
	if tag := b.tagAt(k); tag != doc.Noun && tag != doc.Adj || b.t.Tokens[k].Morph.Number() == doc.Plur || b.time(k) {
		return doc.None
	}
	if first, _ := b.adverbs(v.Tokens.End); first == k || b.tagAt(k-1) == doc.Cconj {
		return k
	}
	return doc.None
}

// attribute is the head of what a copula says of its subject, and the preposition
// that leads to it; None for what is not there.
//
//	is absent · sont toujours sans nouvelles · were from the coast · est une bonne
//	solution · is here · is 17 years old
func (b *builder) attribute(v *doc.VerbGroup, f *facts, kind doc.QuantityKind) (preposition, head int) {
	i, place := b.adverbs(v.Tokens.End)
	by := b.class(i)&Size != 0 && i+1 == f.start
	if by {
		i++
	}
	if f.start <= i && i < f.end { // the quantity says how much
		if i < f.first && b.tagAt(i) == doc.Adj { // est supérieure à 12 tonnes
			return doc.None, i
		}
		k := f.start - 1
		if by {
			k--
		}
		if b.class(k)&(Up|Down) != 0 && k >= v.Tokens.End { // were down 3%, is up by a third
			return doc.None, k
		}
		return doc.None, b.measuredAttribute(f, kind)
	}
	switch tag := b.tagAt(i); {
	case tag == doc.Adp || tag == doc.AdpDet:
		if n := b.attributeNoun(i+1, f); n != doc.None {
			return i, n
		}
	case tag == doc.VerbInf: // were hurt, which is like its infinitive
		if _, ok := b.rules.Participles.Get(b.t.Tokens[i].Lemma); ok {
			return doc.None, i
		}
	case tag == doc.Adj || tag == doc.VerbPast || tag == doc.Noun || tag.Determiner():
		if n := b.attributeNoun(i, f); n != doc.None && (b.rules.HeadLast || !tag.Adjective()) {
			return doc.None, n
		}
		if !tag.Determiner() {
			return doc.None, i
		}
	}
	return doc.None, place
}

// measuredAttribute is the head of an attribute that a quantity measures, or None:
// "is 17 years old", "were 20% cheaper", "is a $250 price cap".
func (b *builder) measuredAttribute(f *facts, kind doc.QuantityKind) int {
	end := f.end
	if kind == doc.Count {
		end = f.stop // 22 times higher
	}
	i, place := b.adverbs(end)
	if kind != doc.Count && b.rules.HeadLast {
		if n := b.attributeNoun(i, f); n != doc.None {
			return n
		}
	}
	if tag := b.tagAt(i); (tag == doc.Adj || tag == doc.VerbPast && b.rules.HeadLast && kind == doc.Percent) && b.class(i)&(Up|Down) == 0 {
		return i // is 17 years old, was 15% contained
	}
	return place
}

// adverbs skips the adverbs from token i on, and tells the last of them that says
// where something is: "is still there", or None.
func (b *builder) adverbs(i int) (next, place int) {
	place = doc.None
	for ; i < b.tokens.End; i++ {
		if b.class(i)&Place != 0 {
			place = i
		} else if tag := b.tagAt(i); tag != doc.Adv && tag != doc.AdvNeg {
			break
		}
	}
	return i, place
}

// attributeNoun is the head of the noun phrase that starts at token i, unless it is
// a time or holds a number: then it says when or how many. Behind a preposition, an
// adjective without a noun is taken for one.
func (b *builder) attributeNoun(i int, f *facts) int {
	governed := b.tagAt(i-1) == doc.Adp
	for end := min(i+6, b.tokens.End); i < end; i++ {
		switch tag := b.t.Tokens[i].Tag; {
		case f.start <= i && i < f.end, b.time(i):
			return doc.None
		case tag == doc.Noun:
			if n := b.compound(i); b.tagAt(n+1) != doc.Particle {
				return n
			}
		case tag.Determiner(), tag.Adjective(), tag == doc.VerbPast, tag == doc.Adv:
		case b.rules.HeadLast && (tag == doc.Propn || tag == doc.Particle): // the party's policy
		case governed && b.tagAt(i-1).Adjective():
			return i - 1
		default:
			return doc.None
		}
	}
	return doc.None
}
