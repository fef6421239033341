package entity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// tags are the short names of tags in the texts of these tests.
var tags = map[string]doc.Tag{
	"N": doc.Noun, "P": doc.Propn, "D": doc.Det, "A": doc.Adj, "O": doc.Adp, "OD": doc.AdpDet, "V": doc.VerbFin,
	"X": doc.AuxFin, "PP": doc.VerbPast, "R": doc.PronPers, ".": doc.PunctTag,
}

// text builds a text from words with their tags, "le/D maire/N": a sentence a
// full stop, one block.
func text(words string) *doc.Text {
	t := &doc.Text{}
	first := 0
	for _, w := range strings.Fields(words) {
		word, tag, _ := strings.Cut(w, "/")
		if t.Source != "" {
			t.Source += " "
		}
		k := doc.Token{Span: doc.Span{Start: len(t.Source), End: len(t.Source) + len(word)}, Tag: tags[tag], Shape: doc.Lower}
		t.Source += word
		k.Norm = doc.FormOf(strings.ToLower(word))
		k.Lemma = k.Norm
		switch {
		case tag == ".":
			k.Kind, k.Shape = doc.Punct, doc.NoLetters
		case word == strings.ToUpper(word) && len(word) > 1:
			k.Shape = doc.Upper
		case word != strings.ToLower(word):
			k.Shape = doc.Capital
		}
		if len(t.Tokens) == first {
			k.Flags |= doc.SentenceStart
		}
		t.Tokens = append(t.Tokens, k)
		if word == "." {
			r := doc.Range{First: first, End: len(t.Tokens)}
			t.Sentences = append(t.Sentences, doc.Sentence{Span: t.Span(r), Tokens: r})
			first = len(t.Tokens)
		}
	}
	t.Blocks = []doc.Block{{Span: doc.Span{End: len(t.Source)}, Tokens: doc.Range{End: len(t.Tokens)}, Sentences: doc.Range{End: len(t.Sentences)}}}
	return t
}

func toyRules() *Rules {
	r := &Rules{Demonyms: []string{"ien"}}
	for w, g := range map[string]doc.Morph{"anne": doc.Fem, "paul": doc.Masc, "dominique": 0} {
		r.GivenNames.Set(w, g)
	}
	for w, g := range map[string]doc.Morph{"m.": doc.Masc, "mme": doc.Fem} {
		r.Titles.Set(w, Title{Gender: g})
	}
	for w, k := range map[string]doc.EntityKind{
		"maire": doc.Person, "porte-parole": doc.Person, "avocat": doc.Person, "gouvernement": doc.Organization, "syndicat": doc.Organization,
	} {
		r.Nouns.Set(w, k)
	}
	r.Places.Set("lyon", struct{}{})
	for _, w := range []string{"de", "du"} {
		r.Of.Set(w, struct{}{})
		r.Particles.Set(w, struct{}{})
	}
	r.Whereabouts.Set("à", struct{}{})
	return r
}

// Entities are shown as kind, name, gender, role and their mentions.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a given name makes a person", "Anne/P Roy/P part/V ./.", []string{"person Anne Roy Fem [Anne Roy]"}},
		{"so does a title", "M./N Roy/P part/V ./.", []string{"person Roy Masc [M. Roy]"}},
		{"a role before the name", "le/D maire/N Anne/P Roy/P part/V ./.", []string{"person Anne Roy Fem, maire [le maire Anne Roy]"}},
		{
			"a role before a comma", "Le/D porte-parole/N du/OD Kremlin/P ,/. Paul/P Roy/P ,/. part/V ./.",
			[]string{"organization Kremlin [Kremlin]", "person Paul Roy Masc, porte-parole du Kremlin [Le porte-parole du Kremlin , Paul Roy]"},
		},
		{"a role after the name", "Anne/P Roy/P ,/. maire/N de/O Lyon/P ,/. part/V ./.", []string{"person Anne Roy Fem, maire de Lyon [Anne Roy , maire de Lyon]", "place Lyon [Lyon]"}},
		{"a role that belongs to the name is not his", "l'/D avocat/N de/O Paul/P Roy/P part/V ./.", []string{"person Paul Roy Masc [Paul Roy]"}},
		{"a surname stands for the full name", "Anne/P Roy/P part/V ./. Mme/N Roy/P reste/V ./.", []string{"person Anne Roy Fem [Anne Roy] [Mme Roy]"}},
		{"even before it", "Mme/N Roy/P part/V ./. Anne/P Roy/P reste/V ./.", []string{"person Anne Roy Fem [Mme Roy] [Anne Roy]"}},
		{"but not across genders", "Anne/P Roy/P part/V ./. M./N Roy/P reste/V ./.", []string{"person Anne Roy Fem [Anne Roy]", "person Roy Masc [M. Roy]"}},
		{"two full names are two people", "Anne/P Roy/P et Paul/P Roy/P partent/V ./.", []string{"person Anne Roy Fem [Anne Roy]", "person Paul Roy Masc [Paul Roy]"}},
		{"a government named after somebody is he", "Anne/P Roy/P part/V ./. le/D gouvernement/N Roy/P tombe/V ./.", []string{"person Anne Roy Fem [Anne Roy] [le gouvernement Roy]"}},
		{"a given name opens a new name", "d'/O EFI/P Paul/P Roy/P part/V ./.", []string{"organization EFI [EFI]", "person Paul Roy Masc [Paul Roy]"}},
		{"a place", "elle/R part/V à/O Lyon/P ./.", []string{"place Lyon [Lyon]"}},
		{"an acronym", "elle/R lit/V l'/D IPR/P ./.", []string{"organization IPR [IPR]"}},
		{"a body by its noun, complements included", "elle/R lit/V le/D Syndicat/N de/O pilotes/N ./.", []string{"organization Syndicat de pilotes [Syndicat de pilotes]"}},
		{"a people's name is no name", "elle/R voit/V le/D Brésilien/N ./.", nil},
		{"nothing in lower case", "le/D maire/N part/V ./.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := text(c.text)
			var got []string
			for _, e := range Find(d, nil, toyRules()) {
				s := fmt.Sprintf("%s %s", e.Kind, e.Name)
				if e.Gender != 0 {
					s += " " + e.Gender.String()
				}
				if e.Role != "" {
					s += ", " + e.Role
				}
				for _, m := range e.Mentions {
					s += fmt.Sprintf(" [%s]", d.Of(m.Span))
				}
				got = append(got, s)
			}
			if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("%s\n got %s\nwant %s", d.Source, g, w)
			}
		})
	}
}

// A speaker without a name becomes an entity, one for all quotes in the same
// words.
func TestNominals(t *testing.T) {
	d := text("une/D source/N policière/A parle/V ./. une/D source/N policière/A parle/V ./. un/D témoin/N parle/V ./.")
	quotes := []doc.Quote{{Subject: doc.Range{First: 0, End: 3}}, {Subject: doc.Range{First: 5, End: 8}}, {Subject: doc.Range{First: 10, End: 12}}}
	var got []string
	for _, e := range Find(d, quotes, toyRules()) {
		got = append(got, fmt.Sprintf("%s ×%d", e.Name, len(e.Mentions)))
	}
	if g, want := strings.Join(got, ", "), "une source policière ×2, un témoin ×1"; g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}
