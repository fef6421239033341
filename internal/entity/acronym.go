package entity

import (
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
