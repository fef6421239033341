package claim_test

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// Whatever the bytes: no panic, spans in order, inside the text and on rune
// boundaries, indexes that point at something, and the same answer twice.
func FuzzFacts(f *testing.F) {
	for _, seed := range []string{
		"En 2014, 14 000 personnes sont mortes et 24 soldats.",
		"entre 5 et 7 % (3,2 M€), contre vingt-et-un mille un an plus tôt",
		"Un Français sur trois, 1/3, ½, 12€50, 2 h 14, 01 42 33 44 55",
		"$2.3bn, one in three, twenty-first, 5 p.m. on May 25, 2023",
		"le le 3 et et 4 mars 2 2 - - à 14h30 à à 18h mardi mardi",
		"\xff\xfe 12\u00a0000\u202f000 % \x00 €", "-", "", "1", "un", "deux deux", "(1) [2] #3 n° 4",
	} {
		f.Add(seed)
	}
	languages := packs(f)
	f.Fuzz(func(t *testing.T, source string) {
		for _, p := range languages {
			text, quantities, times, claims := analyse(p, source)
			check := func(what string, s doc.Span, empty bool) {
				if s.Empty() && empty {
					return
				}
				if s.Empty() || s.Start < 0 || s.End > len(source) {
					t.Fatalf("%s: span %v of %d bytes", what, s, len(source))
				}
				if utf8.ValidString(source) && (!utf8.RuneStart(source[s.Start]) || s.End < len(source) && !utf8.RuneStart(source[s.End])) {
					t.Fatalf("%s: span %v is not on rune boundaries", what, s)
				}
			}
			for i := range times {
				check("timex", times[i].Span, false)
				check("anchor", times[i].Anchor, false)
				if i > 0 && times[i].Start < times[i-1].End {
					t.Fatalf("timex %d overlaps the one before", i)
				}
			}
			for i := range quantities {
				q := &quantities[i]
				check("quantity", q.Span, false)
				check("number", q.Number, false)
				check("modifier", q.Modifier, true)
				if i > 0 && q.Start < quantities[i-1].End {
					t.Fatalf("quantity %d overlaps the one before", i)
				}
				if q.Noun != doc.None && (q.Noun < 0 || q.Noun >= len(text.Tokens)) || q.Same >= i {
					t.Fatalf("quantity %d points at nothing: %+v", i, q)
				}
			}
			if len(claims) != len(quantities) {
				t.Fatalf("%d claims of %d quantities", len(claims), len(quantities))
			}
			for i := range claims {
				c := &claims[i]
				check("claim", c.Span, false)
				check("context", c.Context, false)
				check("counted", c.Counted.Span, true)
				check("predicate", c.Predicate.Span, true)
				if c.Score <= 0 || c.Score > 1 || c.Rule == "" {
					t.Fatalf("claim %d: score %v, rule %q", i, c.Score, c.Rule)
				}
				for _, k := range c.Times {
					if k < 0 || k >= len(times) {
						t.Fatalf("claim %d: no timex %d", i, k)
					}
				}
			}
			if _, _, _, again := analyse(p, source); !reflect.DeepEqual(claims, again) {
				t.Fatal("another answer the second time")
			}
		}
	})
}

// The work grows with the text and no faster, on what a text can be at its
// worst: digits, numerals, ranges and dates without end, in one sentence.
func TestLinear(t *testing.T) {
	languages := packs(t)
	for tag, units := range map[string][]string{
		"fr": {"1 ", "12 ", "un ", "deux ", "vingt-", "mille ", "cent ", "deux à ", "1-", "1/", "et un ", "(1) ", "1,", "12 % et ",
			"mardi ", "12 mars ", "de 2014 à ", "depuis ", "le début de ", "il y a ", "15h ", "3 hommes et ", "12 % de ", "dix, ", "« 12 ",
			"qui a 3 ", "12 morts lundi, ", "½", "€"},
		"en": {"one in ", "twenty-", "million and a half ", "$1", "two ", "from 1 to ", "May 1 and "},
	} {
		for _, unit := range units {
			size := 64 << 10
			if unit == "1 " || unit == "deux " {
				size = 200 << 10
			}
			text := segment.Text(strings.Repeat(unit, size/len(unit)), &languages[tag].Segment)
			languages[tag].Tagger.Tag(text)
			start := time.Now()
			times := timex.Find(text, time.Time{}, &languages[tag].Timex)
			quantities := number.Find(text, times, &languages[tag].Number)
			claim.Build(text, quantities, times, nil, &languages[tag].Claim)
			// 64 kB take some milliseconds. A hundred times that, on a busy
			// machine, is still less than a loop inside a loop.
			if took := time.Since(start); took > time.Second {
				t.Errorf("%s: %q over %d kB took %v", tag, unit, size>>10, took)
			}
		}
	}
}
