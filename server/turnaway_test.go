package server

import (
	"bytes"
	"context"
	"log/slog"
	"strconv"
	"strings"
	"sync"
	"testing"

	"google.golang.org/grpc/status"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// sharedLog is what several goroutines write and one reads meanwhile.
type sharedLog struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (l *sharedLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.Write(p)
}

func (l *sharedLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.String()
}

// In a flood, callers are sent away before their texts are received: they get the
// same answer and are counted the same way, but have one line of log together.
// Whoever shows no key is told that, as ever.
func TestAFloodIsTurnedAwayUnread(t *testing.T) {
	var log sharedLog
	c := withKeys(t)
	c.MaxQueueDocuments = 1
	floods := make(chan bool, 1)
	c.Flood = func(on bool) { floods <- on }
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	known := bearer(t.Context(), oldKey)
	analyze := func(client pb.TextAnalysisServiceClient) error {
		_, err := client.Analyze(known, &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()})
		return err
	}
	s := crowded(t, c, analyze, analyze)
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	call := func(ctx context.Context, text string) string {
		_, err := client.Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: text}, Options: french()})
		return reason(status.Convert(err))
	}

	const full = "Unavailable OVERLOADED"
	if got := call(known, "Un mot."); got != full {
		t.Errorf("the first too many gets %s", got)
	}
	if !<-floods {
		t.Error("the flood that begins is told as one that ends")
	}
	const flood = 5
	for range flood {
		if got := call(known, ""); got != full { // nobody would have read this one
			t.Errorf("another gets %s", got)
		}
	}
	if got := call(t.Context(), "Un mot."); got != "Unauthenticated KEY_INVALID" {
		t.Errorf("a stranger gets %s", got)
	}
	_, page := get(t, s.Server, "/metrics")
	for _, want := range []string{
		"dixit_shed_total 6\n", "dixit_flood 1\n",
		`grpc_server_handled_total{grpc_code="Unavailable",grpc_method="Analyze",grpc_service="dixit.v1.TextAnalysisService",grpc_type="unary"} 6`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the metrics do not say %q", want)
		}
	}
	eventually(t, "the log tells of all of them", func() bool {
		told := 0
		for _, line := range strings.Split(log.String(), `msg="calls refused unread" method=/dixit.v1.TextAnalysisService/Analyze calls=`)[1:] {
			n, _, _ := strings.Cut(line, "\n")
			calls, _ := strconv.Atoi(n)
			told += calls
		}
		return told == flood
	})
	if n := strings.Count(log.String(), "code=Unavailable"); n != 1 {
		t.Errorf("%d refusals have a line of log, want that of the first", n)
	}
	s.goesOn()
}
