package speaker

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// tags are the short names of tags in the texts of these tests.
var tags = map[string]doc.Tag{
	"N": doc.Noun, "P": doc.Propn, "D": doc.Det, "DD": doc.DetDem, "A": doc.Adj, "O": doc.Adp, "OD": doc.AdpDet, "V": doc.VerbFin,
	"R": doc.PronPers, "C": doc.Cconj, ".": doc.PunctTag,
}

// article is a text with its quotes and entities, written in one line:
//
//	[1:Anne/P Roy/P] part/V ./. Elle/R? dit/V {oui/N} ./.
//
// Brackets hold the mentions of entities by number, braces a quote; a word with
// a question mark, or brackets with one, is the subject of the next quote.
type article struct {
	text     *doc.Text
	quotes   []doc.Quote
	entities []doc.Entity
}

// people are the entities of these tests, by number.
var people = []doc.Entity{
	{Name: "le Kremlin", Kind: doc.Organization, Gender: doc.Masc, Number: doc.Sing},
	{Name: "Anne Roy", Kind: doc.Person, Gender: doc.Fem, Number: doc.Sing},
	{Name: "Paul Petit", Kind: doc.Person, Gender: doc.Masc, Number: doc.Sing},
	{Name: "Marc Weber", Kind: doc.Person, Gender: doc.Masc, Number: doc.Sing, Role: "maire de Lyon"},
}

func read(line string) article {
	a := article{text: &doc.Text{}}
	t := a.text
	a.entities = append(a.entities, people...)
	mention, quoteStart, first := 0, -1, 0
	entity := doc.None
	var subject doc.Range
	endSentence := func() {
		r := doc.Range{First: first, End: len(t.Tokens)}
		t.Sentences = append(t.Sentences, doc.Sentence{Span: t.Span(r), Tokens: r})
		first = len(t.Tokens)
	}
	for _, w := range strings.Fields(line) {
		asks := strings.HasSuffix(w, "?")
		w = strings.TrimSuffix(w, "?")
		if rest, ok := strings.CutPrefix(w, "{"); ok {
			quoteStart, w = len(t.Tokens), rest
		}
		if rest, ok := strings.CutPrefix(w, "["); ok {
			entity, mention = int(rest[0]-'0'), len(t.Tokens)
			w = rest[2:]
		}
		word, tag, _ := strings.Cut(strings.TrimRight(w, "]}"), "/")
		if t.Source != "" {
			t.Source += " "
		}
		k := doc.Token{Span: doc.Span{Start: len(t.Source), End: len(t.Source) + len(word)}, Tag: tags[tag], Norm: doc.FormOf(strings.ToLower(word))}
		t.Source += word
		k.Lemma = k.Norm
		if strings.HasPrefix(word, "une") || word == "elle" || word == "la" {
			k.Morph = doc.Fem
		}
		if len(t.Tokens) == first {
			k.Flags |= doc.SentenceStart
		}
		if tag == "." {
			k.Kind = doc.Punct
		}
		t.Tokens = append(t.Tokens, k)
		end := len(t.Tokens)
		if asks && entity == doc.None {
			subject = doc.Range{First: end - 1, End: end}
		}
		if strings.Contains(w, "]") {
			m := doc.Range{First: mention, End: end}
			if entity < len(a.entities) {
				e := &a.entities[entity]
				e.Mentions = append(e.Mentions, doc.Mention{Span: t.Span(m), Head: t.Span(m), Kind: doc.NameMention})
			}
			if asks {
				subject = m
			}
			entity = doc.None
		}
		if strings.Contains(w, "}") {
			s := t.Span(doc.Range{First: quoteStart, End: end})
			a.quotes = append(a.quotes, doc.Quote{Span: s, Segments: []doc.Span{s}, Kind: doc.Direct, Subject: subject, Cue: doc.Cue{Verb: doc.None}, Parent: doc.None})
			subject = doc.Range{}
		}
		if word == "." {
			endSentence()
		}
	}
	return a
}

func toyRules() *Rules {
	r := &Rules{Clitic: []string{"-t-", "-"}}
	for w, m := range map[string]doc.Morph{"il": doc.Masc, "-t-il": doc.Masc, "elle": doc.Fem} {
		r.Pronouns.Set(w, Pronoun{Morph: doc.Sing | doc.Third | m})
	}
	r.Pronouns.Set("ils", Pronoun{Morph: doc.Plur | doc.Third | doc.Masc})
	r.Pronouns.Set("on", Pronoun{Morph: doc.Sing | doc.Third, Generic: true})
	r.Pronouns.Set("je", Pronoun{Morph: doc.Sing | doc.First})
	r.Latter.Set("dernier", Pronoun{Morph: doc.Sing | doc.Masc, Nearest: true})
	for _, w := range []string{"maire", "édile", "source", "ministre"} {
		r.Nouns.Set(w, doc.Person)
	}
	r.And.Set("et", struct{}{})
	r.Of.Set("de", struct{}{})
	return r
}

// Each line tells a story; what is wanted is who each of its quotes is from,
// and the sieve that said so.
func TestResolve(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"a name", "[1:Anne/P Roy/P]? dit/V {oui/N} ./.", "Anne Roy [name]"},
		{"two names", "[2:Paul/P Petit/P] et/C [1:Anne/P Roy/P] partent/V ./. ils/R? disent/V {oui/N} ./.", "Paul Petit et Anne Roy [pronoun-joint]"},
		{"the subject of the sentence before, not the nearer name", "[2:Paul/P Petit/P] voit/V [3:Marc/P Weber/P] ./. il/R? dit/V {oui/N} ./.", "Paul Petit [pronoun-subject]"},
		{"gender", "[2:Paul/P Petit/P] voit/V [1:Anne/P Roy/P] ./. elle/R? dit/V {oui/N} ./.", "Anne Roy [pronoun-nearest]"},
		{"a name within a quote is not meant", "[2:Paul/P Petit/P]? dit/V {[3:Marc/P Weber/P] part/V} ./. il/R? dit/V {oui/N} ./.", "Paul Petit [name], Paul Petit [pronoun-subject]"},
		{"the speaker before", "[2:Paul/P Petit/P]? dit/V {oui/N} ./. {non/N} ./.", "Paul Petit [name], Paul Petit [last-speaker]"},
		{"somebody spoken of since", "[2:Paul/P Petit/P]? dit/V {oui/N} ./. [1:Anne/P Roy/P] rit/V ./. {non/N} ./.", "Paul Petit [name], Anne Roy [spoken-of]"},
		{"on is whoever spoke", "[0:le/D Kremlin/P]? dit/V {oui/N} ./. {non/N} ./.", "le Kremlin [name], le Kremlin [last-speaker]"},
		{"je is nobody we know", "[1:Anne/P Roy/P] rit/V ./. je/R? dis/V {oui/N} ./.", " [first-person]"},
		{"nobody at all", "{oui/N} ./.", " []"},
		{"a pronoun behind a pronoun", "[2:Paul/P Petit/P] rit/V ./. il/R voit/V [3:Marc/P Weber/P] ./. il/R? dit/V {oui/N} ./.", "Paul Petit [pronoun-subject]"},
		{"an organization that has spoken", "[0:le/D Kremlin/P]? dit/V {oui/N} ./. il/R? dit/V {non/N} ./.", "le Kremlin [name], le Kremlin [pronoun-subject]"},
		{"the latter", "[2:Paul/P Petit/P] voit/V [3:Marc/P Weber/P] ./. [9:ce/DD dernier/A]? dit/V {oui/N} ./.", "Marc Weber [nearest]"},
		{"an office that somebody without one must hold", "[2:Paul/P Petit/P] rit/V ./. [9:le/D ministre/N]? dit/V {oui/N} ./.", "Paul Petit [epithet]"},
		{"the same source", "[9:une/D source/N]? dit/V {oui/N} ./. [9:cette/DD source/N]? dit/V {non/N} ./.", "une source [description], une source [same-noun]"},
		{"a description", "[9:un/D témoin/N]? dit/V {oui/N} ./.", "un témoin [description]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := read(c.line)
			var got []string
			for _, at := range Resolve(a.text, a.quotes, a.entities, toyRules()) {
				got = append(got, fmt.Sprintf("%s [%s]", at.Speaker.Name, at.Speaker.Rule))
			}
			if g := strings.Join(got, ", "); g != c.want {
				t.Errorf("%s\n got %s\nwant %s", a.text.Source, g, c.want)
			}
		})
	}
}

// The mention of a clitic pronoun is the pronoun, without what ties it.
func TestCliticMention(t *testing.T) {
	a := read("[2:Paul/P Petit/P] rit/V ./. {oui/N} a/V -t-il/R dit/V ./.")
	a.quotes[0].Subject = a.text.TokensIn(doc.Span{Start: strings.Index(a.text.Source, "-t-il"), End: strings.Index(a.text.Source, "-t-il") + 5})
	v := Resolve(a.text, a.quotes, a.entities, toyRules())[0].Speaker
	if got := a.text.Of(v.Span); got != "il" || v.Name != "Paul Petit" {
		t.Errorf("got %q = %q", got, v.Name)
	}
}
