// Train makes what langid tells the languages of short texts by: how often letters
// follow each other in each, and the common words of French and English:
//
//	go run ./internal/langid/train -treebanks DIR [-check]
//
// French and English are counted in the treebanks that their taggers learn
// from, the other languages in texts written for it, in text/. Common words are
// those of the treebanks that no other language is known to have. The same
// texts give the same bytes, on any machine.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dixit-nlp/dixit/internal/langid/letters"
)

// source is where the letters of a language are counted.
type source struct {
	tag       string
	treebanks []string // without ".conllu"; none: text/TAG.txt
	note      string
	least     int // letters that are seen less often are left out
	common    int // and words, of a language whose common words are listed
}

var sources = []source{
	{tag: "fr", least: 3, common: 3, treebanks: []string{
		"fr_sequoia-ud-train", "fr_fqb-ud-test", "fr_rhapsodie-ud-train", "fr_parisstories-ud-train",
	}, note: "UD French Sequoia and FQB (LGPL-LR), Rhapsodie and ParisStories (CC BY-SA 4.0), training parts; see NOTICE"},
	{tag: "en", least: 3, common: 5, treebanks: []string{"en_ewt-ud-train"}, note: "UD English EWT (CC BY-SA 4.0), training part; see NOTICE"},
	{tag: "de"}, {tag: "es"}, {tag: "it"}, {tag: "nl"}, {tag: "pt"}, {tag: "und"},
}

func main() {
	treebanks := flag.String("treebanks", "../shared/data/treebanks", "folder of the CoNLL-U files")
	dir := flag.String("langid", "internal/langid", "folder of langid: texts in, letters out")
	check := flag.Bool("check", false, "write nothing; fail when the letters there are not the same bytes")
	flag.Parse()
	for _, s := range sources {
		if err := s.make(*treebanks, *dir, *check); err != nil {
			fmt.Fprintln(os.Stderr, "train:", err)
			os.Exit(1)
		}
	}
	if err := commonWords(*treebanks, *dir, *check); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// make counts one language and writes its file, or compares it.
func (s source) make(treebanks, dir string, check bool) error {
	texts, err := s.read(treebanks, dir)
	if err != nil {
		return err
	}
	c := letters.Counts{}
	for _, text := range texts {
		if s.treebanks == nil { // no names in them: capitals, as of German nouns, count too
			text = strings.ToLower(text)
		}
		c.Add(text)
	}
	c.Prune(s.least)
	if s.note == "" {
		s.note = "text/" + s.tag + ".txt beside the trainer, written for this project. Licence: that of the project"
	}
	list := []byte("# How often letters follow each other in a language, the last after those before it; _ is the edge of a word.\n" +
		"# Made by internal/langid/train: do not edit.\n# Source: " + s.note + ".\n" + c.String())
	return write(filepath.Join(dir, "letters", "data", s.tag+".txt"), list, check)
}

// write makes a file, or compares it.
func write(name string, list []byte, check bool) error {
	if !check {
		return os.WriteFile(name, list, 0o644)
	}
	got, err := os.ReadFile(name)
	if err == nil && !bytes.Equal(got, list) {
		err = fmt.Errorf("%s is not what its texts give", name)
	}
	return err
}

// read returns the sentences of a source.
func (s source) read(treebanks, dir string) ([]string, error) {
	if s.treebanks == nil {
		return lines(filepath.Join(dir, "train", "text", s.tag+".txt"), "")
	}
	var all []string
	for _, file := range s.treebanks {
		sentences, err := lines(filepath.Join(treebanks, file+".conllu"), "# text = ")
		if err != nil {
			return nil, err
		}
		all = append(all, sentences...)
	}
	return all, nil
}

// lines are those of a file that start with a mark, without it.
func lines(name, mark string) ([]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list []string
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			list = append(list, strings.TrimSpace(rest))
		}
	}
	return list, nil
}
