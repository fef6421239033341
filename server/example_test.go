package server_test

import (
	"context"
	"fmt"
	"log"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
	"github.com/dixit-nlp/dixit/server"
)

// The service inside a program, without a port.
func ExampleInProcess() {
	conn, stop, err := server.InProcess(server.DefaultConfig())
	if err != nil {
		log.Fatal(err)
	}
	defer stop()

	service := dixitv1.NewTextAnalysisServiceClient(conn)
	r, err := service.Analyze(context.Background(), &dixitv1.AnalyzeRequest{
		Document: &dixitv1.Document{Text: "« Nous rouvrirons lundi », a promis Anne Morel, la maire de Brest."},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, q := range r.Analysis.Quotes {
		fmt.Printf("%s: %s\n", q.Speaker.GetName(), q.Text)
	}
	// Output: Anne Morel: Nous rouvrirons lundi
}
