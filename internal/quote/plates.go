package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// label is what opens paragraphs and a full stop ends, as a plate would be: "M. R.",
// "Bastien.", "LA GAZETTE.", "Q." One alone may be anything. It is a plate where it
// comes again and answers questions, or asks them.
type label struct {
	plate
	letter  bool // a single one, with its full stop
	times   int  // how many paragraphs it opens
	answers bool // one of them is behind a question
	asks    bool // one of them is a question, behind which another label is
	holds   bool // a plate for sure
}

// maxLabels is how many people an interview has.
const maxLabels = 6

// readPlates finds the plate of each block, and returns how many there are.
//
//	Paul Renaud : Non, pas du tout.          a colon: always
//	Paul Renaud. Non, pas du tout.           a full stop: behind a question
//	On vous dit inquiet.⏎P. R. Moi ? Non !   behind anything, as it is the same man's
func (x *reader) readPlates() int {
	x.plates = x.plates[:0]
	n, asked := 0, 0
	for b := range x.t.Blocks {
		p := x.plate(b)
		if x.plates = append(x.plates, p); p.from != 0 {
			n++
		}
		if x.asked(b) {
			asked++
		}
	}
	if asked == 0 {
		return n
	}
	labels, letters := x.labels()
	for b := range x.plates {
		if x.plates[b].from != 0 {
			continue
		}
		p, _ := x.labelAt(b)
		if l := x.among(labels, p); l != nil && l.holds && (!l.letter || letters > 1) {
			if l.letter {
				p.name = doc.Range{}
			}
			x.plates[b] = p
			n++
		}
	}
	return n
}

// labels returns the labels of the text, and how many of those that hold are letters.
func (x *reader) labels() ([]label, int) {
	var room [maxLabels]label
	labels := room[:0]
	for b := range x.t.Blocks {
		p, letter := x.labelAt(b)
		if p.from == 0 {
			continue
		}
		l := x.among(labels, p)
		if l == nil {
			if len(labels) == maxLabels {
				continue
			}
			labels = append(labels, label{plate: p, letter: letter})
			l = &labels[len(labels)-1]
		}
		l.times++
		l.answers = l.answers || x.asked(b)
		l.holds = l.holds || x.plates[b].from != 0
		if x.at(x.t.Blocks[b].Tokens.End-1, aQuestion) && b+1 < len(x.t.Blocks) {
			next, _ := x.labelAt(b + 1)
			l.asks = l.asks || next.from != 0 && x.among(labels, next) != l
		}
	}
	letters := 0
	for i := range labels {
		l := &labels[i]
		if l.times > 1 && (l.answers || l.asks) {
			l.holds = true
		}
		if l.holds && l.letter {
			letters++
		}
	}
	return labels, letters
}

// among finds the label that reads as plate p does, or is the name whose initials p is.
func (x *reader) among(labels []label, p plate) *label {
	if p.from == 0 {
		return nil
	}
	for i := range labels {
		if l := &labels[i]; x.same(l.name, p.name) || x.initialsOf(p.name, l.name) {
			return l
		}
	}
	return nil
}

// labelAt is the label that opens block b, and whether it is a single letter.
func (x *reader) labelAt(b int) (plate, bool) {
	r := x.t.Blocks[b].Tokens
	if r.Len() < 4 || x.t.Blocks[b].Kind != doc.Body || x.tokens[r.First].Shape == doc.Lower || !x.concludes(r) {
		return plate{}, false
	}
	end, letter := x.overInitials(r), false
	switch n := end - r.First; {
	case n > 1:
	case n == 1:
		if letter = true; x.isTitle(r.First) || x.is(r.First, "m.") {
			return plate{}, false // "M. Roussel"
		}
	default:
		for end < r.End && end < r.First+4 && (x.tokens[end].Shape == doc.Upper || x.isName(end) || x.r.GivenNames.Has(x.tokens[end].Norm)) {
			end++
		}
		if end == r.First || !x.is(end, ".") || !x.t.Blocks[b].Dateline.Empty() && x.plates[b].from == 0 {
			return plate{}, false
		}
		return plate{name: doc.Range{First: r.First, End: end}, from: end + 1}, false
	}
	if k := &x.tokens[end]; k.Shape == doc.Lower || x.at(end, aColon|aComma) {
		return plate{}, false
	}
	return plate{name: doc.Range{First: r.First, End: end}, from: end}, letter
}

// same reports two names that read alike.
func (x *reader) same(a, b doc.Range) bool {
	if a.Len() != b.Len() || a.Empty() {
		return false
	}
	for i := 0; i < a.Len(); i++ {
		if x.tokens[a.First+i].Norm != x.tokens[b.First+i].Norm {
			return false
		}
	}
	return true
}

// initialsOf reports that range a holds the initials of name b: "P. R.", "Paul Renaud".
func (x *reader) initialsOf(a, b doc.Range) bool {
	if a.Len() != b.Len() || a.Len() < 2 {
		return false
	}
	for i := 0; i < a.Len(); i++ {
		k, name := &x.tokens[a.First+i], &x.tokens[b.First+i]
		if !k.Flags.Has(doc.Abbrev) || k.Norm.Text == "" || name.Norm.Text == "" || k.Norm.Text[0] != name.Norm.Text[0] {
			return false
		}
	}
	return true
}
