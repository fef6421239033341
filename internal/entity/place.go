package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// located is the weight of a place that what stands before it tells.
const located = 3

// road reads the number of a road: "la RN24", "l'A7", "the M62". With another article,
// or none, it may be anything: "un A320", "M6 diffuse".
func (f *finder) road(n *run) bool {
	k := &f.t.Tokens[n.name.First]
	if n.name.Len() != 1 || !k.Flags.Has(doc.HasDigit) || k.Shape == doc.Lower || n.name.First == 0 || !f.r.Definite.Has(f.t.Tokens[n.name.First-1].Norm) {
		return false
	}
	const most = 4 // digits of a road
	text := k.Norm.Text
	letters := strings.TrimRight(text, "0123456789")
	if digits := len(text) - len(letters); digits == 0 || digits > most {
		return false
	}
	return f.r.Roads.Has(doc.FormOf(letters))
}

// region reads points of the compass: "West Yorkshire", "le Sud-Ouest". Behind a given
// name they are a surname, before the noun of a body part of its name: "West Yorkshire
// Police".
func (f *finder) region(n *run) bool {
	first, last := &f.t.Tokens[n.name.First], &f.t.Tokens[n.name.End-1]
	if first.Shape != doc.Capital || n.titled {
		return false
	}
	if n.name.Len() == 1 {
		return f.determined(n.name.First) && f.point(first.Norm)
	}
	if n.name.Len() == 2 && f.r.Sides.Has(first.Norm) && f.r.Places.Has(last.Norm) {
		return true
	}
	return n.name.Len() < 4 && f.r.HeadLast && f.r.Compass.Has(first.Norm) && last.Shape == doc.Capital && f.partKind(last) == 0
}

// Towns tell the name of a town, in normal form.
type Towns struct{ Start, Inside, End []string }

// town reads the words of which the names of towns are made: "Lherm-sur-Orne",
// "Saint-Gély", "Derbyshire". What the text has as somebody's surname is none.
func (f *finder) town(n *run) bool {
	k := &f.t.Tokens[n.name.First]
	if n.name.Len() != 1 || n.titled || k.Shape != doc.Capital && k.Shape != doc.Mixed || f.surname(n.name.First) {
		return false
	}
	word, towns := k.Norm.Text, &f.r.Towns
	for _, s := range towns.End {
		if len(word) > len(s)+2 && strings.HasSuffix(word, s) {
			return true
		}
	}
	if strings.IndexByte(word, '-') < 0 {
		return false
	}
	for _, s := range towns.Start {
		if strings.HasPrefix(word, s) {
			return true
		}
	}
	for _, s := range towns.Inside {
		if strings.Contains(word, s) {
			return true
		}
	}
	return false
}

// point reports a point of the compass, or two with a hyphen between.
func (f *finder) point(w doc.Form) bool {
	if f.r.Compass.Has(w) {
		return true
	}
	one, other, ok := strings.Cut(w.Text, "-")
	return ok && f.r.Compass.Has(doc.FormOf(one)) && f.r.Compass.Has(doc.FormOf(other))
}

// compassPeople reports a point of the compass before a people, who are nobody by name:
// "South Korean (officials)", "South Africans".
func (f *finder) compassPeople(i, end int) bool {
	return f.r.HeadLast && end-i == 2 && f.r.Compass.Has(f.t.Tokens[i].Norm) && f.peopled(f.t.Tokens[i+1].Norm)
}

// within reads what brings a region: "across Harrowdale", "dans les Landes", where "dans
// Le Figaro" is something to read.
func (f *finder) within(n *run, sentence doc.Range) bool {
	i := n.name.First - 1
	if f.r.HeadLast {
		return i >= sentence.First && f.r.Within.Has(f.t.Tokens[i].Norm)
	}
	return i > sentence.First && n.name.Len() == 1 && f.t.Tokens[i].Tag == doc.Det && f.t.Tokens[i].Shape == doc.Lower &&
		f.t.Tokens[n.name.First].Shape == doc.Capital && f.r.Within.Has(f.t.Tokens[i-1].Norm)
}

// premises reads a town before the noun of what stands there: "the Dresden plant". What
// has a name of its own elsewhere is a company: "the Norvane plant".
func (f *finder) premises(n *run, limit int) bool {
	end := n.name.End
	return f.r.HeadLast && end < limit && n.name.Len() == 1 && f.t.Tokens[n.name.First].Shape == doc.Capital && f.determined(n.name.First) &&
		f.t.Tokens[end].Shape == doc.Lower && f.r.Premises.Has(f.t.Tokens[end].Norm)
}

// site reads the noun of a place whose complement is what it is called: "la rue des
// Tanneurs", "le stade de la Meinau".
func (f *finder) site(n *run, sentence doc.Range) bool {
	i := n.name.First - 1
	if i <= sentence.First || n.name.Len() > 2 || f.t.Tokens[n.name.First].Shape != doc.Capital {
		return false
	}
	if f.t.Tokens[i].Tag == doc.Det && i > sentence.First+1 {
		i--
	}
	if k := &f.t.Tokens[i]; k.Tag != doc.AdpDet && !f.r.Of.Has(k.Norm) || k.Flags.Has(doc.Clitic) {
		return false
	}
	k := &f.t.Tokens[i-1]
	kind, _ := f.r.Parts.Get(k.Norm)
	return kind == doc.Place && k.Tag == doc.Noun && k.Shape == doc.Lower
}
