package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// sentence is one sentence of a treebank as the tagger would be handed it, with
// the right answers.
type sentence struct {
	tokens []doc.Token // Norm and Shape only
	gold   []answer
}

// answer is what a treebank says of one token.
type answer struct {
	upos  string
	tag   doc.Tag
	morph doc.Morph
	// agrees is false where the treebank does not annotate agreement: silence
	// is then no answer.
	agrees bool
	lemma  string
	verb   model.VerbForm
}

// row is one line of CoNLL-U.
type row struct {
	first, last int // last > first for a multiword token
	form, lemma string
	upos        string
	feats       features
	misc        features
	head        int
	rel         string
}

// readTreebank reads one CoNLL-U file.
func readTreebank(name string, l *language) ([]sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := parse(f, l)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return sentences, nil
}

func parse(r io.Reader, l *language) ([]sentence, error) {
	var sentences []sentence
	var rows []row
	end := func() {
		if len(rows) > 0 {
			sentences = append(sentences, surface(rows, l))
		}
		rows = nil
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		switch line := lines.Text(); {
		case line == "":
			end()
		case line[0] != '#':
			x, ok, err := parseRow(line)
			if err != nil {
				return nil, err
			}
			if ok {
				rows = append(rows, x)
			}
		}
	}
	end()
	return sentences, lines.Err()
}

// parseRow reads one line; ok is false for an empty node ("3.1"), which has no
// form on the surface.
func parseRow(line string) (x row, ok bool, err error) {
	cols := strings.Split(line, "\t")
	if len(cols) != 10 {
		return x, false, fmt.Errorf("%d columns in %q", len(cols), line)
	}
	if strings.Contains(cols[0], ".") {
		return x, false, nil
	}
	first, last, multi := strings.Cut(cols[0], "-")
	if x.first, err = strconv.Atoi(first); err != nil {
		return x, false, err
	}
	x.last = x.first
	if multi {
		if x.last, err = strconv.Atoi(last); err != nil {
			return x, false, err
		}
	} else if x.head, err = strconv.Atoi(cols[6]); err != nil {
		return x, false, err
	}
	x.form, x.lemma, x.upos, x.rel = cols[1], cols[2], cols[3], cols[7]
	x.feats, x.misc = features(cols[5]), features(cols[9])
	return x, true, nil
}

// features is a column "Gender=Fem|Number=Plur".
type features string

func (f features) get(key string) string {
	for part := range strings.SplitSeq(string(f), "|") {
		if k, v, _ := strings.Cut(part, "="); k == key {
			return v
		}
	}
	return ""
}

// surface turns the words of a treebank into the tokens of a text. A multiword
// token whose parts spell it (don't = do + n't) stays in parts. One whose parts
// do not (du = de + le) becomes one token: the part whose head is outside, with
// the agreement of the last.
func surface(rows []row, l *language) sentence {
	var s sentence
	for i := 0; i < len(rows); i++ {
		x := rows[i]
		if x.last == x.first {
			s.add(x, false, l)
			continue
		}
		n := min(x.last-x.first+1, len(rows)-i-1)
		parts := rows[i+1 : i+1+n]
		var spelled strings.Builder
		for _, p := range parts {
			spelled.WriteString(p.form)
		}
		if strings.EqualFold(spelled.String(), x.form) {
			continue
		}
		keep := parts[0]
		for _, p := range parts {
			if p.head < x.first || p.head > x.last {
				keep = p
				break
			}
		}
		if keep.upos == "ADP" {
			keep.feats = parts[n-1].feats
			keep.lemma = parts[0].lemma
		}
		keep.form = x.form
		s.add(keep, true, l)
		i += n
	}
	return s
}

func (s *sentence) add(x row, merged bool, l *language) {
	norm, shape := normalize(x.form)
	s.tokens = append(s.tokens, doc.Token{Norm: doc.FormOf(norm), Shape: shape})
	s.gold = append(s.gold, l.answer(&x, norm, merged))
}
