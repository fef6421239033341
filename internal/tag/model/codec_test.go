package model

import (
	"errors"
	"slices"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// tiny is a model of a toy language in which everything is a noun but "court".
func tiny() *Model {
	m := &Model{TagOf: []doc.Tag{doc.Noun, doc.VerbFin}, MorphOf: []doc.Morph{0, doc.Sing, doc.Sing | doc.Third}}
	m.Rules.Add(doc.Noun, "s", Op{Strip: 1})
	m.Rules.Add(doc.VerbFin, "ent", Op{Strip: 3, Append: "er", Verb: FormOf(doc.Present, doc.Indicative)})
	m.Lexicon.Add("chien", 1, doc.Noun)
	m.Lexicon.AddReading(doc.Noun, 0, "chien")
	m.Lexicon.Add("court", 2, doc.VerbFin)
	m.Lexicon.AddReading(doc.VerbFin, FormOf(doc.Present, doc.Indicative), "courir")
	m.Lexicon.AddVerb("marcher")
	m.Tags, _ = NewTable(Wide, 2, 8, []Cell{{3, 1, -5}})
	m.Agrs, _ = NewTable(Narrow, 3, 8, []Cell{{255, 2, 127}})
	m.Prepare()
	return m
}

func sentence(words ...string) []doc.Token {
	tokens := make([]doc.Token, len(words))
	for i, w := range words {
		tokens[i] = doc.Token{Norm: doc.FormOf(w), Shape: doc.Lower}
	}
	return tokens
}

func label(m *Model, tokens []doc.Token) []VerbForm {
	forms := make([]VerbForm, len(tokens))
	m.Sentence(tokens, forms, new(Scratch))
	return forms
}

func TestReadGivesTheModelThatWasWritten(t *testing.T) {
	file := string(tiny().Append(nil))
	m, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if again := string(m.Append(nil)); again != file {
		t.Errorf("the file changed from %d to %d bytes", len(file), len(again))
	}
	tokens := sentence("chien", "court", "chats")
	forms := label(m, tokens)
	for i, want := range []string{"chien", "courir", "chat"} {
		if got := tokens[i].Lemma.Text; got != want {
			t.Errorf("lemma of %q is %q, want %q", tokens[i].Norm.Text, got, want)
		}
	}
	if tokens[1].Tag != doc.VerbFin || forms[1].Tense() != doc.Present {
		t.Errorf("court is %v, tense %d", tokens[1].Tag, forms[1].Tense())
	}
	if w := m.Agrs.Weight(255, 2); w != 127 {
		t.Errorf("weight is %d, want 127", w)
	}
}

func TestReadRefusesWhatIsNoModel(t *testing.T) {
	file := string(tiny().Append(nil))
	for _, c := range []struct{ name, file string }{
		{"nothing", ""},
		{"another file", "PNG"},
		{"a file cut short", file[:len(file)-1]},
		{"a file with something after it", file + "x"},
		{"only the head", file[:len(magic)]},
	} {
		if _, err := Read(c.file); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: got %v, want ErrFormat", c.name, err)
		}
	}
}

// A damaged file is refused or read as some model, which labels without
// panicking.
func FuzzRead(f *testing.F) {
	file := string(tiny().Append(nil))
	f.Add(file)
	f.Add(file[:40])
	f.Fuzz(func(t *testing.T, file string) {
		m, err := Read(file)
		if err == nil {
			label(m, sentence("chien", "marchent", "é", "", "14"))
		}
	})
}

func TestEdit(t *testing.T) {
	for _, c := range []struct {
		name, form, lemma string
		want              Op
	}{
		{"nothing to do", "rue", "rue", Op{}},
		{"an ending goes", "rues", "rue", Op{Strip: 1}},
		{"an ending comes", "dit", "dire", Op{Strip: 1, Append: "re"}},
		{"letters are never cut in two", "évalué", "évaluer", Op{Strip: 2, Append: "er"}},
		{"the two may have nothing in common", "vont", "aller", Op{Strip: 4, Append: "aller"}},
	} {
		if got := Edit(c.form, c.lemma); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		} else if back := got.Apply(c.form); back != c.lemma {
			t.Errorf("%s: applies to %q", c.name, back)
		}
	}
}

func TestRulesTakeTheLongestEnding(t *testing.T) {
	var r Rules
	r.Add(doc.Noun, "s", Op{Strip: 1})
	r.Add(doc.Noun, "aux", Op{Strip: 2, Append: "l"})
	r.Add(doc.Noun, "eaux", Op{Strip: 1})
	for _, c := range []struct{ word, want string }{
		{"rues", "rue"}, {"journaux", "journal"}, {"bateaux", "bateau"}, {"s", ""}, {"mer", "mer"}, {"", ""},
	} {
		if got := r.Find(doc.Noun, c.word).Apply(c.word); got != c.want {
			t.Errorf("%q: got %q, want %q", c.word, got, c.want)
		}
	}
	if got := r.Find(doc.Adj, "rues"); got != (Op{}) {
		t.Errorf("another tag has no rule, got %+v", got)
	}
}

// Sums in lanes of 16 bits are the same as sums one by one, whatever the number of
// classes and whether some of them share a lane.
func TestTableBest(t *testing.T) {
	for _, classes := range []int{2, 5, 15, 16, 17, 24, 32, 33, 36, MaxClasses} {
		seed := uint64(classes)
		random := func(n uint64) uint64 {
			seed = mix(seed + 1)
			return (seed >> 32) % n
		}
		var cells []Cell
		for row := range 64 {
			for c := range classes {
				if random(3) != 0 && row%7 != 0 {
					cells = append(cells, Cell{uint16(row), uint8(c), int8(random(255)) - 127})
				}
			}
		}
		wide, _ := NewTable(Wide, classes, 6, cells)
		small, _ := NewTable(Narrow, classes, 6, cells)
		won := 0
		for range 300 {
			want := make([]int, classes)
			var inWide, inSmall []uint16
			for range 1 + random(40) {
				row := random(64)
				for c := range want {
					want[c] += int(wide.Weight(int(row), c))
					if w := small.Weight(int(row), c); w != wide.Weight(int(row), c) {
						t.Fatalf("%d classes: of %d in row %d the weights are %d and %d", classes, c, row, w, wide.Weight(int(row), c))
					}
				}
				inWide, inSmall = append(inWide, wide.at[row]), append(inSmall, small.at[row])
			}
			best := slices.Index(want, slices.Max(want))
			if got := bestWide(wide.rows, inWide, &none, &none, &none, &none); got != best {
				won++
				var s sums
				s.add(wide.rows, inWide)
				if got != wide.shared || wide.among(s[:], inWide) != best {
					t.Fatalf("%d classes: the best is %d, want %d", classes, got, best)
				}
			}
			if got := bestNarrow(small.rows, inSmall, new(narrow)); got != best {
				won++
				var s narrow
				s.add(small.rows, inSmall)
				if got != small.shared || small.among(s[:], inSmall) != best {
					t.Fatalf("%d classes: in narrow rows the best is %d, want %d", classes, got, best)
				}
			}
		}
		if shared := classes > 8*narrowRow; shared != (won > 0) {
			t.Errorf("%d classes: the shared lane won %d times", classes, won)
		}
	}
}
