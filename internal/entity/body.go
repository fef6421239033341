package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// bodyBefore reads the noun of a body right before a name that is no person's:
// "les salariés de l'équipementier Ferrovia", "la secrétaire du syndicat Force
// Bois".
func (f *finder) bodyBefore(n *run, sentence doc.Range) bool {
	if _, ok := f.given(n.name.First); ok || n.weight >= sure {
		return false
	}
	i := n.name.First - 1
	for i > sentence.First && f.t.Tokens[i].Tag.Adjective() && f.t.Tokens[i].Shape == doc.Lower && f.noun(&f.t.Tokens[i]) == 0 {
		i--
	}
	if i <= sentence.First || f.t.Tokens[i].Shape != doc.Lower || !f.t.Tokens[i].Tag.Nominal() {
		return false
	}
	kind := f.noun(&f.t.Tokens[i])
	if part, ok := f.r.Parts.Get(f.t.Tokens[i].Norm); ok && kind != doc.Organization {
		kind = part // "le locataire de la place Beauvau"
	}
	if kind != doc.Organization && kind != doc.Place {
		return false
	}
	if f.t.Tokens[i-1].Tag != doc.AdpDet && (i < 2 || !f.r.Of.Has(f.t.Tokens[i-2].Norm)) {
		return false
	}
	n.is(kind, sure+1)
	n.gender, n.whole.First = f.nounGender(i), i
	if f.t.Tokens[i-1].Tag == doc.Det {
		n.whole.First--
	}
	return true
}

// compound takes the noun of a body that ends a name into it, in languages that
// put it there: "Corran council", "the Clean Rivers campaign".
func (f *finder) compound(n *run) bool {
	if end := n.name.End; f.r.HeadLast && n.name.End == n.whole.End && end < len(f.t.Tokens) && n.weight < sure+1 && !n.titled {
		k := &f.t.Tokens[end]
		if k.Tag == doc.Noun && k.Shape == doc.Lower && k.Morph.Number() != doc.Plur && f.noun(k) == doc.Organization && !k.Flags.Has(doc.SentenceStart) {
			n.kind, n.weight, n.whole.End = doc.Organization, sure+2, end+1
			if !f.determined(n.name.First) || !f.r.Calls.Has(k.Norm) {
				n.name.End = end + 1 // but "the Unite union" is Unite
			}
			return true
		}
	}
	return false
}

// banner takes into a name of common nouns the adjective that goes with it, behind
// somebody's name: "Lise Andrieux, de Forêts libres".
func (f *finder) banner(n *run, sentence doc.Range) {
	i, end := n.name.First, n.name.End
	if f.r.HeadLast || n.name.Len() != 1 || i-2 <= sentence.First || end >= sentence.End || !f.r.Of.Has(f.t.Tokens[i-1].Norm) || f.t.Tokens[i-2].Norm.Text != "," {
		return
	}
	k, adj := &f.t.Tokens[i], &f.t.Tokens[end]
	if k.Tag.Nominal() && strings.HasSuffix(k.Norm.Text, "s") && (adj.Tag.Adjective() || adj.Tag == doc.VerbPast || adj.Tag == doc.VerbPres) && adj.Shape == doc.Lower && strings.HasSuffix(adj.Norm.Text, "s") {
		n.name.End, n.whole.End = end+1, end+1
		n.is(doc.Organization, sure)
	}
}
