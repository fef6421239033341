package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// dateline reads where the news comes from and who sends it: "LYON (AFP) –".
func (f *finder) dateline(b *doc.Block) {
	inside := false
	for i := b.Dateline.First; i < b.Dateline.End; i++ {
		k := &f.t.Tokens[i]
		if k.Kind == doc.Punct {
			inside = k.Norm.Text == "(" || inside && k.Norm.Text != ")"
			continue
		}
		end := i
		for end < b.Dateline.End && f.t.Tokens[end].Kind == doc.Word && f.t.Tokens[end].Shape != doc.Lower &&
			!f.t.Tokens[end].Flags.Has(doc.Abbrev) && !f.r.NotNames.Has(f.t.Tokens[end].Norm) {
			end++
		}
		if end == i || i == b.Dateline.First && !k.Tag.Nominal() && k.Tag != doc.X {
			return // "LYON, 12 mars": a day follows
		}
		n := run{name: doc.Range{First: i, End: end}, whole: doc.Range{First: i, End: end}}
		switch {
		case inside:
			n.is(doc.Organization, sure+3)
		case i == b.Dateline.First:
			n.is(doc.Place, sure+3)
		default:
			continue // "TALLIN, Oct 2 (Nordex)"
		}
		f.runs = append(f.runs, n)
		i = end - 1
	}
}
