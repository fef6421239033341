package client_test

import (
	"context"
	"fmt"
	"log"
	"slices"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/server"
)

// start runs a server on a free port, for the examples to call.
func start() (addr string, stop func()) { return startWith(server.DefaultConfig()) }

func startWith(config server.Config) (addr string, stop func()) {
	config.GRPCAddr, config.HTTPAddr = "127.0.0.1:0", ""
	s, err := server.New(config)
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error)
	go func() { served <- s.Serve(ctx) }()
	return s.Addr().String(), func() {
		cancel()
		if err := <-served; err != nil {
			log.Fatal(err)
		}
	}
}

func Example() {
	addr, stop := start() // or dixitd, on another machine
	defer stop()

	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	a, err := c.Analyze(context.Background(), &client.Document{
		Text: "« Nous rouvrirons lundi », a promis Anne Morel, maire de Kerbrat. Les travaux ont coûté 8,4 millions d'euros.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, q := range a.GetQuotes() {
		fmt.Printf("%s (%s): %s\n", q.GetSpeaker().GetName(), q.GetSpeaker().GetRole(), q.GetText())
	}
	for _, claim := range a.GetClaims() {
		fmt.Printf("%s = %s %s\n", claim.GetQuantity().GetText(), claim.GetQuantity().GetDecimal(), claim.GetQuantity().GetUnit().GetIso())
	}
	// Output:
	// Anne Morel (maire de Kerbrat): Nous rouvrirons lundi
	// 8,4 millions d'euros = 8400000 EUR
}

func ExampleClient_With() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	// Offsets for a program in Java or JavaScript, of sentences and nothing else.
	sentences := c.With(&client.Options{
		Features:   []client.Feature{client.Sentences},
		OffsetUnit: client.UTF16,
		OmitText:   true,
	})
	a, err := sentences.Analyze(context.Background(), &client.Document{
		Text: "L'été sera chaud 😀 dit-elle. Il le fut.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range a.GetSentences() {
		fmt.Println(s.GetSpan().GetStart(), s.GetSpan().GetEnd())
	}
	// Output:
	// 0 29
	// 30 40
}

func ExampleClient_AnalyzeAll() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	documents := []*client.Document{
		{DocumentId: "lundi", Text: "Le pont est fermé. Il rouvrira jeudi."},
		{DocumentId: "mardi", Text: ""},
		{DocumentId: "mercredi", Text: "Le pont a rouvert. On y danse."},
	}
	for r, err := range c.AnalyzeAll(context.Background(), slices.Values(documents)) {
		switch {
		case r == nil: // the run is over
			log.Fatal(err)
		case err != nil:
			fmt.Printf("%s: %s\n", r.GetDocumentId(), client.Reason(err))
		default:
			fmt.Printf("%s: %d sentences\n", r.GetDocumentId(), len(r.GetAnalysis().GetSentences()))
		}
	}
	// Output:
	// lundi: 2 sentences
	// mardi: TEXT_EMPTY
	// mercredi: 2 sentences
}

func ExampleClient_AnalyzeBatch() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	results, err := c.AnalyzeBatch(context.Background(),
		&client.Document{Text: "Le pont est fermé."},
		&client.Document{Text: "The bridge is closed."},
	)
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range results {
		if err := client.Err(r); err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.GetAnalysis().GetLanguage())
	}
	// Output:
	// fr
	// en
}

func ExampleReason() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	german := c.With(&client.Options{Language: "de"})
	_, err = german.Analyze(context.Background(), &client.Document{Text: "Die Brücke ist gesperrt."})
	fmt.Println(client.Reason(err), client.Metadata(err)["supported"])
	// Output: LANGUAGE_UNSUPPORTED fr,en
}
