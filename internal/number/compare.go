package number

import "github.com/dixit-nlp/dixit/internal/doc"

// compare reads how the text relates the value to the truth. The words that say
// so are no part of the quantity.
//
//	près de 200 · au moins 12 % · 200 personnes environ · dépasse les 3 000
func (f *finder) compare(q *doc.Quantity, first, end int) {
	if q.Comparator == doc.Between {
		return
	}
	if w := f.before; w.Word != nil {
		at := f.first + w.n
		if at == first || at == first-1 && f.is(at, Article|One|Minus) || at == first-1 && f.is(at, Before) {
			q.Comparator = w.Comparator
			q.Modifier = f.t.Span(doc.Range{First: f.first, End: at})
			return
		}
	}
	for _, i := range [...]int{end, q.Noun + 1} {
		if i > 0 && f.is(i, After) {
			q.Comparator = f.marks[i].Comparator
			q.Modifier = f.t.Span(doc.Range{First: i, End: i + f.marks[i].n})
			return
		}
	}
	i := first - 1
	if f.is(i, Article) {
		i--
	}
	if i >= 0 && f.t.Tokens[i].Tag.Verb() {
		if w, ok := f.rules.Verbs.Get(f.t.Tokens[i].Lemma); ok && w.Class&Exceed != 0 {
			q.Comparator = w.Comparator
			q.Modifier = f.t.Tokens[i].Span
		}
	}
}

// noun finds the token that a quantity counts, right of token i: past "de",
// "autres" and adjectives, to the noun.
//
//	deux autres soldats · une quinzaine de petits pays · trois blessés
func (f *finder) noun(q *doc.Quantity, i int) int {
	if q.Noun > 0 {
		return q.Noun
	}
	if f.is(i, Of) {
		i += f.marks[i].n
		for i < len(f.t.Tokens) && f.t.Tokens[i].Tag.Determiner() {
			i++
		}
	} else if f.hyphen(i) {
		return doc.None
	}
	last := doc.None
	for end := min(i+5, len(f.t.Tokens)); i < end; i++ {
		switch k := &f.t.Tokens[i]; {
		case k.Kind != doc.Word || i > 0 && k.Flags.Has(doc.LineBefore):
			return last
		case k.Tag.Nominal() || k.Tag == doc.NoTag || k.Tag == doc.X:
			return i
		case k.Tag.Adjective() || k.Tag == doc.VerbPast:
			last = i // "trois blessés" has no other noun
		case k.Tag == doc.Adv && last == doc.None, k.Tag == doc.Num, k.Tag == doc.Det && last == doc.None:
		default:
			return last
		}
	}
	return last
}
