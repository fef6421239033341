// Train makes the tagger's models out of treebanks:
//
//	go run ./internal/tag/train -treebanks DIR [-lang fr] [-out FILE] [-errors]
//
// It reads CoNLL-U files of Universal Dependencies, learns a lexicon, rules for
// lemmas and two averaged perceptrons, prints how well the model does on the
// development sets, and writes the model. The same treebanks give the same
// bytes, on any machine.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	fs := flag.NewFlagSet("train", flag.ContinueOnError)
	dir := fs.String("treebanks", "../shared/data/treebanks", "folder of the CoNLL-U files")
	only := fs.String("lang", "", "language to train; empty for all")
	root := fs.String("out", "internal/lang", "folder of the languages; empty to write nothing")
	errors := fs.Int("errors", 0, "how many kinds of error to list")
	c := defaultRecipe
	fs.UintVar(&c.tagBits, "bits", c.tagBits, "")
	fs.UintVar(&c.agrBits, "abits", c.agrBits, "")
	fs.IntVar(&c.epochs, "epochs", c.epochs, "")
	fs.IntVar(&c.shuffles, "shuffles", c.shuffles, "")
	if err := fs.Parse(args); err != nil {
		return err
	}
	for i := range languages {
		l := &languages[i]
		if *only != "" && *only != l.code {
			continue
		}
		sentences, err := l.read(l.train, *dir)
		if err != nil {
			return err
		}
		m := learn(sentences, nil, c)
		file := m.Append(nil)
		fmt.Fprintf(out, "%s: %d sentences, %d words, %d lemma rules, %d tags, %d agreements, %d bytes\n",
			l.name, len(sentences), m.Lexicon.Len(), m.Rules.Len(), len(m.TagOf), len(m.MorphOf), len(file))
		for _, tb := range l.dev {
			dev, err := readTreebank(filepath.Join(*dir, tb.file+".conllu"), l)
			if err != nil {
				return err
			}
			sc := l.score(m, dev)
			fmt.Fprintf(out, "%s: %s\n", tb.file, sc.String())
			perSecond, allocs := speed(m, dev)
			fmt.Fprintf(out, "%s: %.2f M tokens/s, %d allocations\n", tb.file, perSecond/1e6, allocs)
			list(out, &sc, *errors)
		}
		if *root != "" {
			if err := os.WriteFile(filepath.Join(*root, l.code, "model.bin"), file, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
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

func list(out io.Writer, sc *score, n int) {
	var lines []string
	for k, c := range sc.confusions {
		lines = append(lines, fmt.Sprintf("%5d %s→%s", c, k[0], k[1]))
	}
	sort.Sort(sort.Reverse(sort.StringSlice(lines)))
	fmt.Fprint(out, join(lines, n))
	lines = lines[:0]
	for k, c := range sc.misses {
		lines = append(lines, fmt.Sprintf("%5d %s", c, k))
	}
	sort.Sort(sort.Reverse(sort.StringSlice(lines)))
	fmt.Fprint(out, join(lines, 3*n))
}

func join(lines []string, n int) string {
	s := ""
	for _, l := range lines[:min(n, len(lines))] {
		s += l + "\n"
	}
	return s
}
