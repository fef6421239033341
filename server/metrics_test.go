package server

import (
	"io"
	"maps"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// What an operator wants to know of documents: how many, how long, in which
// language, and where the time goes.
func TestMetricsOfDocuments(t *testing.T) {
	s, _ := serve(t, quick(), toy(idle))
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	for _, features := range [][]pb.Feature{nil, {pb.Feature_FEATURE_SENTENCES}} {
		o := french()
		o.Features = features
		if _, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: o}); err != nil {
			t.Fatal(err)
		}
	}
	_, page := get(t, s, "/metrics")
	for _, want := range []string{
		`dixit_documents_total{language="fr"} 2`,
		`dixit_document_bytes_total{language="fr"} 14`,
		`dixit_document_seconds_count 2`,
		`dixit_stage_seconds_count{stage="language"} 2`,
		`dixit_stage_seconds_count{stage="segment"} 2`,
		`dixit_stage_seconds_count{stage="tag"} 1`,
		`dixit_stage_seconds_count{stage="claim"} 1`,
		`dixit_stage_seconds_count{stage="message"} 2`,
		`dixit_build_info{model_digest="",version=""} 1`,
	} {
		if !strings.Contains(page, want+"\n") {
			t.Errorf("the metrics do not say %q", want)
		}
	}
}

// What never becomes a call is counted too.
func TestMetricsOfRequests(t *testing.T) {
	s, _ := serve(t, quick(), toy(idle))
	for range 2 {
		if code, _ := get(t, s, "/"); code != 200 {
			t.Errorf("the page: %d", code)
		}
	}
	get(t, s, "/nowhere")
	r, err := http.Post("http://"+s.HTTPAddr().String()+pb.TextAnalysisService_Analyze_FullMethodName, "application/json", strings.NewReader("{"))
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	for _, want := range []string{`{code="200"} 2`, `{code="400"} 1`, `{code="404"} 1`} {
		eventually(t, "the metrics say "+want, func() bool { // an answer may be there before its call is over
			_, page := get(t, s, "/metrics")
			return strings.Contains(page, "dixit_http_requests_total"+want+"\n")
		})
	}
}

// Whoever runs a server finds each metric of ours explained, and no other.
func TestMetricsAreExplained(t *testing.T) {
	text, err := os.ReadFile("../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	explained := map[string]bool{}
	for _, name := range regexp.MustCompile("dixit_[a-z_]+").FindAllString(string(text), -1) {
		explained[name] = true
	}
	s, _ := serve(t, quick(), toy(idle))
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	if _, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}); err != nil {
		t.Fatal(err)
	}
	get(t, s, "/")
	families, err := s.Metrics().Gather()
	if err != nil {
		t.Fatal(err)
	}
	measured := map[string]bool{}
	for _, f := range families {
		if strings.HasPrefix(f.GetName(), "dixit_") {
			measured[f.GetName()] = true
		}
	}
	if !maps.Equal(explained, measured) {
		t.Errorf("explained are %q, measured %q", slices.Sorted(maps.Keys(explained)), slices.Sorted(maps.Keys(measured)))
	}
}

// Whoever takes no gzip gets the same page without, and either says what it is.
func TestMetricsArePlainText(t *testing.T) {
	s, _ := serve(t, quick(), toy(idle))
	for _, plain := range []bool{false, true} {
		client := http.Client{Transport: &http.Transport{DisableKeepAlives: true, DisableCompression: plain}}
		r, err := client.Get("http://" + s.HTTPAddr().String() + "/metrics")
		if err != nil {
			t.Fatal(err)
		}
		page, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil || r.Uncompressed == plain || !strings.HasPrefix(r.Header.Get("Content-Type"), "text/plain; version=0.0.4") ||
			!strings.Contains(string(page), "\n# TYPE dixit_shed_total counter\n") {
			t.Errorf("plain %t: %v, %v, %.200s", plain, err, r.Header, page)
		}
	}
}
