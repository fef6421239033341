package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	uaxsentences "github.com/clipperhouse/uax29/v2/sentences"
	uaxwords "github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	"github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/english"
	"github.com/rivo/uniseg"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	"github.com/dixit-nlp/dixit/internal/segment"
)

// A contender does one task on a text in one language. What it finds is thrown
// away: it is the time that counts here, quality stands elsewhere.
type contender struct {
	task, language string
	name           string
	run            func(text string)
}

// ours is the name that others are compared with.
const ours = "Dixit"

const (
	cut     = "sentences and words"
	numbers = "numbers"
	tagged  = "parts of speech"
	all     = "everything: quotes, speakers, numbers, claims"
)

// contenders are those that run in this program.
func contenders() ([]contender, error) {
	french, err := fr.Pack()
	if err != nil {
		return nil, err
	}
	english_, err := en.Pack()
	if err != nil {
		return nil, err
	}
	engine := analysis.New(french, english_)
	analyze := func(o analysis.Options) func(string) {
		return func(text string) {
			a, err := engine.Analyze(context.Background(), text, o)
			if err != nil {
				panic(err) // of a text that it has read before
			}
			analysis.Release(a)
		}
	}
	punktFrench, err := punkt("french")
	if err != nil {
		return nil, err
	}
	punktEnglish, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		return nil, err
	}

	list := []contender{
		{cut, "fr", ours, func(text string) { segment.Text(text, &french.Segment) }},
		{cut, "en", ours, func(text string) { segment.Text(text, &english_.Segment) }},
		{cut, "fr", "neurosnap/sentences, sentences only", func(text string) { punktFrench.Tokenize(text) }},
		{cut, "en", "neurosnap/sentences, sentences only", func(text string) { punktEnglish.Tokenize(text) }},
		{cut, "en", "prose/v2", func(text string) { proseDocument(text, prose.WithTagging(false)) }},
		{tagged, "fr", ours, func(text string) { french.Tagger.Tag(segment.Text(text, &french.Segment)) }},
		{tagged, "en", ours, func(text string) { english_.Tagger.Tag(segment.Text(text, &english_.Segment)) }},
		{tagged, "en", "prose/v2", func(text string) { proseDocument(text) }},
	}
	for _, language := range []string{"fr", "en"} {
		list = append(list,
			contender{cut, language, "clipperhouse/uax29, no rules of a language", func(text string) {
				for s := uaxsentences.FromString(text); s.Next(); {
					for w := uaxwords.FromString(s.Value()); w.Next(); {
					}
				}
			}},
			contender{cut, language, "rivo/uniseg, no rules of a language", func(text string) {
				for state, sentence := -1, ""; text != ""; {
					sentence, text, state = uniseg.FirstSentenceInString(text, state)
					for state := -1; sentence != ""; {
						_, sentence, state = uniseg.FirstWordInString(sentence, state)
					}
				}
			}},
			contender{numbers, language, ours + ", with what is counted and said of it", analyze(analysis.Options{Language: language, Claims: true})},
			contender{all, language, ours, analyze(analysis.Options{Language: language, Quotes: true, Claims: true, Entities: true})},
		)
	}
	return list, nil
}

func proseDocument(text string, options ...prose.DocOpt) {
	if _, err := prose.NewDocument(text, append(options, prose.WithExtraction(false))...); err != nil {
		panic(err) // it never fails without extraction
	}
}

// punkt is neurosnap's tokenizer with the training of a language, which is a file
// of its module.
func punkt(language string) (*sentences.DefaultSentenceTokenizer, error) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/neurosnap/sentences").Output()
	if err != nil {
		return nil, err
	}
	training, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "data", language+".json"))
	if err != nil {
		return nil, err
	}
	storage, err := sentences.LoadTraining(training)
	if err != nil {
		return nil, err
	}
	return sentences.NewSentenceTokenizer(storage), nil
}

// corpus is the articles of a language that the project has marked by hand, one
// after the other.
func corpus(language string) (string, error) {
	files, err := filepath.Glob("../internal/eval/testdata/articles/" + language + "-*")
	if err != nil {
		return "", err
	}
	if len(files) == 0 {
		return "", fmt.Errorf("no articles in %s: run this in bench/", language)
	}
	var all strings.Builder
	for _, f := range files {
		article, err := os.ReadFile(f)
		if err != nil {
			return "", err
		}
		text, _, _ := strings.Cut(string(article), "=== facts")
		all.WriteString(strings.TrimSpace(text) + "\n\n")
	}
	return all.String(), nil
}
