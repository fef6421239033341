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
	e, err := load()
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
	end := int32(0)
	for i, s := range a.Sentences {
		if s.Span.GetStart() < end {
			t.Errorf("sentence %d starts at %d, before the end of the last at %d", i, s.Span.GetStart(), end)
		}
		end = s.Span.GetEnd()
	}
	points := func(name string, index *int32, n int) {
		if index != nil && (*index < 0 || int(*index) >= n) {
			t.Errorf("%s %d of %d", name, *index, n)
		}
	}
	for i, q := range a.Quotes {
		points("parent_index", q.ParentIndex, len(a.Quotes))
		if q.Speaker != nil {
			points("entity_index", q.Speaker.EntityIndex, len(a.Entities))
		}
		points("first_sentence", &q.FirstSentence, len(a.Sentences))
		points("last_sentence", &q.LastSentence, len(a.Sentences))
		if len(q.Segments) == 0 || q.FirstSentence > q.LastSentence || int(q.GetParentIndex()) == i && q.ParentIndex != nil {
			t.Errorf("quote %d is %v", i, q)
		}
	}
	for i, c := range a.Claims {
		points("sentence_index", c.SentenceIndex, len(a.Sentences))
		points("quote_index", c.QuoteIndex, len(a.Quotes))
		points("same_as_index", c.SameAsIndex, len(a.Claims))
		if c.Quantity == nil || c.SameAsIndex != nil && int(*c.SameAsIndex) == i {
			t.Errorf("claim %d is %v", i, c)
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
