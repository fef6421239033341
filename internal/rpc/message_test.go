package rpc

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

var update = flag.Bool("update", false, "rewrite testdata")

// article has every kind of fact, as an engine might find them; the words
// between are not analysed.
const article = `Été noir 😀

« La fête est finie », a dit aux ouvriers Anne Morel, maire de Brest. Elle aurait promis que « rien » n'arriverait. En 2024, l'usine a perdu près de 300 salariés (un tiers des effectifs).`

func sampleAnalysis() *doc.Analysis {
	at := func(words string) doc.Span {
		i := strings.Index(article, words)
		if i < 0 {
			panic("not in the article: " + words)
		}
		return doc.Span{Start: i, End: i + len(words)}
	}
	body := strings.Index(article, "«")
	quote := at("rien » n'arriverait")
	return &doc.Analysis{
		Text: &doc.Text{
			Source: article,
			Blocks: []doc.Block{{Span: at("Été noir 😀"), Kind: doc.Headline}, {Span: doc.Span{Start: body, End: len(article)}}},
			Sentences: []doc.Sentence{
				{Span: at("Été noir 😀")},
				{Span: at("« La fête est finie », a dit aux ouvriers Anne Morel, maire de Brest."), Block: 1},
				{Span: at("Elle aurait promis que « rien » n'arriverait."), Block: 1},
				{Span: at("En 2024, l'usine a perdu près de 300 salariés (un tiers des effectifs)."), Block: 1},
			},
		},
		Language: "fr", LanguageScore: 0.98765, Supported: true,
		Quotes: []doc.Quote{
			{Span: at("La fête est finie"), Segments: []doc.Span{at("La fête est finie")}, Kind: doc.Direct,
				Cue: doc.Cue{Span: at("a dit"), Lemma: "dire"}, Parent: doc.None, Score: 0.3 * 3, Rule: "cue-after"},
			{Span: quote, Segments: []doc.Span{at("rien"), at("n'arriverait")}, Kind: doc.MixedQuote,
				Cue: doc.Cue{Span: at("aurait promis"), Lemma: "promettre"}, Parent: 0, Negated: true, Hedged: true, Score: 0.5, Rule: "reported-clause"},
		},
		Entities: []doc.Entity{{Name: "Anne Morel", Kind: doc.Person, Role: "maire de Brest", Gender: doc.Fem, Rule: "name",
			Mentions: []doc.Mention{{Span: at("Anne Morel, maire de Brest"), Kind: doc.NameMention}, {Span: at("Elle"), Kind: doc.PronounMention}}}},
		Attributions: []doc.Attribution{
			{Speaker: doc.Voicer{Mention: doc.Mention{Span: at("Anne Morel, maire de Brest"), Head: at("Anne Morel"), Kind: doc.NameMention},
				Name: "Anne Morel", Role: "maire de Brest", Score: 0.9, Rule: "subject"},
				Addressee: doc.Mention{Span: at("ouvriers"), Kind: doc.NominalMention}},
			{}, // nobody knows
		},
		Timexes: []doc.Timex{{Span: at("2024"), Anchor: at("En 2024"), Value: "2024"}},
		Quantities: []doc.Quantity{
			{Span: at("300"), Kind: doc.Count, Value: 300, HasValue: true, Decimal: "300", Comparator: doc.About},
			{Span: at("un tiers"), Kind: doc.Ratio, Low: 0, High: 0.3333, HasLow: true, HasHigh: true, Comparator: doc.Between,
				Unit: doc.Unit{Symbol: "⅓", Name: "third", Code: "1"}},
		},
		Claims: []doc.Claim{
			{Span: at("a perdu près de 300 salariés"), Quantity: 0, Counted: doc.Part{Span: at("salariés"), Lemma: "salarié"},
				Predicate: doc.Predicate{Part: doc.Part{Span: at("a perdu"), Lemma: "perdre"}}, Trend: doc.Decrease, Times: []int{0},
				Sentence: 3, Context: at("En 2024, l'usine a perdu près de 300 salariés"), Quote: doc.None, Same: doc.None, Score: 0.8, Rule: "object"},
			{Span: at("un tiers des effectifs"), Quantity: 1, Counted: doc.Part{Lemma: "salarié"}, Of: doc.Part{Span: at("des effectifs"), Lemma: "effectif"},
				Predicate: doc.Predicate{Part: doc.Part{Span: at("a perdu"), Lemma: "perdre"}, Elided: true}, Negated: true, Hedged: true,
				Sentence: 3, Quote: 1, Same: 0, Score: 0.6, Rule: "parenthesis"},
		},
	}
}

// all asks for everything.
func all() *options {
	return &options{
		engine:    analysis.Options{Quotes: true, Claims: true, Entities: true},
		sentences: true,
		unit:      pb.OffsetUnit_OFFSET_UNIT_UTF8,
	}
}

func sampleMessage(o *options) *pb.Analysis {
	return arrived(message(sampleAnalysis(), &pb.Engine{Name: "dixit", Version: "1.2.0", ModelDigest: "9f86d081884c"}, "7", o))
}

// arrived is what a caller gets of an answer.
func arrived[M proto.Message](m M) M {
	raw, err := proto.Marshal(m)
	if err != nil {
		panic(err)
	}
	got := m.ProtoReflect().New().Interface()
	if err := proto.Unmarshal(raw, got); err != nil {
		panic(err)
	}
	return got.(M)
}

// An answer is written by hand, and so that nobody can tell: no field is unknown
// to the contract, and its own code writes the same bytes.
func TestAnswerIsWrittenAsTheContractWould(t *testing.T) {
	for _, omit := range []bool{false, true} {
		o := all()
		o.omitText = omit
		m := message(sampleAnalysis(), &pb.Engine{Name: "dixit"}, "7", o)
		wrote, err := proto.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		got := arrived(m)
		walk(got.ProtoReflect(), func(m protoreflect.Message) {
			if u := m.GetUnknown(); len(u) > 0 {
				t.Errorf("%s has %d bytes of fields that nobody knows", m.Descriptor().Name(), len(u))
			}
		})
		if again, err := (proto.MarshalOptions{Deterministic: true}).Marshal(got); err != nil || !bytes.Equal(again, wrote) {
			t.Errorf("by its own code it is\n%x, %v; by ours\n%x", again, err, wrote)
		}
	}
}

// No field of the contract is forgotten: the sample has something in each.
func TestAnswerHasEveryField(t *testing.T) {
	written := map[protoreflect.FullName]bool{}
	walk(arrived(message(sampleAnalysis(), &pb.Engine{Name: "dixit", Version: "1", ModelDigest: "9f"}, "7", all())).ProtoReflect(), func(m protoreflect.Message) {
		m.Range(func(f protoreflect.FieldDescriptor, _ protoreflect.Value) bool {
			written[f.FullName()] = true
			return true
		})
	})
	seen := map[protoreflect.FullName]bool{}
	var check func(protoreflect.MessageDescriptor)
	check = func(m protoreflect.MessageDescriptor) {
		if seen[m.FullName()] {
			return
		}
		seen[m.FullName()] = true
		for i := range m.Fields().Len() {
			f := m.Fields().Get(i)
			if !written[f.FullName()] {
				t.Errorf("%s is nowhere in the answer", f.FullName())
			}
			if f.Message() != nil {
				check(f.Message())
			}
		}
	}
	check((*pb.Analysis)(nil).ProtoReflect().Descriptor())
}

// A length of several bytes does not fit in the room that was left for one.
func TestLengthsOfAllSizes(t *testing.T) {
	for _, n := range []int{0, 1, 127, 128, 129, 16383, 16384, 1 << 21} {
		want := &pb.Sentence{Text: strings.Repeat("a", n), Paragraph: 3}
		var w wire
		text := w.open(2)
		w.bytes = append(w.bytes, want.Text...)
		w.close(text)
		w.int(3, 3)
		got := new(pb.Sentence)
		if err := proto.Unmarshal(w.bytes, got); err != nil || !proto.Equal(got, want) {
			t.Errorf("%d bytes come back as %d, %v", n, len(got.Text), err)
		}
	}
}

// testdata/answer.json is what a caller gets for the sample.
func TestMessage(t *testing.T) {
	raw, err := protojson.Marshal(sampleMessage(all()))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := json.Indent(&got, raw, "", "  "); err != nil { // protojson varies its white space on purpose
		t.Fatal(err)
	}
	got.WriteByte('\n')
	const golden = "testdata/answer.json"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("the answer differs from %s; run with -update and look at the difference:\n%s", golden, &got)
	}
}

// walk calls f for m and every message in it.
func walk(m protoreflect.Message, f func(protoreflect.Message)) {
	f(m)
	m.Range(func(fd protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		switch {
		case fd.Message() == nil:
		case fd.IsList():
			for i := range v.List().Len() {
				walk(v.List().Get(i).Message(), f)
			}
		default:
			walk(v.Message(), f)
		}
		return true
	})
}

// Wherever there is a span, the text beside it is what it covers, in any unit.
func TestTextIsWhatItsSpanCovers(t *testing.T) {
	cover := map[pb.OffsetUnit]func(*pb.Span) string{
		pb.OffsetUnit_OFFSET_UNIT_UTF8:  func(s *pb.Span) string { return article[s.Start:s.End] },
		pb.OffsetUnit_OFFSET_UNIT_UTF16: func(s *pb.Span) string { return fromUTF16(article, s) },
		pb.OffsetUnit_OFFSET_UNIT_UTF32: func(s *pb.Span) string { return string([]rune(article)[s.Start:s.End]) },
	}
	for unit, of := range cover {
		o := all()
		o.unit = unit
		n := 0
		walk(sampleMessage(o).ProtoReflect(), func(m protoreflect.Message) {
			s, ok := m.Interface().(interface {
				GetSpan() *pb.Span
				GetText() string
			})
			if q, quote := s.(*pb.Quote); quote { // its text is that of its segments
				var words []string
				for _, s := range q.Segments {
					words = append(words, of(s))
				}
				if got := strings.Join(words, " "); got != q.Text {
					t.Errorf("%v: segments cover %q, text is %q", unit, got, q.Text)
				}
			} else if ok && s.GetSpan() != nil {
				if got := of(s.GetSpan()); got != s.GetText() {
					t.Errorf("%v: %v covers %q, text is %q", unit, s.GetSpan(), got, s.GetText())
				}
				n++
			}
		})
		if n < 15 {
			t.Errorf("%v: looked at %d spans only", unit, n)
		}
	}
}

func TestOmitText(t *testing.T) {
	o := all()
	o.omitText = true
	m := sampleMessage(o)
	walk(m.ProtoReflect(), func(m protoreflect.Message) {
		if s, ok := m.Interface().(interface{ GetText() string }); ok && s.GetText() != "" {
			t.Errorf("%T has text %q", s, s.GetText())
		}
	})
	if len(m.Quotes) != 2 || m.Quotes[1].Segments[1].GetEnd() == 0 {
		t.Errorf("more than the text is missing: %v", m)
	}
}

func TestFeatures(t *testing.T) {
	counts := func(m *pb.Analysis) [4]int {
		return [4]int{len(m.Sentences), len(m.Quotes), len(m.Claims), len(m.Entities)}
	}
	for _, c := range []struct {
		name string
		want pb.Feature
		n    [4]int
	}{
		{"sentences", pb.Feature_FEATURE_SENTENCES, [4]int{4, 0, 0, 0}},
		{"quotes", pb.Feature_FEATURE_QUOTES, [4]int{0, 2, 0, 0}},
		{"claims", pb.Feature_FEATURE_CLAIMS, [4]int{0, 0, 2, 0}},
		{"entities", pb.Feature_FEATURE_ENTITIES, [4]int{0, 0, 0, 1}},
	} {
		t.Run(c.name+" alone", func(t *testing.T) {
			o := &options{unit: pb.OffsetUnit_OFFSET_UNIT_UTF8}
			if err := o.want([]pb.Feature{c.want}); err != nil {
				t.Fatal(err)
			}
			m := sampleMessage(o)
			if got := counts(m); got != c.n {
				t.Errorf("got %v facts, want %v", got, c.n)
			}
			for _, q := range m.Quotes {
				if q.Speaker != nil && q.Speaker.EntityIndex != nil {
					t.Errorf("%v points at entities, which were not asked for", q.Speaker)
				}
			}
			for _, c := range m.Claims {
				if c.QuoteIndex != nil {
					t.Errorf("%v points at quotes, which were not asked for", c)
				}
			}
		})
	}
}

func TestMinScore(t *testing.T) {
	o := all()
	o.minScore = 0.9
	m := sampleMessage(o)
	if len(m.Quotes) != 1 || len(m.Claims) != 0 || len(m.Sentences) != 4 || len(m.Entities) != 1 {
		t.Errorf("with 0.9, got %v", m)
	}
	o.minScore = 0.55
	if m = sampleMessage(o); len(m.Claims) != 2 || m.Claims[1].GetQuoteIndex() != 0 || m.Claims[1].QuoteIndex == nil {
		t.Errorf("with 0.55, the claim in the inner quote is not in the outer one: %v", m.Claims)
	}
}

func BenchmarkMessage(b *testing.B) {
	a, name := exampleAnalysis(b), &pb.Engine{Name: "dixit"}
	for _, unit := range []pb.OffsetUnit{pb.OffsetUnit_OFFSET_UNIT_UTF8, pb.OffsetUnit_OFFSET_UNIT_UTF16} {
		o := all()
		o.unit = unit
		b.Run(unit.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := proto.Marshal(message(a, name, "7", o)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// exampleAnalysis is what the engine finds in 4 kB: the French examples, one after
// the other.
func exampleAnalysis(b *testing.B) *doc.Analysis {
	b.Helper()
	names, err := filepath.Glob("../../examples/fr-*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal("no examples", err)
	}
	var text strings.Builder
	for _, name := range names {
		part, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(part)
		text.WriteByte('\n')
	}
	pack, err := fr.Pack()
	if err != nil {
		b.Fatal(err)
	}
	a, err := analysis.New(pack).Analyze(b.Context(), text.String(), all().engine)
	if err != nil {
		b.Fatal(err)
	}
	return a
}
