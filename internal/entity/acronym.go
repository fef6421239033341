package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// spelledOut makes a name of the common nouns before an acronym in brackets whose
// letters are theirs: "l'office de protection des eaux (OPE)".
func (f *finder) spelledOut(i, end int, sentence doc.Range) {
	k := &f.t.Tokens[i]
	if end-i != 1 || k.Shape != doc.Upper || i < sentence.First+3 || i+1 >= sentence.End || f.t.Tokens[i-1].Norm.Text != "(" || f.t.Tokens[i+1].Norm.Text != ")" {
		return
	}
	first := f.firstOf(f.t.Of(k.Span), i-2, sentence.First)
	if first == doc.None || f.t.Tokens[first].Shape != doc.Lower || len(f.runs) > 0 && f.runs[len(f.runs)-1].name.End > first {
		return
	}
	n := run{name: doc.Range{First: first, End: i - 1}, whole: doc.Range{First: first, End: i - 1}}
	if first > sentence.First && f.t.Tokens[first-1].Tag.Determiner() && f.t.Tokens[first-1].Tag != doc.AdpDet {
		n.whole.First--
	}
	n.is(doc.Organization, sure+2)
	n.gender = f.nounGender(first)
	f.runs = append(f.runs, n)
}

// firstOf is the token whose initial is the first letter of an acronym, when the
// words before token i spell the others backwards, small words left out.
func (f *finder) firstOf(letters string, i, floor int) int {
	for words := 0; i >= floor && words < maxName; i-- {
		k := &f.t.Tokens[i]
		if k.Kind != doc.Word {
			return doc.None
		}
		if k.Tag == doc.Adp || k.Tag == doc.AdpDet || k.Tag.Determiner() || k.Tag == doc.Cconj {
			continue
		}
		last, size := utf8.DecodeLastRuneInString(letters)
		initial, _ := utf8.DecodeRuneInString(k.Norm.Text)
		if unicode.ToLower(last) != initial {
			return doc.None
		}
		if letters = letters[:len(letters)-size]; letters == "" {
			if words == 0 {
				return doc.None
			}
			return i
		}
		words++
	}
	return doc.None
}

// letters finds the body whose words start with the letters of a run: "the ONS"
// is the Office for National Statistics.
func (f *finder) letters(n *run) (int, bool) {
	k := &f.t.Tokens[n.name.First]
	if n.name.Len() != 1 || k.Shape != doc.Upper || k.End-k.Start < 3 || k.End-k.Start > maxAcronym {
		return 0, false
	}
	for e := range f.entities[:min(len(f.entities), maxInitials)] {
		if kind := f.entities[e].Kind; kind != doc.Person && kind != doc.Place && spells(f.t.Of(k.Span), f.entities[e].Name) {
			return e, true
		}
	}
	return 0, false
}

// spells reports letters that are the first of each word of a name, small words
// left out.
func spells(letters, name string) bool {
	at, words := 0, 0
	for name != "" {
		word, rest, _ := strings.Cut(name, " ")
		name = rest
		if i := strings.LastIndexAny(word, "'’"); i >= 0 {
			word = strings.Trim(word[i:], "'’")
		}
		if len(word) < 4 && word == strings.ToLower(word) || word == "" {
			continue
		}
		if at >= len(letters) || unicode.ToUpper(rune(word[0])) != rune(letters[at]) {
			return false
		}
		at, words = at+1, words+1
	}
	return at == len(letters) && words > 1
}

// drawnFrom reports a word in brackets whose letters are those of a name before it,
// in their order: "Parquet national antiterroriste (Pnat)".
func (f *finder) drawnFrom(i int, name doc.Range) bool {
	short := f.t.Tokens[i].Norm.Text
	if len(short) > maxAcronym || f.t.Tokens[name.First].Norm.Text[0] != short[0] {
		return false
	}
	at := 0
	for j := name.First; j < name.End; j++ {
		word := f.t.Tokens[j].Norm.Text
		for k := 0; k < len(word) && at < len(short); k++ {
			if word[k] == short[at] {
				at++
			}
		}
	}
	return at == len(short)
}
