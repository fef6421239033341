package client_test

import (
	"flag"
	"io"
	"runtime"
	"strconv"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

var corpus = flag.Int("documents", 100_000, "how many documents the longest run reads")

// The memory of a long run is that of a short one, though every thousandth
// document breaks its stream.
func TestMemoryDoesNotGrowWithTheRun(t *testing.T) {
	n := *corpus
	if testing.Short() {
		n /= 10
	}
	c := serve(t, &fake{stream: func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		for i := range 1000 {
			if err := echo(s, i); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
		return status.Error(codes.Unavailable, "going away")
	}})
	documents := func(yield func(*client.Document) bool) {
		for i := range n {
			if !yield(&client.Document{DocumentId: strconv.Itoa(i), Text: "Le pont est fermé. Il rouvrira lundi."}) {
				return
			}
		}
	}
	var first, last uint64
	next := 0
	for r, err := range c.AnalyzeAll(t.Context(), documents) {
		if err != nil {
			t.Fatal(err)
		}
		if r.GetDocumentId() != strconv.Itoa(next) {
			t.Fatalf("result %d is %q", next, r.GetDocumentId())
		}
		switch next++; next {
		case n / 10:
			first = heap()
		case n - 100:
			last = heap()
		}
	}
	t.Logf("%d documents; %d kB after a tenth of them, %d kB at the end", next, first>>10, last>>10)
	const most = 4 << 20
	if next != n || int64(last)-int64(first) > most {
		t.Errorf("%d documents of %d; %d kB more at the end than after a tenth", next, n, (int64(last)-int64(first))>>10)
	}
}

// heap is how many bytes are in use.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
