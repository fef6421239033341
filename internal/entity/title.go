package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// title reads "M. Peskov", "Mme la ministre".
func (f *finder) title(n *run, sentence doc.Range) {
	i := n.name.First - 1
	for i > sentence.First && i > n.name.First-4 && f.r.Particles.Has(f.t.Tokens[i].Norm) && !f.r.Titles.Has(f.t.Tokens[i].Norm) {
		i--
	}
	if i < sentence.First {
		return
	}
	if title, ok := f.r.Titles.Get(f.t.Tokens[i].Norm); ok {
		n.is(doc.Person, 2*sure)
		n.titled, n.title, n.gender = true, title, title.Gender
		n.whole.First, n.name.First = i, i+1                    // "M. de La Tour"
		if before, ok := f.titleBefore(i, sentence.First); ok { // "Det Insp Claire Doyle"
			n.whole.First--
			n.gender |= before.Gender
		}
		if g, ok := f.given(n.name.First); ok && n.gender == 0 {
			n.gender = g
		}
		return
	}
	f.secondTitled(n, i)
}

// secondTitled reads the second name after a title for several: "MM. Roux et
// Astier".
func (f *finder) secondTitled(n *run, i int) {
	if i < 2 || !f.r.And.Has(f.t.Tokens[i].Norm) || len(f.runs) == 0 {
		return
	}
	last := &f.runs[len(f.runs)-1]
	if last.name.End == i && last.titled && f.r.Several.Has(f.t.Tokens[last.whole.First].Norm) {
		n.is(doc.Person, 2*sure)
		n.titled, n.title, n.gender = true, last.title, last.title.Gender
	}
}

// titleBefore is a title right before that at token i.
func (f *finder) titleBefore(i, floor int) (Title, bool) {
	if i <= floor || f.t.Tokens[i].Flags.Has(doc.SentenceStart) {
		return Title{}, false
	}
	return f.r.Titles.Get(f.t.Tokens[i-1].Norm)
}
