package rpc

import (
	"bytes"
	"context"
	"log/slog"
	"maps"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// taggerFunc stands in for a language: it gets to see every text.
type taggerFunc func(*doc.Text)

func (f taggerFunc) Tag(t *doc.Text) { f(t) }

// newTestService speaks a French and an English that find nothing; log gets
// what the service logs.
func newTestService(tag taggerFunc, log *bytes.Buffer) *Service {
	engine := analysis.New(
		&lang.Pack{Tag: "fr", Name: "French", Tagger: tag},
		&lang.Pack{Tag: "en", Name: "English", Tagger: tag})
	limits := Limits{TextBytes: 100, DocumentIDBytes: 8, BatchDocuments: 3, StreamInFlight: 2, MessageBytes: 1 << 20,
		DocumentTime: time.Minute, Analyses: 2, QueueDocuments: 4, QueueBytes: 1000}
	return NewService(engine, &pb.Engine{Name: "dixit", Version: "1"}, limits, slog.New(slog.NewTextHandler(log, nil)))
}

func idle(*doc.Text) {}

// errorInfo is the ErrorInfo of a status, and the field of its BadRequest.
func errorInfo(t *testing.T, st *status.Status) (info *errdetails.ErrorInfo, field string) {
	t.Helper()
	for _, d := range st.Details() {
		switch d := d.(type) {
		case *errdetails.ErrorInfo:
			info = d
		case *errdetails.BadRequest:
			field = d.FieldViolations[0].Field
		}
	}
	if info == nil {
		t.Fatalf("no ErrorInfo in %v", st)
	}
	return info, field
}

var text = &pb.Document{Text: "Bonjour."}

var refusals = []struct {
	name     string
	document *pb.Document
	options  *pb.Options
	reason   string
	field    string
	metadata map[string]string
}{
	{"no document", nil, nil, "TEXT_EMPTY", "document.text", nil},
	{"no text", &pb.Document{DocumentId: "7"}, nil, "TEXT_EMPTY", "document.text", nil},
	{"white space of every kind", &pb.Document{Text: " \t\r\n\u00a0\u2028\u3000"}, nil, "TEXT_EMPTY", "document.text", nil},
	{"too much text", &pb.Document{Text: strings.Repeat("é", 51)}, nil,
		"TEXT_TOO_LARGE", "document.text", map[string]string{"size": "102", "limit": "100"}},
	{"text in Latin-1", &pb.Document{Text: "été caf\xe9"}, nil,
		"TEXT_NOT_UTF8", "document.text", map[string]string{"field": "document.text", "offset": "9"}},
	{"a surrogate on its own", &pb.Document{Text: "\xed\xa0\x80"}, nil,
		"TEXT_NOT_UTF8", "document.text", map[string]string{"field": "document.text", "offset": "0"}},
	{"an id in Latin-1", &pb.Document{DocumentId: "\xe9", Text: "a"}, nil,
		"TEXT_NOT_UTF8", "document.document_id", map[string]string{"field": "document.document_id", "offset": "0"}},
	{"a long id", &pb.Document{DocumentId: "123456789", Text: "a"}, nil,
		"DOCUMENT_ID_TOO_LONG", "document.document_id", map[string]string{"size": "9", "limit": "8"}},
	{"a day after the last one", &pb.Document{Text: "a", PublishTime: &timestamppb.Timestamp{Seconds: 1 << 50}}, nil,
		"PUBLISH_TIME_INVALID", "document.publish_time", map[string]string{"seconds": "1125899906842624", "nanos": "0"}},
	{"a language that nobody speaks here", text, &pb.Options{Language: "tlh-Latn"},
		"LANGUAGE_UNSUPPORTED", "options.language", map[string]string{"language": "tlh-Latn", "supported": "fr,en"}},
	{"a language that is none", text, &pb.Options{Language: strings.Repeat("é", 1000)},
		"LANGUAGE_UNSUPPORTED", "options.language", map[string]string{"language": strings.Repeat("é", 20) + "…", "supported": "fr,en"}},
	{"a language without a primary part", text, &pb.Options{Language: "-fr"},
		"LANGUAGE_UNSUPPORTED", "options.language", map[string]string{"language": "-fr", "supported": "fr,en"}},
	{"a language in Latin-1", text, &pb.Options{Language: "fran\xe7ais"},
		"TEXT_NOT_UTF8", "options.language", map[string]string{"field": "options.language", "offset": "4"}},
	{"a feature of the future", text, &pb.Options{Features: []pb.Feature{pb.Feature_FEATURE_QUOTES, 99}},
		"FEATURE_UNKNOWN", "options.features[1]", map[string]string{"feature": "99"}},
	{"an unspecified feature", text, &pb.Options{Features: []pb.Feature{0}},
		"FEATURE_UNKNOWN", "options.features[0]", map[string]string{"feature": "0"}},
	{"an offset unit of the future", text, &pb.Options{OffsetUnit: 9},
		"OFFSET_UNIT_UNKNOWN", "options.offset_unit", map[string]string{"offset_unit": "9"}},
	{"a score above 1", text, &pb.Options{MinScore: 1.5},
		"MIN_SCORE_OUT_OF_RANGE", "options.min_score", map[string]string{"min_score": "1.5"}},
	{"a score that is no number", text, &pb.Options{MinScore: math.NaN()},
		"MIN_SCORE_OUT_OF_RANGE", "options.min_score", map[string]string{"min_score": "NaN"}},
}

func TestRefusals(t *testing.T) {
	for _, c := range refusals {
		t.Run(c.name, func(t *testing.T) {
			s := newTestService(func(*doc.Text) { t.Error("the engine was asked nevertheless") }, &bytes.Buffer{})
			_, err := s.Analyze(t.Context(), &pb.AnalyzeRequest{Document: c.document, Options: c.options})
			st := status.Convert(err)
			if st.Code() != codes.InvalidArgument {
				t.Fatalf("got %v", err)
			}
			info, field := errorInfo(t, st)
			if info.Reason != c.reason || field != c.field || info.Domain != "dixit" || !maps.Equal(info.Metadata, c.metadata) {
				t.Errorf("got %s of %s %v, want %s of %s %v", info.Reason, field, info.Metadata, c.reason, c.field, c.metadata)
			}
			for _, v := range c.metadata {
				if v != "fr,en" && !strings.Contains(st.Message(), v) && v != "0" {
					t.Errorf("message %q does not mention %q", st.Message(), v)
				}
			}
		})
	}
}

// The contract names every reason, and no other.
func TestReasonsAreThoseOfTheContract(t *testing.T) {
	contract, err := os.ReadFile("../../proto/dixit/v1/service.proto")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(contract), "service TextAnalysisService {")
	list, _, _ = strings.Cut(list, "\n}\n")
	want := map[string]bool{"INVALID_ARGUMENT": true, "BATCH_EMPTY": true, "BATCH_TOO_LARGE": true, "SHUTTING_DOWN": true, "STREAM_OLD": true}
	for _, c := range refusals {
		want[c.reason] = true
	}
	got := map[string]bool{}
	for _, word := range regexp.MustCompile(`[A-Z]+(_[A-Z0-9]+)+`).FindAllString(list, -1) {
		got[word] = true
	}
	if !maps.Equal(got, want) {
		t.Errorf("the contract has %v\nthe code %v", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

func TestLanguageTags(t *testing.T) {
	s := newTestService(idle, &bytes.Buffer{})
	for tag, want := range map[string]string{"fr": "fr", "FR": "fr", "fr-CA": "fr", "fr_BE": "fr", "en-Latn-GB": "en", "": ""} {
		if got, err := s.language(tag); got != want || err != nil {
			t.Errorf("%q is %q, %v; want %q", tag, got, err, want)
		}
	}
}

func TestAnswerToTheLeastRequest(t *testing.T) {
	s := newTestService(idle, &bytes.Buffer{})
	r, err := s.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{DocumentId: "7", Text: "Été"}, Options: &pb.Options{Language: "fr-CA"}})
	if err != nil {
		t.Fatal(err)
	}
	a := arrived(r).Analysis
	if a.DocumentId != "7" || a.Language != "fr" || a.LanguageScore != 1 || !a.LanguageSupported ||
		a.OffsetUnit != pb.OffsetUnit_OFFSET_UNIT_UTF8 || a.Engine.Name != "dixit" {
		t.Errorf("got %v", a)
	}
}

func TestBatch(t *testing.T) {
	s := newTestService(idle, &bytes.Buffer{})
	t.Run("a bad document does not fail the others", func(t *testing.T) {
		r, err := s.BatchAnalyze(t.Context(), &pb.BatchAnalyzeRequest{Documents: []*pb.Document{
			{DocumentId: "a", Text: "Un."}, {DocumentId: "b\xe9", Text: "Deux."}, {DocumentId: "c", Text: "Trois."},
		}})
		if err != nil {
			t.Fatal(err)
		}
		for i, id := range []string{"a", "b\uFFFD", "c"} {
			got := r.Results[i]
			if got.Index != uint32(i) || got.DocumentId != id || (got.GetError() == nil) != (i != 1) || (got.GetAnalysis() == nil) != (i == 1) {
				t.Errorf("result %d is %v", i, got)
			}
		}
		info, field := errorInfo(t, status.FromProto(r.Results[1].GetError()))
		if info.Reason != "TEXT_NOT_UTF8" || field != "documents[1].document_id" {
			t.Errorf("got %s of %s", info.Reason, field)
		}
		if _, err := proto.Marshal(r); err != nil {
			t.Error(err)
		}
	})
	for _, c := range []struct {
		name    string
		request *pb.BatchAnalyzeRequest
		reason  string
	}{
		{"no documents", &pb.BatchAnalyzeRequest{}, "BATCH_EMPTY"},
		{"too many documents", &pb.BatchAnalyzeRequest{Documents: make([]*pb.Document, 4)}, "BATCH_TOO_LARGE"},
		{"bad options fail the batch", &pb.BatchAnalyzeRequest{Documents: make([]*pb.Document, 1), Options: &pb.Options{Language: "xx"}}, "LANGUAGE_UNSUPPORTED"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := s.BatchAnalyze(t.Context(), c.request)
			if info, _ := errorInfo(t, status.Convert(err)); info.Reason != c.reason || status.Code(err) != codes.InvalidArgument {
				t.Errorf("got %v, want %s", err, c.reason)
			}
		})
	}
}

func TestPanicIsContained(t *testing.T) {
	var log bytes.Buffer
	s := newTestService(func(t *doc.Text) {
		if strings.Contains(t.Source, "secret") {
			panic("index out of range")
		}
	}, &log)
	documents := []*pb.Document{{Text: "Un mot."}, {Text: "Un secret."}}
	r, err := s.BatchAnalyze(WithCall(t.Context(), "id-7"), &pb.BatchAnalyzeRequest{Documents: documents, Options: &pb.Options{Language: "fr"}})
	if err != nil {
		t.Fatal(err)
	}
	if r.Results[0].GetAnalysis() == nil {
		t.Errorf("the other document failed too: %v", r.Results[0])
	}
	st := status.FromProto(r.Results[1].GetError())
	info, _ := errorInfo(t, st)
	if st.Code() != codes.Internal || info.Metadata["request_id"] != "id-7" || strings.Contains(st.Message(), "index") {
		t.Errorf("got %v", st)
	}
	for _, want := range []string{"id-7", "index out of range", "service_test.go"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log does not mention %q: %s", want, &log)
		}
	}
	if strings.Contains(log.String(), "secret") {
		t.Errorf("the text is in the log: %s", &log)
	}
}

// The engine looks up between two stages: what it is at is finished, and
// nothing after it is started.
func TestWorkStopsWithTheCall(t *testing.T) {
	request := &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: &pb.Options{Language: "fr"}}
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		_, err := newTestService(func(*doc.Text) { cancel() }, &bytes.Buffer{}).Analyze(ctx, request)
		if status.Code(err) != codes.Canceled {
			t.Errorf("got %v", err)
		}
	})
	t.Run("past the deadline", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		_, err := newTestService(func(*doc.Text) { <-ctx.Done() }, &bytes.Buffer{}).Analyze(ctx, request)
		if status.Code(err) != codes.DeadlineExceeded {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a batch as a whole", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		_, err := newTestService(func(*doc.Text) { cancel() }, &bytes.Buffer{}).BatchAnalyze(ctx,
			&pb.BatchAnalyzeRequest{Documents: []*pb.Document{request.Document, request.Document}, Options: request.Options})
		if status.Code(err) != codes.Canceled {
			t.Errorf("got %v", err)
		}
	})
}

// Whatever arrives is answered or refused, and the answer can be sent.
func FuzzAnalyze(f *testing.F) {
	s := newTestService(idle, &bytes.Buffer{})
	for _, r := range []*pb.AnalyzeRequest{
		{},
		{Document: &pb.Document{Text: "« Bonjour », a dit Anne.\n\n300 ans 😀"}},
		{Document: &pb.Document{DocumentId: "7", Text: "a", PublishTime: timestamppb.New(time.Unix(0, 0))},
			Options: &pb.Options{Language: "fr", OffsetUnit: 2, MinScore: 0.5, OmitText: true, Features: []pb.Feature{1, 3}}},
	} {
		wire, err := proto.Marshal(r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(wire)
	}
	f.Add([]byte("\x0a\x06\x12\x04caf\xe9"))
	f.Fuzz(func(t *testing.T, wire []byte) {
		var r pb.AnalyzeRequest
		if decode(wire, &r) != nil {
			return
		}
		a, err := s.Analyze(context.Background(), &r)
		switch status.Code(err) {
		case codes.OK:
			if _, err := proto.Marshal(a); err != nil {
				t.Errorf("%v for %v", err, &r)
			}
		case codes.InvalidArgument:
			if _, err := proto.Marshal(status.Convert(err).Proto()); err != nil {
				t.Errorf("%v for %v", err, &r)
			}
		default:
			t.Errorf("got %v for %v", err, &r)
		}
	})
}
