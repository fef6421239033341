package speaker

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// mention is a place where the text speaks of somebody whom a pronoun may stand
// for.
type mention struct {
	token    int // of its head
	first    int // token that it starts with
	end      int // token after it
	sentence int
	entity   int    // or doc.None: somebody without a name who says nothing
	name     string // what to call such a one
	morph    doc.Morph
	kind     doc.EntityKind
	subject  bool
	speaker  bool // of a quote
	office   bool // a noun that stands for a named entity: "la ministre"
	vague    bool // a name of one word, which may be anybody's
	object   bool // a noun that is no subject: only "ce dernier" means it
}

// gather lists the mentions of a text: names, and nouns of those who speak.
func (x *resolver) gather() {
	for e := range x.entities {
		ent := &x.entities[e]
		for _, m := range ent.Mentions {
			in := x.t.TokensIn(m.Head)
			for i := in.First; i < in.End; i++ {
				x.of[i] = int32(e)
			}
		}
	}
	for e := range x.entities {
		ent := &x.entities[e]
		for _, m := range ent.Mentions {
			whole, head := x.t.TokensIn(m.Span), x.t.TokensIn(m.Head)
			if whole.Empty() || head.Empty() || x.aside(m.Start) {
				continue
			}
			for i := whole.First; i < whole.End; i++ {
				x.covered[i] = true
			}
			x.mentions = append(x.mentions, mention{
				token: head.First, first: whole.First, end: whole.End, sentence: x.t.SentenceAt(m.Start), entity: e,
				morph: ent.Gender | ent.Number, kind: ent.Kind, subject: x.isSubject(whole),
				office: m.Kind == doc.NominalMention && ent.Rule != "nominal",
				vague:  head.Len() == 1 && x.t.Tokens[head.First].Shape == doc.Capital && !x.determined(head.First) && ent.Gender == 0,
			})
		}
	}
	x.gatherNouns()
	x.gatherPronouns()
	slices.SortStableFunc(x.mentions, func(a, b mention) int { return a.token - b.token })
}

// aside reports a place that is not of the story: who took a picture or wrote the
// article is nobody whom a pronoun means.
func (x *resolver) aside(off int) bool {
	b := x.t.BlockAt(off)
	if b < 0 {
		return false
	}
	kind := x.t.Blocks[b].Kind
	return kind == doc.Caption || kind == doc.Credit || kind == doc.Teaser
}

// gatherNouns adds nouns of people and bodies that are subjects and no part of
// a name: "Le conglomérat a vu ses commandes baisser."
func (x *resolver) gatherNouns() {
	for i := range x.t.Tokens {
		k := &x.t.Tokens[i]
		if k.Tag != doc.Noun || x.covered[i] {
			continue
		}
		kind := x.kind(k)
		if kind == 0 || kind == doc.Other {
			continue
		}
		first := i
		for first > 0 && (x.t.Tokens[first-1].Tag.Determiner() && x.t.Tokens[first-1].Tag != doc.AdpDet || x.t.Tokens[first-1].Tag.Adjective()) {
			first--
		}
		if first == i && first > 0 && x.t.Tokens[first-1].Tag == doc.Num && k.Morph.Number() == doc.Sing {
			first-- // "One backbencher"
		}
		bare := first == i
		if bare && !x.r.HeadLast && i > 0 && x.t.Tokens[i-1].Tag == doc.AdpDet {
			bare = false // "au prévenu"
		}
		if bare && !(x.r.HeadLast && k.Morph.Number() == doc.Plur && kind == doc.Person) {
			continue
		}
		r := doc.Range{First: first, End: x.nounEnd(i)}
		for bare && r.End+1 < len(x.t.Tokens) && x.t.Tokens[r.End].Tag == doc.Adp && x.of[r.End+1] != doc.None {
			for r.End++; r.End < len(x.t.Tokens) && x.of[r.End] != doc.None; r.End++ { // "Lawyers for Hale"
			}
		}
		subject := x.isSubject(r)
		if !subject && (x.r.HeadLast || kind != doc.Person || k.Morph.Number() == doc.Plur) {
			continue
		}
		gender := x.gender(&phrase{Range: r, head: i})
		x.mentions = append(x.mentions, mention{
			token: i, first: r.First, end: r.End, sentence: x.t.SentenceAt(k.Start), entity: doc.None, name: x.t.Of(x.t.Span(r)),
			morph: gender | x.number(first, i), kind: kind, subject: subject, object: !subject,
		})
	}
}

// gatherPronouns makes room for the pronouns that are subjects of quotes: whom
// they stand for is filled in as quotes are resolved.
func (x *resolver) gatherPronouns() {
	for i := range x.quotes {
		s := x.quotes[i].Subject
		if s.Len() != 1 || x.of[s.First] != doc.None {
			continue
		}
		x.mentions = append(x.mentions, mention{token: s.First, first: s.First, end: s.End,
			sentence: x.t.SentenceAt(x.t.Tokens[s.First].Start), entity: doc.None})
	}
}

// determined reports an article before a name.
func (x *resolver) determined(i int) bool { return i > 0 && x.t.Tokens[i-1].Tag.Determiner() }

func (x *resolver) number(first, head int) doc.Morph {
	if n := x.t.Tokens[first].Morph.Number(); n != 0 && !x.possessed(first) {
		return n
	}
	return x.t.Tokens[head].Morph.Number()
}

// nounEnd is where a noun with its adjectives and complements ends.
func (x *resolver) nounEnd(i int) int {
	end := i + 1
	for j := i + 1; j < len(x.t.Tokens) && j < i+12; j++ {
		k := &x.t.Tokens[j]
		switch {
		case k.Tag.Adjective() && end == j, k.Tag.Nominal() && j > i:
			end = j + 1
		case x.r.Of.Has(k.Norm), k.Tag.Determiner() && x.r.Of.Has(x.t.Tokens[j-1].Norm):
		default:
			return end
		}
	}
	return end
}

func (x *resolver) kind(k *doc.Token) doc.EntityKind {
	if kind, ok := x.r.Nouns.Get(k.Norm); ok {
		return kind
	}
	kind, _ := x.r.Nouns.Get(k.Lemma)
	return kind
}
