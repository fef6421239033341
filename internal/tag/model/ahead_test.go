package model

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// What is worked out ahead changes no answer: on our own articles, and on the
// treebanks where they are, each token gets the tag and the agreement that the
// plain sums of its features give it, taken one weight at a time.
func TestWhatIsKnownAheadChangesNothing(t *testing.T) {
	for _, c := range []struct{ language, treebank string }{
		{"fr", "fr_sequoia-ud-dev"}, {"en", "en_ewt-ud-dev"},
	} {
		m, plain := load(t, c.language)
		articles, err := filepath.Glob("../../eval/testdata/articles/" + c.language + "-*.txt")
		if err != nil || len(articles) == 0 {
			t.Fatalf("no articles: %v", err)
		}
		tokens := 0
		for _, name := range append(articles, "../../../../shared/data/treebanks/"+c.treebank+".conllu") {
			text, err := os.ReadFile(name)
			if os.IsNotExist(err) {
				t.Logf("there is no %s", name)
				continue
			} else if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(text)) {
				if line = strings.TrimPrefix(line, "# text = "); strings.Contains(line, "\t") {
					continue // a word of a treebank
				}
				got, want := crude(line), crude(line)
				label(m, got)
				plain.label(want)
				for i := range got {
					if got[i].Tag != want[i].Tag || got[i].Morph != want[i].Morph {
						t.Fatalf("%s: %q in %q is %v %v, want %v %v", name, got[i].Norm.Text, line, got[i].Tag, got[i].Morph, want[i].Tag, want[i].Morph)
					}
				}
				tokens += len(got)
			}
		}
		t.Logf("%s: %d tokens", c.language, tokens)
	}
}

// The models of the languages are written as they were read.
func TestModelsAreWrittenAsTheyWereRead(t *testing.T) {
	for _, language := range []string{"fr", "en"} {
		m, plain := load(t, language)
		if again := string(m.Append(nil)); again != plain.file {
			t.Errorf("%s: %d bytes became %d others", language, len(plain.file), len(again))
		}
	}
}

// plainly labels without knowing anything ahead.
type plainly struct {
	*Model
	file       string
	tags, agrs matrix
}

// matrix has a row of weights for each number.
type matrix struct {
	Index
	rows [][]int
}

func matrixOf(t *Table) matrix {
	m := matrix{NewIndex(t.Bits), make([][]int, 1<<t.Bits)}
	for r := range m.rows {
		m.rows[r] = make([]int, t.Classes)
		for c := range m.rows[r] {
			m.rows[r][c] = int(t.Weight(r, c))
		}
	}
	return m
}

// best is the class with the highest sum over some rows, the first of several.
func (m matrix) best(rows []uint16) int {
	sums := make([]int, len(m.rows[0]))
	for _, r := range rows {
		for c, w := range m.rows[r] {
			sums[c] += w
		}
	}
	return slices.Index(sums, slices.Max(sums))
}

// load reads the model of a language, twice.
func load(t *testing.T, language string) (*Model, plainly) {
	t.Helper()
	file, err := os.ReadFile("../../lang/" + language + "/model.bin")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Read(string(file))
	if err != nil {
		t.Fatal(err)
	}
	p, err := read(string(file))
	if err != nil {
		t.Fatal(err)
	}
	p.before, p.after = outside(77), outside(78)
	return m, plainly{p, string(file), matrixOf(&p.Tags), matrixOf(&p.Agrs)}
}

func (p plainly) label(tokens []doc.Token) {
	words := p.Words(tokens)
	var h History
	for i := range tokens {
		k := &tokens[i]
		if k.Tag = certain(k, words[i+Pad].Entry); k.Tag == doc.NoTag {
			k.Tag = p.TagOf[p.tags.best(TagRows(nil, words, i+Pad, &h, p.tags.Index))]
		}
		if Agrees(k.Tag) {
			k.Morph = p.MorphOf[p.agrs.best(AgreementRows(nil, words, i+Pad, k.Tag, &h, p.agrs.Index))]
		}
		h.Push(k.Tag, k.Morph)
	}
}

// crude cuts a line into tokens, not as the engine would, but much like it.
func crude(line string) (tokens []doc.Token) {
	cut := strings.FieldsFunc(strings.ReplaceAll(line, "'", "' "), unicode.IsSpace)
	for _, w := range cut {
		for from := 0; from < len(w); {
			end := from + len(strings.TrimRightFunc(w[from:], unicode.IsPunct))
			if rest := w[from:]; end == from || strings.HasSuffix(rest, "'") {
				end = len(w)
			}
			k := doc.Token{Norm: doc.FormOf(strings.Map(normal, w[from:end])), Shape: doc.NoLetters}
			if first := []rune(w[from:end])[0]; unicode.IsUpper(first) {
				k.Shape = doc.Capital
			} else if unicode.IsLetter(first) {
				k.Shape = doc.Lower
			} else if unicode.IsPunct(first) {
				k.Kind = doc.Punct
			}
			tokens = append(tokens, k)
			from = end
		}
	}
	return tokens
}

func normal(r rune) rune {
	if unicode.IsDigit(r) {
		return '0'
	}
	return unicode.ToLower(r)
}
