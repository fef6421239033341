package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// isSubject reports a phrase that no preposition governs and a finite verb
// follows, an insert between commas skipped.
func (x *resolver) isSubject(r doc.Range) bool {
	before := r.First - 1
	for before >= 0 && (x.t.Tokens[before].Tag == doc.Det || x.t.Tokens[before].Tag == doc.DetPoss) {
		before--
	}
	if before >= 0 {
		if k := &x.t.Tokens[before]; k.Tag == doc.Adp || k.Tag == doc.AdpDet || (k.Tag.Verb() || k.Tag.Aux()) && !k.Flags.Has(doc.SentenceStart) {
			return false
		}
	}
	if x.t.Tokens[r.First].Flags.Has(doc.SentenceStart) && x.of[r.First] != doc.None {
		return true // a name opens the sentence
	}
	limit := len(x.t.Tokens)
	if s := x.t.SentenceAt(x.t.Tokens[r.First].Start); s >= 0 {
		limit = min(limit, x.t.Sentences[s].Tokens.End)
	}
	for j := r.End; j < limit && j < r.End+6; j++ {
		k := &x.t.Tokens[j]
		switch {
		case k.Tag.Finite(), k.Tag == doc.VerbPast && j == r.End && x.of[j-1] != doc.None:
			return true // "Bob Ray met", which may pass for a participle
		case k.Norm.Text == "," && before >= 0 && x.t.Tokens[before].Norm.Text == "," && j+1 < limit && x.t.Tokens[j+1].Tag.Finite():
			return true // "Sa consœur, Anna Brisse, est"
		case k.Norm.Text == "," && x.commaIn(r):
			return x.finiteNear(j+1, limit) || x.finiteAfter(j+1, limit) // "La veuve, Anna Brisse, est"
		case k.Norm.Text == ",":
			return x.finiteAfter(j+1, limit)
		case k.Tag == doc.Adv, k.Tag == doc.AdvNeg, k.Tag == doc.PronPers, k.Tag.Adjective(), k.Tag == doc.Propn, k.Tag == doc.Noun, k.Kind == doc.Punct:
		case k.Tag == doc.Cconj: // "A et B ont": both
		default:
			return false
		}
	}
	return false
}

// finiteAfter reports a finite verb right after the comma that closes an insert.
func (x *resolver) finiteAfter(i, limit int) bool {
	for j := i; j < limit && j < i+25; j++ {
		if x.t.Tokens[j].Norm.Text == "," && j+1 < limit {
			if x.finiteNear(j+1, limit) {
				return true
			}
		}
	}
	return false
}

// finiteNear reports a finite verb within the next three tokens.
func (x *resolver) finiteNear(i, limit int) bool {
	for n := i; n < limit && n < i+3; n++ {
		if x.t.Tokens[n].Tag.Finite() {
			return true
		}
	}
	return false
}

// commaIn reports an apposition within a phrase, which the comma after it closes.
func (x *resolver) commaIn(r doc.Range) bool {
	for i := r.First + 1; i < r.End; i++ {
		if x.t.Tokens[i].Norm.Text == "," {
			return true
		}
	}
	return false
}
