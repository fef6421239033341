package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"

	"github.com/dixit-nlp/dixit/client"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The page of an analysis that uses everything a page can show.
func TestText(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "analysis.json"))
	if err != nil {
		t.Fatal(err)
	}
	a := new(client.Analysis)
	if err := protojson.Unmarshal(b, a); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, rules := range []bool{false, true} {
		p := newPage(&out, &out, "")
		p.rules = rules
		p.title("kerbrat.txt")
		if err := p.analysis(a); err != nil {
			t.Fatal(err)
		}
	}
	golden := filepath.Join("testdata", "analysis.txt")
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != string(want) {
		t.Errorf("the page is now (go test -update accepts it)\n%s", got)
	}
}

func TestBlock(t *testing.T) {
	for _, c := range []struct {
		name    string
		colours bool
		inks    []ink
		want    string
	}{
		{"words wrap at the width of the page, after the indent", false,
			[]ink{{"le pont de pierre", plain}},
			"1  le pont de\n   pierre\n"},
		{"a no-break space does not break", false,
			[]ink{{"soit 14\u202f000\u00a0euros", plain}},
			"1  soit\n   14\u202f000\u00a0euros\n"},
		{"a word longer than the page stands alone", false,
			[]ink{{"l' anticonstitutionnellement", plain}},
			"1  l'\n   anticonstitutionnellement\n"},
		{"line breaks of the article are blanks", false,
			[]ink{{"le\r\npont", plain}},
			"1  le pont\n"},
		{"an article does not steer the terminal", false,
			[]ink{{"le \x1b[pont", plain}},
			"1  le \uFFFD[pont\n"},
		{"accents made of two characters take one column", false,
			[]ink{{"e\u0301te\u0301 e\u0301te\u0301 e\u0301te\u0301", plain}},
			"1  e\u0301te\u0301 e\u0301te\u0301\n   e\u0301te\u0301\n"},
		{"colours begin and end with the words", true,
			[]ink{{"le", plain}, {"pont de pierre", bold}},
			"1  le \x1b[1mpont de\x1b[m\n   \x1b[1mpierre\x1b[m\n"},
		{"what is empty leaves no blank", false,
			[]ink{{"", bold}, {"le", plain}, {"", bold}, {"pont", plain}},
			"1  le pont\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			p := newPage(&out, &out, "")
			p.width, p.colours = 13, c.colours
			p.block("1  ", c.inks...)
			if err := p.w.Flush(); err != nil {
				t.Fatal(err)
			}
			if got := out.String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestMarksThatAreOpenAreClosed(t *testing.T) {
	for text, want := range map[string]string{
		"Un plan « qui tient":            "Un plan « qui tient\u00a0»",
		"Un plan «\u00a0qui tient":       "Un plan «\u00a0qui tient\u00a0»",
		"un plan «qui tient":             "un plan «qui tient»",
		"un plan « qui tient » la route": "un plan « qui tient » la route",
		"“one” and “two":                 "“one” and “two”",
		`a "fair" and "final`:            `a "fair" and "final"`,
		"nothing at all":                 "nothing at all",
	} {
		if got := closed(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

func TestNoColourWithoutATerminal(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if p := newPage(f, f, ""); p.colours || p.width != paperWidth {
		t.Errorf("a file is written with colours %t, in %d columns", p.colours, p.width)
	}
}

func TestNoLineIsWiderThanThePage(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "analysis.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > paperWidth {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestValue(t *testing.T) {
	number := func(v float64) *float64 { return &v }
	for _, c := range []struct {
		name string
		q    *client.Quantity
		want string
	}{
		{"a scale in words is spelled out", &client.Quantity{Text: "8,4 millions d'euros", Value: number(8.4e6), Decimal: "8400000", Unit: &client.Unit{Iso: "EUR", Symbol: "€"}}, "8 400 000 EUR"},
		{"so are both ends of a range", &client.Quantity{Text: "40 à 45 millions", Low: number(40e6), High: number(45e6)}, "40 000 000 to 45 000 000"},
		{"and one that is open", &client.Quantity{Text: "des milliers", Low: number(1000)}, "1 000 or more"},
		{"on either side", &client.Quantity{Text: "moins d'un million", High: number(1e6)}, "1 000 000 or less"},
		{"decimals stay as they are", &client.Quantity{Text: "deux mille et demi", Value: number(2000.5), Decimal: "2000.5"}, "2 000.5"},
		{"what is small is seen at once", &client.Quantity{Text: "deux", Value: number(2), Decimal: "2"}, ""},
		{"a small range too", &client.Quantity{Text: "cinq à six", Low: number(5), High: number(6)}, ""},
		{"digits of the article speak for themselves", &client.Quantity{Text: "14\u202f000", Value: number(14000), Decimal: "14000"}, ""},
		{"no figure, no value", &client.Quantity{Text: "beaucoup"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := value(c.q); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDigits(t *testing.T) {
	for _, c := range []struct {
		name, text, value string
		want              bool
	}{
		{"digits speak for themselves", "14\u202f000", "14000", true},
		{"so do decimals", "6,5 %", "6.5", true},
		{"but not figures that end in zero", "41,30 euros", "41.3", false},
		{"words do not", "deux", "2", false},
		{"nor do scales", "1,9 milliard d'euros", "1900000000", false},
		{"nor does the start of a longer number", "12 000", "1200", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := digits(c.text, c.value); got != c.want {
				t.Errorf("digits(%q, %q) is %t", c.text, c.value, got)
			}
		})
	}
}

// The first line says in which language the article is, as one would say it.
func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		analysis *client.Analysis
		want     string
	}{
		{&client.Analysis{Language: "fr", LanguageSupported: true}, "fr"},
		{&client.Analysis{Language: "de"}, "de (not supported)"},
		{&client.Analysis{Language: "und"}, "unknown language"},
	} {
		if got := summary(c.analysis); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// The words near a quote are shown when they say more than the name does: a
// capital letter at the beginning of a sentence is nothing more.
func TestWho(t *testing.T) {
	for near, want := range map[string]string{"Le maire": "le maire", "il": "le maire (il)", "": "le maire"} {
		got := ""
		for _, i := range who(&client.Speaker{Name: "le maire", Text: near}) {
			got = strings.TrimSpace(got + " " + i.text)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", near, got, want)
		}
	}
}
