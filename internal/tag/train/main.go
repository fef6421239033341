// Train makes the tagger's models out of treebanks:
//
//	go run ./internal/tag/train -treebanks DIR [-lang fr] [-check] [-errors 20]
//
// It reads CoNLL-U files of Universal Dependencies, learns a lexicon, rules for
// lemmas and two averaged perceptrons, prints how well the model does on the
// development sets, and writes the model and its card. The same treebanks give
// the same bytes, on any machine.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	set := flag.NewFlagSet("train", flag.ContinueOnError)
	var f flags
	set.StringVar(&f.treebanks, "treebanks", "../shared/data/treebanks", "folder of the CoNLL-U files")
	set.StringVar(&f.languages, "languages", "internal/lang", "folder of the languages: lists of verbs in, models out")
	set.BoolVar(&f.check, "check", false, "write nothing; fail when the models there are not the same bytes")
	set.IntVar(&f.errors, "errors", 0, "how many kinds of error to list")
	only := set.String("lang", "", "language to train; empty for all")
	if err := set.Parse(args); err != nil {
		return err
	}
	for i := range languages {
		if l := &languages[i]; *only == "" || *only == l.code {
			if err := f.make(l, defaultRecipe, out); err != nil {
				return fmt.Errorf("%s: %w", l.name, err)
			}
		}
	}
	return nil
}

type flags struct {
	treebanks, languages string
	check                bool
	errors               int
}

// make trains one language, prints how well it does and writes its model.
func (f *flags) make(l *language, c recipe, out io.Writer) error {
	sentences, err := l.read(l.train, f.treebanks)
	if err != nil {
		return err
	}
	verbs, err := table(filepath.Join(f.languages, l.code, "training", "verbs.txt"))
	if err != nil {
		return err
	}
	drafts, err := table(filepath.Join(f.languages, l.code, "training", "drafts.txt"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	m, err := learn(sentences, drafts, l.conjugate(verbs), l.third, c)
	if err != nil {
		return err
	}
	file := m.Append(nil)
	fmt.Fprintf(out, "%s: %d sentences, %d words, %d lemma rules, %d bytes\n",
		l.name, len(sentences), m.Lexicon.Len(), m.Rules.Len(), len(file))
	var scores []score
	for _, tb := range l.dev {
		dev, err := readTreebank(filepath.Join(f.treebanks, tb.file+".conllu"), l)
		if err != nil {
			return err
		}
		sc := l.score(m, dev)
		scores = append(scores, sc)
		perSecond, allocs := speed(m, dev)
		fmt.Fprintf(out, "%s: %s; %.2f M tokens/s, %d allocations\n", tb.file, sc.String(), perSecond/1e6, allocs)
		sc.list(out, f.errors)
	}
	dir := filepath.Join(f.languages, l.code)
	if f.check {
		return same(filepath.Join(dir, "model.bin"), file)
	}
	if err := os.WriteFile(filepath.Join(dir, "model.md"), []byte(l.card(m, len(file), len(drafts), c, scores)), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "model.bin"), file, 0o644)
}

// same fails when a file has other bytes.
func same(name string, want []byte) error {
	got, err := os.ReadFile(name)
	if err == nil && !bytes.Equal(got, want) {
		err = fmt.Errorf("%s is not what the treebanks give", name)
	}
	return err
}

// read reads some treebanks as one.
func (l *language) read(from []treebank, dir string) ([]sentence, error) {
	var all []sentence
	for _, tb := range from {
		sentences, err := readTreebank(filepath.Join(dir, tb.file+".conllu"), l)
		if err != nil {
			return nil, err
		}
		if tb.mute {
			mute(sentences)
		}
		all = append(all, sentences...)
	}
	return all, nil
}

// mute keeps only the agreement that a treebank of speech annotates: that of
// finite verbs.
func mute(sentences []sentence) {
	for i := range sentences {
		for j := range sentences[i].gold {
			a := &sentences[i].gold[j]
			a.agrees = a.agrees && a.tag.Finite()
		}
	}
}

// table reads a word list, whose form is that of package lang.
func table(name string) ([][]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows, nil
}
