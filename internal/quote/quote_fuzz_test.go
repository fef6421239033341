package quote

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// split is a toy cutter: words and marks, a sentence a full stop, a block a
// line. Tags are given by a letter of the word, so that any bytes reach every
// rule.
func split(source string) *doc.Text {
	t := &doc.Text{Source: source}
	tags := []doc.Tag{doc.Noun, doc.Det, doc.Propn, doc.VerbFin, doc.AuxFin, doc.VerbPast, doc.Adp, doc.PronPers, doc.PronRel, doc.Sconj, doc.Cconj, doc.VerbPres, doc.VerbInf, doc.Adj, doc.Adv}
	block, sentence, space := 0, 0, true
	endSentence := func() {
		if n := len(t.Tokens); n > sentence {
			r := doc.Range{First: sentence, End: n}
			t.Sentences = append(t.Sentences, doc.Sentence{Span: t.Span(r), Tokens: r, Block: len(t.Blocks)})
			t.Tokens[sentence].Flags |= doc.SentenceStart
		}
		sentence = len(t.Tokens)
	}
	endBlock := func() {
		endSentence()
		if n := len(t.Tokens); n > block {
			r := doc.Range{First: block, End: n}
			t.Blocks = append(t.Blocks, doc.Block{Span: t.Span(r), Tokens: r})
		}
		block = len(t.Tokens)
	}
	for i := 0; i < len(source); {
		c, n := utf8.DecodeRuneInString(source[i:])
		switch {
		case c == '\n':
			endBlock()
			space, i = true, i+n
			continue
		case c == ' ':
			space, i = true, i+n
			continue
		}
		end := i + n
		k := doc.Token{}
		switch {
		case strings.ContainsRune("«»“”„\"‹›‘’", c):
			k.Kind, k.Tag = doc.QuoteMark, doc.PunctTag
		case strings.ContainsRune(".,;:!?()-—…", c):
			k.Kind, k.Tag = doc.Punct, doc.PunctTag
		default:
			for end < len(source) && source[end] > ' ' && source[end] < 0x80 && !strings.ContainsRune(".,;:!?()-\"", rune(source[end])) {
				end++
			}
			k.Tag = tags[int(source[i])%len(tags)]
			k.Shape = doc.Lower
			if 'A' <= c && c <= 'Z' {
				k.Shape = doc.Capital
			}
		}
		if strings.ContainsAny(source[i:end], "0123456789") {
			k.Flags |= doc.HasDigit
		}
		if space {
			k.Flags |= doc.SpaceBefore
		}
		k.Span = doc.Span{Start: i, End: end}
		k.Norm = doc.FormOf(strings.ToLower(source[i:end]))
		k.Lemma = k.Norm
		t.Tokens = append(t.Tokens, k)
		if k.Tag.Verb() || k.Tag.Aux() {
			at := len(t.Tokens) - 1
			t.Verbs = append(t.Verbs, doc.VerbGroup{Tokens: doc.Range{First: at, End: at + 1}, Head: at, Lemma: k.Lemma,
				Finite: k.Tag.Finite(), Form: k.Tag, Subject: doc.None})
		}
		if c == '.' {
			endSentence()
		}
		space, i = false, end
	}
	endBlock()
	return t
}

// toyRules let every letter-tagged verb of the toy texts be a cue.
func toyRules() *Rules {
	r := &Rules{BareClause: true, SubjectFirst: true}
	r.Cues.Set("dit", Says|Asks|Claims|Orders|Utters|Phrases|Calls)
	r.Forms.Set("say", "dit")
	r.Sources.Set("selon", Source{Lemma: "selon"})
	r.Comparisons.Set("comme", struct{}{})
	r.Complementizers.Set("que", struct{}{})
	r.Questions.Set("si", struct{}{})
	r.Infinitives.Set("de", struct{}{})
	r.Goals.Set("à", struct{}{})
	r.Of.Set("de", struct{}{})
	r.Pronouns.Set("il", doc.Sing)
	r.Clitics.Set("le", struct{}{})
	r.Speakers.Set("maire", doc.Person)
	return r
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "«", "»", "« a » dit Paul. Il dit que « b", "“ a ‘ b ” c ’ »", "Paul dit : « a.\n« b.\n» c. »",
		"— a, dit Paul, b.\nX : Y.\nZ : Y.", "selon Paul, a dit b, comme dit le maire, c.", "(« a (", "a », dit Paul.",
	} {
		f.Add(s)
	}
	rules := toyRules()
	f.Fuzz(func(t *testing.T, source string) {
		text := split(source)
		quotes := Find(text, rules)
		last := 0
		for i := range quotes {
			q := &quotes[i]
			if q.Start < last || q.Rule == "" || len(q.Segments) == 0 || q.Score < 0 || q.Score > 1 {
				t.Fatalf("quote %d is not well made: %+v", i, q)
			}
			last = q.Start
			hull := doc.Span{}
			for _, s := range q.Segments {
				if s.Empty() || s.Start < hull.End || s.End > len(source) || s.Start < len(source) && !startsRune(source, s.Start) {
					t.Fatalf("quote %d has a bad segment %v in %q", i, s, source)
				}
				hull = hull.Cover(s)
			}
			if hull != q.Span {
				t.Fatalf("quote %d covers %v, its segments %v", i, q.Span, hull)
			}
			if q.Subject.First < 0 || q.Subject.End > len(text.Tokens) || q.Parent >= i {
				t.Fatalf("quote %d points outside: %+v", i, q)
			}
		}
	})
}

// startsRune reports that a rune, or a byte of broken UTF-8, starts at i.
func startsRune(s string, i int) bool {
	for n := 0; n < len(s); {
		if n == i {
			return true
		}
		_, size := utf8.DecodeRuneInString(s[n:])
		n += size
	}
	return false
}

// elapsed is the least time, in nanoseconds, that Find takes over n bytes of a
// unit repeated.
func elapsed(unit string, n int, r *Rules) float64 {
	text := split(strings.Repeat(unit, n/len(unit)))
	best := time.Duration(1 << 62)
	for range 3 {
		start := time.Now()
		Find(text, r)
		best = min(best, time.Since(start))
	}
	return float64(best)
}

// Texts made to hurt cost no more than their length: twice as long takes about
// twice the steps, never four times.
func TestTimeIsLinear(t *testing.T) {
	for _, c := range []struct{ name, unit string }{
		{"marks that only open", "« "},
		{"marks that only close", "» "},
		{"straight marks", "\" "},
		{"marks of all families, unbalanced", "« ‹ “ ‘ "},
		{"one endless sentence of cues", "Paul dit que a et dit que b, "},
		{"one endless sentence of sources", "selon Paul a dit, "},
		{"tags without end", "a, dit Paul, "},
		{"brackets", "( Paul ( dit « "},
		{"paragraphs that leave their quote open", "Paul dit : « a b\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := toyRules()
			// A busy machine makes a time longer, never shorter: the least of several
			// is the one that counts.
			small, large := elapsed(c.unit, 25_000, rules), elapsed(c.unit, 200_000, rules)
			for try := 0; large > 40*small && large > 300e6 && try < 5; try++ {
				large = min(large, elapsed(c.unit, 200_000, rules))
			}
			if large > 40*small && large > 300e6 {
				t.Errorf("25 kB take %.1f ms, 200 kB %.1f ms", small/1e6, large/1e6)
			}
		})
	}
}
