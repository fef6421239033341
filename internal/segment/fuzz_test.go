package segment_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/segment"
)

// FuzzText holds the cut to its promises, whatever the bytes and the language.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"", " ", "\n", "Il part. Elle reste.", "« Non », dit-elle. (avec AFP)", "\ufeffPARIS (AFP) – 14\u202f000 m²\r\n\r\n- a ;\n- b.",
		"aujourd\u2019hui qu\u2019il n\u2019y a-t-il", "J.-M. a.b@c.fr http://x.y/z). 15h30 1.234,56 12€50 3-1", "I can't. 'Tis John's.",
		"a\u00ad\u200b", "\xff\xc3\xe2\x80", "...»\"''``<<>>", "👩\u200d👩\u200d👧 🇫🇷🇫", "1 000 000 000 00", "[1][...](...)…?!", "e\u0301 E\u0301",
	} {
		f.Add(s)
	}
	languages := []*segment.Rules{{}, rules("fr"), rules("en")}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range languages {
			text := segment.Text(s, r)
			checkTokens(t, text)
			checkSentences(t, text)
			checkBlocks(t, text)
			if again := segment.Text(s, r); !reflect.DeepEqual(text, again) {
				t.Fatal("the same input is cut in two ways")
			}
		}
	})
}

// checkTokens: in order, on character boundaries, nothing but white space and
// invisible characters between them, every normal form with its hash.
func checkTokens(t *testing.T, text *doc.Text) {
	end := 0
	for i, k := range text.Tokens {
		if k.Start < end || k.End <= k.Start || k.End > len(text.Source) {
			t.Fatalf("token %d: %v behind %d", i, k.Span, end)
		}
		checkGap(t, text.Source[end:k.Start])
		if utf8.ValidString(text.Source) && !utf8.ValidString(text.Word(i)) {
			t.Fatalf("token %d splits a character: %q", i, text.Word(i))
		}
		if k.Norm != doc.FormOf(k.Norm.Text) {
			t.Fatalf("token %d: hash of %q", i, k.Norm.Text)
		}
		if utf8.ValidString(text.Source) && strings.ContainsFunc(k.Norm.Text, func(r rune) bool { return '1' <= r && r <= '9' }) {
			t.Fatalf("token %d: %q has digits", i, k.Norm.Text)
		}
		end = k.End
	}
	checkGap(t, text.Source[end:])
}

func checkGap(t *testing.T, gap string) {
	for _, r := range gap {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.In(r, unicode.Cf, unicode.Mn) && r != 0x2800 {
			t.Fatalf("%q is in no token", r)
		}
	}
}

// checkSentences: they tile the tokens, each within one block, each with its rule.
func checkSentences(t *testing.T, text *doc.Text) {
	next := 0
	for i, s := range text.Sentences {
		if s.Tokens.First != next || s.Tokens.Empty() || s.Span != text.Span(s.Tokens) || s.Rule == "" {
			t.Fatalf("sentence %d: %+v, expected to start at token %d", i, s, next)
		}
		if !text.Blocks[s.Block].Sentences.Has(i) || !text.Tokens[next].Flags.Has(doc.SentenceStart) {
			t.Fatalf("sentence %d and block %d disagree", i, s.Block)
		}
		next = s.Tokens.End
	}
	if next != len(text.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(text.Tokens))
	}
}

// checkBlocks: they tile the tokens and the sentences.
func checkBlocks(t *testing.T, text *doc.Text) {
	token, sentence := 0, 0
	for i, b := range text.Blocks {
		if b.Tokens.First != token || b.Tokens.Empty() || b.Sentences.First != sentence || b.Span != text.Span(b.Tokens) {
			t.Fatalf("block %d: %+v, expected token %d, sentence %d", i, b, token, sentence)
		}
		if d := b.Dateline; !d.Empty() && (d.First != token || d.End > text.Sentences[sentence].Tokens.End) {
			t.Fatalf("block %d: dateline %+v", i, d)
		}
		token, sentence = b.Tokens.End, b.Sentences.End
	}
	if token != len(text.Tokens) || sentence != len(text.Sentences) {
		t.Fatalf("blocks end at token %d, sentence %d", token, sentence)
	}
}
