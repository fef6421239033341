package segment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/segment"
)

// toy rules hold just enough of a made-up language to see each rule at work.
func toy() *segment.Rules {
	r := &segment.Rules{RomanOrdinals: true}
	r.Load(segment.Lists{
		Abbreviations: [][]string{
			{"m.", "title", "capital"}, {"dr.", "title"}, {"art.", "reference"}, {"p.", "reference"}, {"cf.", "never"},
			{"etc.", "often"}, {"inc.", "maybe"}, {"p.m.", "maybe"}, {"oct.", "calendar"}, {"km.", "unit"},
		},
		Blocks:     [][]string{{"read more", "teaser"}, {"by", "credit", "name"}, {"with agencies", "credit"}, {"photo :", "caption"}},
		Clitics:    [][]string{{"-t-il"}, {"-il"}, {"-moi"}, {"-le"}, {"'s"}, {"n't"}},
		Elisions:   [][]string{{"l'"}, {"n'"}, {"c'", "est-à-dire"}},
		Exclaiming: [][]string{{"yahoo"}},
		Lettered:   [][]string{{"plan"}},
		Openers:    [][]string{{"il"}, {"le"}, {"the"}, {"à"}},
		Ordinals:   [][]string{{"er"}, {"e"}, {"th"}},
		Glued:      [][]string{{"AM"}, {"h"}, {"kWh"}, {"M"}, {"EUR", "before"}},
		Splits:     [][]string{{"cannot", "3"}},
		Whole:      [][]string{{"peut-il"}},
	})
	return r
}

// cut shows the tokens of a text, a bar between.
func cut(s string, r *segment.Rules) string {
	t := segment.Text(s, r)
	var words []string
	for i := range t.Tokens {
		words = append(words, t.Word(i))
	}
	return strings.Join(words, "|")
}

// Token boundaries. Numbers apart, they are those of Universal Dependencies.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"white space of any kind is between tokens", "un\u00a0deux\u202ftrois\u2009quatre\u3000cinq\tsix\vsept\x00huit", "un|deux|trois|quatre|cinq|six|sept|huit"},
		{"what is not seen is in no token of its own", "\ufeffun \u200bdeux\u200e \u2060trois", "un|deux|trois"},
		{"inside a word it is", "ex\u00ademple mot\u200dclé", "ex\u00ademple|mot\u200dclé"},
		{"a combining accent belongs to its letter", "e\u0301te\u0301", "e\u0301te\u0301"},
		{"letters of every script make words", "Киев 北京 Ωmega", "Киев|北京|Ωmega"},
		{"marks of Windows-1252 taken for Latin-1 are still marks", "l\u0092eau \u0093oui\u0094 \u0096 non", "l\u0092|eau|\u0093|oui|\u0094|\u0096|non"},
		{"bytes that are not UTF-8 count as letters", "caf\xe9 noir", "caf\xe9|noir"},

		{"an elided word keeps its apostrophe", "l'eau L’Eau", "l'|eau|L’|Eau"},
		{"and is a token before a mark as well", "l'« eau » l'", "l'|«|eau|»|l'"},
		{"the list names where it stays", "c'est c'est-à-dire", "c'|est|c'est-à-dire"},
		{"a pronoun does not elide before a name", "N'Golo n'a L'Oréal", "N'Golo|n'|a|L'|Oréal"},
		{"other apostrophes are letters", "aujourd'hui O’Hara rock'n'roll", "aujourd'hui|O’Hara|rock'n'roll"},
		{"clitics carry the mark that ties them", "a-t-il dit-il John's don't", "a|-t-il|dit|-il|John|'s|do|n't"},
		{"a word has two at most", "donne-le-moi", "donne|-le|-moi"},
		{"some words only look so", "peut-il rendez-vous", "peut-il|rendez-vous"},
		{"two words written as one", "cannot Cannot", "can|not|Can|not"},
		{"compounds stay whole", "porte-parole F-35 4-temps Covid-19 mi‑mars", "porte-parole|F-35|4-temps|Covid-19|mi‑mars"},
		{"a hyphen that ties nothing is a mark", "pré- et -post a--b", "pré|-|et|-|post|a|--|b"},
		{"marks inside some words", "AT&T R&D km/h m²/s élu·es n°5 n° a_b a_ b· c.", "AT&T|R&D|km/h|m²/s|élu·es|n°|5|n°|a_b|a|_|b|·|c|."},
		{"endings in parentheses", "le(s) candidat(e)s AUTRE(S) mot(clé)", "le(s)|candidat(e)s|AUTRE(S)|mot|(|clé|)"},

		{"initials and acronyms keep their full stops", "J.-M. U.S.A. p.m. É.-U. X.", "J.-M.|U.S.A.|p.m.|É.-U.|X."},
		{"but not before the name", "J.Dupont", "J.|Dupont"},
		{"a lettered noun takes a letter, not an initial", "Le plan B.", "Le|plan|B|."},
		{"an abbreviation of the list has its full stop", "cf. etc. Dr. M.", "cf.|etc.|Dr.|M."},
		{"a title is one before something", "M. X m. x le dr. Y le dr.", "M.|X|m|.|x|le|dr.|Y|le|dr|."},
		{"a reference is one before a number or a lone letter", "art. 5 p. XIV art. L. 2 art. Il", "art.|5|p.|XIV|art.|L.|2|art|.|Il"},
		{"a month is one beside a number or before lower case", "3 oct. 2020 oct. dernier oct. Il", "3|oct.|2020|oct.|dernier|oct|.|Il"},
		{"a unit is one between a number and lower case", "10 km. à pied 10 km. Il", "10|km.|à|pied|10|km|.|Il"},
		{"a compound behind an acronym", "É.-U. c.-à-d.", "É.-U.|c.-à-d."},
		{"a clitic behind a full stop or a number", "U.S.'s 1990's", "U.S.|'s|1990|'s"},
		{"a word is not tied to the next sentence", "fin.Le début", "fin|.|Le|début"},
		{"but to the parts of a name it is", "Node.js ASP.NET rapport.pdf", "Node.js|ASP.NET|rapport.pdf"},

		{"groups of three with any separator", "14 000, 14\u00a0000 14\u202f000 14\u2009000 1\u00a0234\u00a0567 14.000 14,000 10'000 10’000",
			"14 000|,|14\u00a0000|14\u202f000|14\u2009000|1\u00a0234\u00a0567|14.000|14,000|10'000|10’000"},
		{"decimals belong to the number", "3,5 3.14 1 234,56 1,234.56", "3,5|3.14|1 234,56|1,234.56"},
		{"a year is no group of thousands", "En 2022 300 en 2014, 14 000", "En|2022|300|en|2014|,|14 000"},
		{"nor are numbers on two lines", "14\n000", "14|000"},
		{"nor telephone numbers", "514 555 12 34, 01 42 00 00 00, 06 123 456", "514|555|12|34|,|01|42|00|00|00|,|06|123|456"},
		{"commas without spaces may part numbers", "1,2,3", "1|,|2|,|3"},
		{"versions and addresses of machines are one", "2.0.1 192.168.0.1", "2.0.1|192.168.0.1"},
		{"the sign is a token", "-5 +3 ±2 –4", "-|5|+|3|±|2|–|4"},
		{"the unit is a token", "5% 25kg 34ans 12€50 8M€ $3.5bn 3,5°C 20 °", "5|%|25|kg|34|ans|12|€|50|8|M|€|$|3.5|bn|3,5|°C|20|°"},
		{"letters behind an amount of money are its scale", "$10B €2T. 10B", "$|10|B|€|2|T|.|10B"},
		{"a currency may be glued before its number", "EUR50 EUR1.2 ABC50 EUROS", "EUR|50|EUR|1.2|ABC50|EUROS"},
		{"unless the letters make a name", "4x4 3D 5G A380 1990s H1N1", "4x4|3D|5G|A380|1990s|H1N1"},
		{"ranges and scores are three tokens", "2019-2020 40–69 3-1 18/20", "2019|-|2020|40|–|69|3|-|1|18|/|20"},
		{"ordinals", "1er 124e 19th IIe XIXe Ier Me Ce 1ᵉʳ", "1er|124e|19th|IIe|XIXe|Ier|Me|Ce|1ᵉʳ"},
		{"times", "15h30 8H05 20:15 20:15:30 9:30am 9:30PM 11AM 15h 25:70 2:1", "15h30|8H05|20:15|20:15:30|9:30|am|9:30|PM|11|AM|15|h|25|:|70|2|:|1"},
		{"dates", "14/07/2021 14.07.2021 2021-07-14 1/7/21 45/13/2020", "14/07/2021|14.07.2021|2021-07-14|1/7/21|45|/|13|/|2020"},
		{"fractions with a character of their own", "½ 2½", "½|2|½"},

		{"addresses leave the final mark", "https://a.fr/b?c=1. (www.a.fr/b), b.fr/c/! «http://a.fr/b_(c)» x@y.org;", "https://a.fr/b?c=1|.|(|www.a.fr/b|)|,|b.fr/c/|!|«|http://a.fr/b_(c)|»|x@y.org|;"},
		{"accounts and subjects", "@compte #sujet_2 @ # #1", "@compte|#sujet_2|@|#|#|1"},
		{"quote marks of every family are single", "«a» “b” „c“ ‹d› \"e\" 'f' ''g'' ``h'' <<i>> ‘‘j’’", "«|a|»|“|b|”|„|c|“|‹|d|›|\"|e|\"|'|f|'|''|g|''|``|h|''|<<|i|>>|‘‘|j|’’"},
		{"dots run together, other marks do not", "a... b…… c?! d!!!", "a|...|b|…|…|c|?|!|d|!|!|!"},
		{"an emoji is one token with all its parts", "😀 👩‍👩‍👧 👍🏽 🇫🇷🇧🇪 ❤️ 3️⃣", "😀|👩‍👩‍👧|👍🏽|🇫🇷|🇧🇪|❤️|3️⃣"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cut(c.text, toy()); got != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// Without a language the zero Rules still cut marks, numbers and links.
func TestTokensOfAnUnknownLanguage(t *testing.T) {
	const text = "L'homme n'a pas 14 000 €, dit-il. Voir www.exemple.fr."
	if got, want := cut(text, &segment.Rules{}), "L'homme|n'a|pas|14 000|€|,|dit-il|.|Voir|www.exemple.fr|."; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// The normal form is what word lists are written in.
func TestNormalForms(t *testing.T) {
	for text, want := range map[string]string{
		"École":               "école",
		"L’":                  "l'",
		"14\u202f000":         "00\u202f000",
		"15h30":               "00h00",
		"“":                   `"`,
		"«":                   "«",
		"—":                   "-",
		"mi\u2011mars":        "mi-mars",
		"ex\u00adem\u200bple": "exemple",
		"e\u0301te\u0301":     "été",
		"C\u0327A":            "ça",
		"1ᵉʳ":                 "0er",
		"ŒUVRE":               "œuvre",
		"caf\xe9":             "caf\xe9",
	} {
		k := segment.Text(text, toy()).Tokens
		if len(k) != 1 || k[0].Norm != doc.FormOf(want) {
			t.Errorf("%q: %q, want %q", text, k[0].Norm.Text, want)
		}
	}
}

func TestKindsAndShapes(t *testing.T) {
	kinds := []string{"word", "number", "ordinal", "clock", "date", "punct", "quote", "symbol", "url", "email", "handle", "hashtag"}
	shapes := []string{"none", "lower", "capital", "upper", "mixed"}
	for text, want := range map[string]string{
		"mot": "word lower", "Mot": "word capital", "É": "word capital", "OTAN": "word upper", "iPhone": "word mixed",
		"McDonald": "word mixed", "Jean-Luc": "word capital", "Saint-denis": "word capital", "J.-M.": "word upper", "été": "word lower",
		"3,5": "number none", "1er": "ordinal lower", "XIXe": "ordinal mixed", "15h30": "clock lower", "20:15": "clock none", "14/07/2021": "date none",
		",": "punct none", "...": "punct none", "–": "punct none", "«": "quote none", "''": "quote none", "'": "quote none",
		"€": "symbol none", "%": "symbol none", "+": "symbol none", "😀": "symbol none", "&": "symbol none",
		"https://a.fr": "url lower", "www.exemple.fr": "url lower", "exemple.fr/page": "url lower", "a.b@exemple.fr": "email lower",
		"@compte": "handle lower", "#Sujet": "hashtag capital",
	} {
		k := segment.Text(text, toy()).Tokens
		if got := fmt.Sprint(kinds[k[0].Kind], " ", shapes[k[0].Shape]); len(k) != 1 || got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// flags shows the flags that a test asks for.
func flags(f doc.Flags) string {
	var out []string
	for _, x := range []struct {
		flag doc.Flags
		name string
	}{
		{doc.SpaceBefore, "space"}, {doc.LineBefore, "line"}, {doc.SentenceStart, "sentence"}, {doc.BlockStart, "block"}, {doc.Elided, "elided"},
		{doc.Clitic, "clitic"}, {doc.Abbrev, "abbrev"}, {doc.HasDigit, "digit"}, {doc.Opening, "opening"}, {doc.Closing, "closing"},
	} {
		if f.Has(x.flag) {
			out = append(out, x.name)
		}
	}
	return strings.Join(out, " ")
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		name, text string
		token      int
		want       string
	}{
		{"the first token starts all there is", " un", 0, "sentence block"},
		{"white space", "un deux", 1, "space"},
		{"a line break is white space", "un,\ndeux", 2, "space line"},
		{"a line break may start a block", "Un.\n\nDeux", 2, "space line sentence block"},
		{"elision", "un l'eau", 1, "space elided"},
		{"clitic", "dit-il", 1, "clitic"},
		{"abbreviation", "un etc. un", 1, "space abbrev"},
		{"digits", "un A380", 1, "space digit"},
		{"guillemets can do one thing only", "a «b", 1, "space opening"},
		{"so can brackets", "a (b)", 3, "closing"},
		{"a straight mark shows by the space around it that it opens", `a "b`, 1, "space opening"},
		{"or closes", `a "b" c`, 3, "closing"},
		{"or that it may do both", `a " b`, 1, "space"},
		{"behind an elided word it opens", `l'"eau" c`, 1, "opening"},
		{"at the head of a line too", `"(a) b`, 0, "sentence block opening"},
		{"before a dash it closes", `a "b"--c`, 3, "closing"},
		{"before a mark it closes", `a "b", c`, 3, "closing"},
		{"behind a bracket it opens", `a ("b") c`, 2, "opening"},
		{"a guillemet repeated at the head of a paragraph does not close", "a\n\n» B", 1, "space line sentence block"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := flags(segment.Text(c.text, toy()).Tokens[c.token].Flags); got != c.want {
				t.Errorf("%q: token %d has %q, want %q", c.text, c.token, got, c.want)
			}
		})
	}
}
