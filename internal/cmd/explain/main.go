// Explain prints one article as every stage of the engine sees it: blocks,
// tokens with their tags, verb groups, and each fact with the rule that found
// it. It is a tool for development:
//
//	go run ./internal/cmd/explain [-tokens] [-candidates] [-lang fr] [-published 2024-03-01] [FILE]
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	"github.com/dixit-nlp/dixit/internal/quote"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "explain:", err)
		os.Exit(1)
	}
}

func run(args []string, stdin io.Reader, stdout io.Writer) error {
	fs := flag.NewFlagSet("explain", flag.ContinueOnError)
	tokens := fs.Bool("tokens", false, "print every token with its tag, agreement and lemma")
	candidates := fs.Bool("candidates", false, "print the stretches that a rule took for a quote and why they are none")
	language := fs.String("lang", "", "language of the text; empty to detect")
	published := fs.String("published", "", "day of publication, YYYY-MM-DD")
	if err := fs.Parse(args); err != nil {
		return err
	}
	o := analysis.Options{Language: *language, Quotes: true, Claims: true, Entities: true}
	if *published != "" {
		day, err := time.Parse(time.DateOnly, *published)
		if err != nil {
			return err
		}
		o.Publish = day
	}
	source, err := read(fs.Arg(0), stdin)
	if err != nil {
		return err
	}
	french, err := fr.Pack()
	if err != nil {
		return err
	}
	english, err := en.Pack()
	if err != nil {
		return err
	}
	a, err := analysis.New(french, english).Analyze(context.Background(), source, o)
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "language %s %.2f\n", a.Language, a.LanguageScore)
	if *tokens {
		printTokens(stdout, a.Text)
	}
	if err := doc.Fprint(stdout, a); err != nil {
		return err
	}
	if *candidates {
		for _, p := range []*lang.Pack{french, english} {
			if p.Tag == a.Language {
				printRejected(stdout, a.Text, quote.Candidates(a.Text, &p.Quote))
			}
		}
	}
	return nil
}

func read(name string, stdin io.Reader) (string, error) {
	if name == "" || name == "-" {
		b, err := io.ReadAll(stdin)
		return string(b), err
	}
	b, err := os.ReadFile(name)
	return string(b), err
}

// printRejected prints the candidates that are no quotes, with the reason.
func printRejected(w io.Writer, t *doc.Text, candidates []quote.Candidate) {
	for i := range candidates {
		if c := &candidates[i]; c.Rejected != "" {
			fmt.Fprintf(w, "no quote (%s): %s %.2f «%s»\n", c.Rejected, c.Rule, c.Score, t.Of(c.Span))
		}
	}
}

func printTokens(w io.Writer, t *doc.Text) {
	for i := range t.Tokens {
		k := &t.Tokens[i]
		fmt.Fprintf(w, "token %d %d-%d %s\t%s\t%s\t%s\n", i, k.Start, k.End, t.Word(i), k.Tag, k.Lemma.Text, k.Morph)
	}
	for i := range t.Verbs {
		v := &t.Verbs[i]
		fmt.Fprintf(w, "verb %d %s\t%s\n", i, t.Of(t.Span(v.Tokens)), v.Lemma.Text)
	}
}
