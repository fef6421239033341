package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// mention lists the mentions of each entity, names and offices, in text order.
func (f *finder) mention() {
	counts := doc.Cleared(f.counts, len(f.entities))
	for i := range f.runs {
		counts[f.of[i]]++
	}
	for i := range f.titles {
		counts[f.titles[i].entity]++
	}
	all := make([]doc.Mention, len(f.runs)+len(f.titles)+len(f.quotes))
	for e, n := range counts {
		f.entities[e].Mentions, all = all[:0:n], all[n:]
	}
	f.counts, f.mentions = counts, all
	t := 0
	for i := range f.runs {
		n := &f.runs[i]
		for ; t < len(f.titles) && f.titles[t].head < n.name.First; t++ {
			f.mentionTitle(&f.titles[t])
		}
		e := &f.entities[f.of[i]]
		e.Mentions = append(e.Mentions, doc.Mention{Span: f.t.Span(n.whole), Head: f.t.Span(n.name), Kind: doc.NameMention})
	}
	for ; t < len(f.titles); t++ {
		f.mentionTitle(&f.titles[t])
	}
}

func (f *finder) mentionTitle(p *title) {
	e := &f.entities[p.entity]
	e.Mentions = append(e.Mentions, doc.Mention{Span: f.t.Span(p.phrase), Head: f.t.Tokens[p.head].Span, Kind: doc.NominalMention})
}

// nominals makes entities of speakers without a name: "une source policière".
// Mentions with the same words are of one entity.
func (f *finder) nominals() {
	ix := &f.index
	ix.reset(len(f.quotes))
	for i := range f.quotes {
		s := f.quotes[i].Subject
		head := f.head(s)
		if head == doc.None {
			continue
		}
		key := f.key(doc.Range{First: head, End: s.End})
		at := ix.find(key, names)
		if at == doc.None {
			at = len(f.entities)
			ix.add(key, names, at)
			f.entities = append(f.entities, doc.Entity{
				Name: f.t.Of(f.t.Span(s)), Kind: f.kindOf(head), Rule: "nominal",
				Gender: f.nounGender(head), Number: f.t.Tokens[head].Morph.Number(), Mentions: f.mentions[:0:1],
			})
			f.mentions = f.mentions[1:]
		}
		e := &f.entities[at]
		m := doc.Mention{Span: f.t.Span(s), Head: f.t.Tokens[head].Span, Kind: doc.NominalMention}
		if n := len(e.Mentions); n == 0 || e.Mentions[n-1].Span != m.Span {
			e.Mentions = append(e.Mentions, m)
		}
	}
}

// head is the noun that heads a noun phrase, doc.None for a pronoun or a phrase
// that a name heads.
func (f *finder) head(r doc.Range) int {
	for i := r.First; i < r.End; i++ {
		k := &f.t.Tokens[i]
		if k.Tag.Pronoun() && r.Len() == 1 {
			return doc.None
		}
		if f.known[i] {
			return doc.None
		}
		if k.Tag == doc.Noun && k.Flags&doc.Abbrev == 0 {
			if i+1 < r.End && (f.t.Tokens[i+1].Tag == doc.Noun || f.t.Tokens[i+1].Tag == doc.Adj && !f.r.HeadLast) && !f.known[i+1] && f.noun(k) == 0 && f.noun(&f.t.Tokens[i+1]) == doc.Person {
				i++ // "un haut responsable"
			}
			for f.r.HeadLast && i+1 < r.End && f.t.Tokens[i+1].Tag == doc.Noun && !f.known[i+1] {
				i++ // "the statistics office"
			}
			for j := i + 1; j < r.End; j++ { // a name after the noun heads it
				if f.known[j] && !f.r.Of.Has(f.t.Tokens[j-1].Norm) && f.t.Tokens[j-1].Tag != doc.AdpDet && !f.t.Tokens[j-1].Tag.Determiner() {
					return doc.None
				}
			}
			return i
		}
	}
	return doc.None
}

func (f *finder) kindOf(head int) doc.EntityKind {
	if kind := f.noun(&f.t.Tokens[head]); kind != 0 {
		return kind
	}
	return doc.Other
}
