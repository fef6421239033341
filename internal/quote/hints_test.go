package quote

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Words of a list are found by their hints, others are not asked about, and rules that
// are made without Lists are asked about all.
func TestHints(t *testing.T) {
	l := Lists{
		Words:   [][]string{{"de", "of infinitive"}, {"puis", "then"}, {"ainsi que", comparison}},
		Times:   [][]string{{"mardi"}},
		Sources: [][]string{{"d' après", "d'après"}},
		Inflect: func(string) []string { return nil },
	}
	made := l.Rules()
	for _, r := range []*Rules{&made, {Of: made.Of, Infinitives: made.Infinitives, Then: made.Then, Times: made.Times}} {
		text := &doc.Text{}
		for _, w := range []string{"de", "puis", "mardi", "pont"} {
			text.Tokens = append(text.Tokens, doc.Token{Norm: doc.FormOf(w), Shape: doc.Lower})
		}
		x := newReader(text, r, nil)
		for i, want := range []string{"of to", "then", "day", ""} {
			got := ""
			for _, list := range []struct {
				name string
				has  bool
			}{{"of", x.of(i)}, {"to", x.to(i)}, {"then", x.then(i)}, {"day", x.day(i)}, {"that", x.that(i)}} {
				if list.has && got != "" {
					got += " "
				}
				if list.has {
					got += list.name
				}
			}
			if got != want {
				t.Errorf("%q is in the lists %q, want %q", text.Tokens[i].Norm.Text, got, want)
			}
		}
		if may := x.looks[3]&mayBeOf != 0; may != (r.hints == nil) {
			t.Errorf("whether to look for %q in a list: %v", "pont", may)
		}
	}
	for _, w := range []string{"ainsi", "d'"} {
		if made.hints[doc.FormOf(w).Hash%numHints]&mayLead == 0 {
			t.Errorf("%q may lead, and has no hint", w)
		}
	}
}
