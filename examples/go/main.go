// Who said what, and how many, in articles: a client of Dixit in Go.
//
//	go run ./examples/go -addr localhost:50051 examples/fr-agence.txt examples/en-agency.txt
//
// It reads the articles one by one while the service reads others, so that there
// may be as many as one likes, and prints answers in their order.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"

	"github.com/dixit-nlp/dixit/client"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	addr := flag.String("addr", "localhost:50051", "host and port of the service")
	flag.Parse()
	if err := run(ctx, *addr, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run has the service at addr read the files, and prints what it finds.
func run(ctx context.Context, addr string, files []string, w io.Writer) error {
	c, err := client.New(addr)
	if err != nil {
		return err
	}
	defer c.Close()

	failed := false
	for r, err := range c.AnalyzeAll(ctx, articles(files)) {
		switch {
		case r == nil: // the service cannot be reached, or we were interrupted
			return err
		case err != nil: // this article failed, others follow
			failed = true
			fmt.Fprintf(w, "%s: %s %v\n", r.GetDocumentId(), client.Reason(err), client.Metadata(err))
		default:
			fmt.Fprintf(w, "%s:\n", r.GetDocumentId())
			printFacts(w, r.GetAnalysis())
		}
	}
	if failed {
		return errors.New("some articles failed")
	}
	return nil
}

// articles reads one file after the other. One that cannot be read is empty,
// which the service refuses.
func articles(files []string) iter.Seq[*client.Document] {
	return func(yield func(*client.Document) bool) {
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
			if !yield(&client.Document{DocumentId: name, Text: string(text)}) {
				return
			}
		}
	}
}

func printFacts(w io.Writer, a *client.Analysis) {
	for _, q := range a.GetQuotes() {
		who := "?"
		if s := q.GetSpeaker(); s.GetName() != "" {
			who = s.GetName()
		} else if s.GetText() != "" {
			who = s.GetText()
		}
		fmt.Fprintf(w, "  %s: %s\n", who, q.GetText())
	}
	for _, c := range a.GetClaims() {
		fmt.Fprintf(w, "  %s | %s | %s\n", c.GetQuantity().GetText(), c.GetCounted().GetText(), c.GetPredicate().GetText())
	}
}
