// Package eval measures the engine on articles whose truth was marked by hand.
//
// In go gold files (one article each: its text, then one fact a line) and a
// function that analyses a text; out comes a [Report] of how far the two agree.
// Package eval knows the nouns of package doc and nothing of the engine. What
// counts as a sentence, a quote and a claim is said in testdata/README.md.
package eval

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Separator is the line between an article and its facts.
const Separator = "=== facts"

// Gold is an article and what is true of it.
type Gold struct {
	Name      string // "fr-agence": the language, a dash, the kind of article
	Text      string
	Sentences []doc.Span
	Quotes    []Quote
	Claims    []Claim
	NotQuotes []doc.Span // between marks, and yet nobody's words
	NotClaims []doc.Span // digits or number words, and yet no claim
}

// Language is the tag that opens the article's name.
func (g *Gold) Language() string {
	tag, _, _ := strings.Cut(g.Name, "-")
	return tag
}

// Quote is a quote as it should be found. What the article does not have is
// empty and not measured.
type Quote struct {
	Segments []doc.Span
	Kind     doc.QuoteKind
	Cue      doc.Span
	Speaker  doc.Span // the whole noun phrase beside the quote
	Name     string   // who that is
	Role     string
	Disputed bool // finding it is neither right nor wrong
}

// Claim is a numeric claim as it should be found.
type Claim struct {
	doc.Span
	Kind       doc.QuantityKind
	Value      Value
	Comparator doc.Comparator
	Counted    doc.Span
	Lemma      string // of what is counted
	Predicate  doc.Span
	Times      []doc.Span
	Trend      doc.Trend
	AnyTime    bool // the convention leaves the time open
	AnyTrend   bool // and the trend: "8,400 jobs are lost"
	Disputed   bool // finding it is neither right nor wrong
}

// Value is a point (Low equal to High), a range, or a bound on one side.
type Value struct {
	Low, High       float64
	HasLow, HasHigh bool
}

// Parse reads a gold file. It fails, with file and line, on a fact that is not
// well formed and on a phrase that does not occur in the article, or occurs
// more than once with no word of which is meant.
func Parse(name, file string) (*Gold, error) {
	text, facts, line, ok := split(file)
	if !ok {
		return nil, fmt.Errorf("%s: no line %q", name, Separator)
	}
	p := parser{g: &Gold{Name: name, Text: text}}
	for fact := range strings.Lines(facts) {
		line++
		fact = strings.TrimRight(fact, "\r\n")
		if fact == "" || fact[0] == '#' {
			continue
		}
		if err := p.fact(fact); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	if rest := skipSpace(text, p.at); rest < len(text) {
		return nil, fmt.Errorf("%s:%d: the sentences end before %q", name, line, head(text[rest:]))
	}
	p.sort()
	return p.g, nil
}

// split cuts a file at its separator and counts the lines up to it.
func split(file string) (text, facts string, lines int, ok bool) {
	at := 0
	for line := range strings.Lines(file) {
		lines++
		if strings.TrimRight(line, "\r\n") == Separator {
			return file[:at], file[at+len(line):], lines, true
		}
		at += len(line)
	}
	return "", "", lines, false
}

type parser struct {
	g  *Gold
	at int // where the next sentence begins
}

// fact reads one line: a word that says what it is, then the fact itself.
func (p *parser) fact(line string) error {
	word, rest, _ := strings.Cut(line, " ")
	word, disputed := strings.CutSuffix(word, "?")
	switch {
	case word == "sentence" && !disputed:
		return p.sentence(rest)
	case word == "quote":
		return p.quote(rest, disputed)
	case word == "claim":
		return p.claim(rest, disputed)
	case word == "not-quote" && !disputed:
		return p.not(rest, &p.g.NotQuotes)
	case word == "not-claim" && !disputed:
		return p.not(rest, &p.g.NotClaims)
	}
	return fmt.Errorf("unknown fact %q", line)
}

// sentence reads "Le pont … lundi." Sentences come in order and leave nothing
// but white space between them.
func (p *parser) sentence(phrase string) error {
	at := skipSpace(p.g.Text, p.at)
	s, ok := phraseAt(p.g.Text, phrase, at)
	if !ok {
		return fmt.Errorf("sentence %q does not stand at %q", phrase, head(p.g.Text[at:]))
	}
	p.g.Sentences = append(p.g.Sentences, s)
	p.at = s.End
	return nil
}

// quote reads "direct «Nous partons» «demain» | cue a dit | speaker la maire,
// Anne Morel = Anne Morel, maire". Cue and speaker are the nearest such words.
func (p *parser) quote(line string, disputed bool) error {
	fields := strings.Split(line, " | ")
	kind, said, _ := strings.Cut(fields[0], " ")
	q := Quote{Disputed: disputed}
	var err error
	if q.Kind, err = named[doc.QuoteKind](kind, doc.Direct, doc.MixedQuote); err != nil {
		return err
	}
	if q.Segments, err = p.segments(said); err != nil {
		return err
	}
	hull := q.Segments[0].Cover(q.Segments[len(q.Segments)-1])
	for _, f := range fields[1:] {
		key, val, _ := strings.Cut(f, " ")
		switch key {
		case "cue":
			q.Cue, err = nearest(p.g.Text, val, hull)
		case "speaker":
			q.Speaker, q.Name, q.Role, err = p.speaker(val, cmp.Or(q.Cue, hull))
		default:
			err = fmt.Errorf("unknown part %q of a quote", f)
		}
		if err != nil {
			return err
		}
	}
	p.g.Quotes = append(p.g.Quotes, q)
	return nil
}

// segments reads "«first» «second» #2"; the number says which «first».
func (p *parser) segments(said string) ([]doc.Span, error) {
	said, nth, err := occurrence(said)
	if err != nil {
		return nil, err
	}
	inner, ok := strings.CutPrefix(said, "«")
	inner, ok2 := strings.CutSuffix(inner, "»")
	if !ok || !ok2 {
		return nil, fmt.Errorf("%q is not of the form «words» «words»", said)
	}
	var segments []doc.Span
	for i, phrase := range strings.Split(inner, "» «") {
		var s doc.Span
		if i == 0 {
			s, err = find(p.g.Text, phrase, nth)
		} else {
			s, err = after(p.g.Text, phrase, segments[i-1].End)
		}
		if err != nil {
			return nil, err
		}
		segments = append(segments, s)
	}
	return segments, nil
}

// speaker reads "la maire, Anne Morel = Anne Morel, maire". Without words
// before the equals sign nobody is named near the quote.
func (p *parser) speaker(val string, near doc.Span) (s doc.Span, name, role string, err error) {
	phrase, who, ok := strings.Cut(" "+val, " = ")
	if !ok {
		return s, "", "", fmt.Errorf("speaker %q without a name", val)
	}
	if phrase = strings.TrimSpace(phrase); phrase != "" {
		s, err = nearest(p.g.Text, phrase, near)
	}
	name, role, _ = strings.Cut(who, ", ")
	return s, name, role, err
}

// not reads a phrase, or «a phrase», that is no quote or no claim wherever it
// occurs; "#2" picks one occurrence.
func (p *parser) not(phrase string, into *[]doc.Span) error {
	phrase, nth, err := occurrence(phrase)
	if err != nil {
		return err
	}
	phrase = strings.TrimSuffix(strings.TrimPrefix(phrase, "«"), "»")
	if nth > 0 {
		s, err := find(p.g.Text, phrase, nth)
		*into = append(*into, s)
		return err
	}
	all := occurrences(p.g.Text, phrase)
	if len(all) == 0 {
		return fmt.Errorf("%q does not occur in the article", phrase)
	}
	*into = append(*into, all...)
	return nil
}

// named returns the value between first and last that calls itself word.
func named[T interface {
	~uint8
	fmt.Stringer
}](word string, first, last T) (T, error) {
	for v := first; v <= last; v++ {
		if v.String() == word {
			return v, nil
		}
	}
	return 0, fmt.Errorf("%q is no %T", word, first)
}
