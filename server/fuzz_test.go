package server

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// What the contract promises of every answer, kept by the real languages on any
// text: it can be sent, it is the same again, spans are in the text with their
// words beside them, and what points into a list points at something.
func FuzzAnswers(f *testing.F) {
	config := quick()
	e, err := load(&config)
	if err != nil {
		f.Fatal(err)
	}
	c := quick()
	s := rpc.NewService(e.Engine, e.name, c.limits(), slog.New(slog.DiscardHandler))
	examples, err := filepath.Glob("../examples/*.txt")
	if err != nil || len(examples) == 0 {
		f.Fatal("no examples", err)
	}
	for _, name := range examples {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), "")
	}
	f.Add("« «a» \"», a-t-il dit. 3,5 % 12 000 «", "fr")
	f.Add("\"We're 300, she said. “No, 5%", "en")

	f.Fuzz(func(t *testing.T, text, language string) {
		request := &pb.AnalyzeRequest{
			Document: &pb.Document{Text: text},
			Options:  &pb.Options{Language: language, OffsetUnit: pb.OffsetUnit_OFFSET_UNIT_UTF32},
		}
		r, err := s.Analyze(context.Background(), request)
		if code := status.Code(err); code == codes.InvalidArgument {
			return
		} else if code != codes.OK {
			t.Fatal(err)
		}
		if _, err := proto.Marshal(r); err != nil {
			t.Error(err)
		}
		if again, err := s.Analyze(context.Background(), request); err != nil || !proto.Equal(r, again) {
			t.Errorf("once %v\nagain %v, %v", r, again, err)
		}
		checkAnalysis(t, r.Analysis, []rune(text))
	})
}

// checkAnalysis holds an analysis, with offsets in code points, to the contract.
func checkAnalysis(t *testing.T, a *pb.Analysis, text []rune) {
	t.Helper()
	points := func(name string, index *int32, n int) {
		if index != nil && (*index < 0 || int(*index) >= n) {
			t.Errorf("%s %d of %d", name, *index, n)
		}
	}
	probable := func(name string, p float64) {
		if !(0 <= p && p <= 1) {
			t.Errorf("%s %v", name, p)
		}
	}
	end := int32(0)
	for _, s := range a.Sentences {
		if s.Span.GetStart() < end || s.Kind == 0 {
			t.Errorf("the last sentence ends at %d, the next is %v", end, s)
		}
		end = s.Span.GetEnd()
	}
	start := int32(0)
	for i, q := range a.Quotes {
		if q.Span.GetStart() < start || len(q.Segments) == 0 || q.FirstSentence > q.LastSentence || q.Kind == 0 || q.Rule == "" {
			t.Errorf("after one at %d, quote %d is %v", start, i, q)
		}
		start = q.Span.GetStart()
		points("first_sentence", &q.FirstSentence, len(a.Sentences))
		points("last_sentence", &q.LastSentence, len(a.Sentences))
		points("parent_index of a quote", q.ParentIndex, i) // what is around it comes first
		probable("score of a quote", q.Score)
		if s := q.Speaker; s != nil {
			points("entity_index", s.EntityIndex, len(a.Entities))
			probable("score of a speaker", s.Score)
			if s.Kind == 0 || s.Rule == "" || (s.Span == nil) != (s.Kind == pb.MentionKind_MENTION_KIND_IMPLIED) {
				t.Errorf("quote %d is said by %v", i, s)
			}
		}
	}
	start = 0
	for i, c := range a.Claims {
		if c.Quantity.GetSpan().GetStart() < start || c.Rule == "" || c.Trend == 0 || c.Quantity == nil || c.Quantity.Kind == 0 || c.Quantity.Comparator == 0 {
			t.Errorf("after one at %d, claim %d is %v", start, i, c)
		}
		start = c.Quantity.GetSpan().GetStart()
		points("sentence_index", c.SentenceIndex, len(a.Sentences))
		points("quote_index", c.QuoteIndex, len(a.Quotes))
		points("same_as_index", c.SameAsIndex, len(a.Claims))
		probable("score of a claim", c.Score)
		if q := c.Quantity; q.Value == nil && q.Low == nil && q.High == nil {
			t.Errorf("claim %d says nothing: %v", i, q)
		}
	}
	for i, e := range a.Entities {
		if e.Name == "" || len(e.Mentions) == 0 || e.Kind == 0 {
			t.Errorf("entity %d is %v", i, e)
		}
	}
	checkSpans(t, a.ProtoReflect(), text)
}

// checkSpans holds m, and all in it, to the text: no span is empty or outside of
// it, and the words beside a span are those it covers.
func checkSpans(t *testing.T, m protoreflect.Message, text []rune) {
	t.Helper()
	if s, ok := m.Interface().(*pb.Span); ok && !(0 <= s.Start && s.Start < s.End && int(s.End) <= len(text)) {
		t.Fatalf("span %v in a text of %d", s, len(text))
	}
	m.Range(func(f protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		switch {
		case f.Message() == nil:
		case f.IsList():
			for i := range v.List().Len() {
				checkSpans(t, v.List().Get(i).Message(), text)
			}
		default:
			checkSpans(t, v.Message(), text)
		}
		return true
	})
	if _, quote := m.Interface().(*pb.Quote); quote {
		return // its text is that of its segments
	}
	if s, ok := m.Interface().(interface {
		GetSpan() *pb.Span
		GetText() string
	}); ok && string(text[s.GetSpan().GetStart():s.GetSpan().GetEnd()]) != s.GetText() {
		t.Errorf("%T: span %v covers %q, text is %q", s, s.GetSpan(), string(text[s.GetSpan().GetStart():s.GetSpan().GetEnd()]), s.GetText())
	}
}
