package server

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// slowly is a server with two places, in which texts with the word lent stay until
// the test is over; started says how many of them have.
func slowly(t *testing.T) (client pb.TextAnalysisServiceClient, started <-chan struct{}) {
	t.Helper()
	c := quick()
	c.MaxAnalyses, c.MaxStreamInFlight = 2, 10
	release, begun := make(chan struct{}), make(chan struct{}, 100)
	s, _ := serve(t, c, toy(func(t *doc.Text) {
		if strings.Contains(t.Source, "lent") {
			begun <- struct{}{}
			<-release
		}
	}))
	t.Cleanup(func() { close(release) }) // before the server is told to stop
	return pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String())), begun
}

// shortsPass reads short texts, for which there is time enough, beside one that is
// slow; no other slow one is begun.
func shortsPass(t *testing.T, client pb.TextAnalysisServiceClient, started <-chan struct{}) {
	t.Helper()
	<-started
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	for range 20 {
		if _, err := client.Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}); err != nil {
			t.Errorf("a short text: %v", err)
		}
	}
	if n := len(started); n > 0 {
		t.Errorf("%d more slow texts are read", n)
	}
}

func TestLongTextsDoNotHoldUpShortOnes(t *testing.T) {
	client, started := slowly(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	text := "Un mot lent." + strings.Repeat(" Un mot.", 1<<17-2) // nearly 1 MiB
	for range 5 {
		go func() { // nobody waits for the answer
			_, _ = client.Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: text}, Options: french()})
		}()
	}
	shortsPass(t, client, started)
}

func TestOneStreamDoesNotTakeAllPlaces(t *testing.T) {
	client, started := slowly(t)
	stream, err := client.AnalyzeStream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	send(t, stream, true, slices.Repeat([]string{"Un mot lent."}, 10)...)
	shortsPass(t, client, started)
}

func TestOneBatchDoesNotTakeAllPlaces(t *testing.T) {
	client, started := slowly(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	documents := slices.Repeat([]*pb.Document{{Text: "Un mot lent."}}, 10)
	go func() { // nobody waits for the answer
		_, _ = client.BatchAnalyze(ctx, &pb.BatchAnalyzeRequest{Documents: documents, Options: french()})
	}()
	shortsPass(t, client, started)
}
