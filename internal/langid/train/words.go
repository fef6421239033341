package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/langid/letters"
)

// shortestWord is in letters: shorter words are too much alike in all languages.
const shortestWord = 4

// commonWords writes the words that are common in one language and, as far as
// the texts here know, in no other: "pregnant" is a word of English, but
// "excellent" is one of French too.
func commonWords(treebanks, dir string, check bool) error {
	counts := map[string]map[string]int{}
	for _, s := range sources {
		var err error
		if counts[s.tag], err = s.words(treebanks, dir); err != nil {
			return err
		}
	}
	for _, s := range sources {
		if s.common == 0 {
			continue
		}
		own := func(word string) bool {
			for tag, others := range counts {
				if tag != s.tag && others[word]*rare > counts[s.tag][word] {
					return false
				}
			}
			return counts[s.tag][word] >= s.common
		}
		list := fmt.Sprintf("# Common words that are telling of a language: nouns, verbs, adjectives and adverbs.\n"+
			"# Made by internal/langid/train: do not edit.\n# Source: %s.\n", s.note)
		for _, word := range slices.Sorted(maps.Keys(counts[s.tag])) {
			if own(word) {
				list += word + "\n"
			}
		}
		if err := write(filepath.Join(dir, "common", s.tag+".txt"), []byte(list), check); err != nil {
			return err
		}
	}
	return nil
}

// rare is how many times rarer a word is in a language that only cites it.
const rare = 10

// words counts the words of a source that say something, in lower case.
func (s source) words(treebanks, dir string) (map[string]int, error) {
	counts := map[string]int{}
	if s.treebanks == nil {
		texts, err := s.read(treebanks, dir)
		for _, text := range texts {
			for word := range letters.Words(strings.ToLower(text)) {
				counts[word]++
			}
		}
		return counts, err
	}
	for _, file := range s.treebanks {
		tokens, err := lines(filepath.Join(treebanks, file+".conllu"), "")
		if err != nil {
			return nil, err
		}
		for _, token := range tokens {
			if word, ok := content(token); ok {
				counts[word]++
			}
		}
	}
	return counts, nil
}

// content is the word of a line of CoNLL-U, in lower case, if it is of a class
// that says something and is no name.
func content(line string) (string, bool) {
	field := strings.Split(line, "\t")
	if len(field) != 10 {
		return "", false
	}
	word := strings.ToLower(field[1])
	switch field[3] {
	case "NOUN", "VERB", "ADJ", "ADV":
		notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
		return word, utf8.RuneCountInString(word) >= shortestWord && !strings.ContainsFunc(word, notLetter)
	}
	return "", false
}
