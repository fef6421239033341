package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// item is the mark that opens an item of a list: "•", "1.", "b)", "(c)".
type item struct {
	style string // the mark around the count, or the bullet itself; empty: no item
	count int    // 1 in "1." and "a)", 0 for a bullet
}

// next reports whether m may follow the item before it in the same list.
func (m item) next(before item) bool {
	return m.style != "" && m.style == before.style && (m.count == before.count+1 || m.count == 0)
}

// itemAt reads the mark of an item at token i of a block that ends at end, and
// returns the token behind it. An item has words, and white space before them.
func itemAt(t *doc.Text, i, end int) (m item, behind int) {
	switch w := t.Tokens[i].Norm.Text; w {
	case "•", "·", "▪", "●", "◦", "‣", "*", "-", "→", "►", "⁃":
		if i+1 == end || !t.Tokens[i+1].Flags.Has(doc.SpaceBefore) {
			return item{}, i
		}
		if _, behind := counted(t, i+1, end); w != "-" {
			return item{style: w}, behind // • 9. Dormir
		}
		return item{style: w}, i + 1
	}
	return counted(t, i, end)
}

// counted is itemAt for the marks that count.
func counted(t *doc.Text, i, end int) (m item, behind int) {
	j := i
	if t.Tokens[j].Norm.Text == "(" {
		m.style = "("
		j++
	}
	if j == end {
		return item{}, i
	}
	if m.count = itemCount(t, j); m.count == 0 {
		return item{}, i
	}
	for j++; j < end && len(m.style) < 2; j++ {
		k := &t.Tokens[j]
		if k.Norm.Text != "." && k.Norm.Text != ")" || k.Flags.Has(doc.SpaceBefore) {
			break
		}
		m.style += k.Norm.Text
	}
	if m.style == "" || m.style == "(" || m.style == "(." || j >= end || !t.Tokens[j].Flags.Has(doc.SpaceBefore) {
		return item{}, i
	}
	return m, j
}

// itemCount is the number that counts an item: of one or two digits, a letter,
// a small Roman number; 0 when token i is nothing of these.
func itemCount(t *doc.Text, i int) int {
	w := t.Word(i)
	switch k := &t.Tokens[i]; {
	case k.Kind == doc.Number && len(w) <= 2 && isDigit(w[0]) && isDigit(w[len(w)-1]):
		n := 0
		for _, b := range []byte(w) {
			n = 10*n + int(b-'0')
		}
		return n
	case k.Kind == doc.Word && len(w) == 1 && 'a' <= w[0]|0x20 && w[0]|0x20 <= 'z':
		return int(w[0]|0x20-'a') + 1
	case k.Kind == doc.Word && len(w) <= 4 && (k.Shape == doc.Lower || k.Shape == doc.Upper):
		return roman(k.Norm.Text)
	}
	return 0
}

// roman is the value of a Roman number made of i, v and x, 0 of other words.
func roman(w string) int {
	total, last := 0, 0
	for i := len(w) - 1; i >= 0; i-- {
		v := 0
		switch w[i] {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		default:
			return 0
		}
		if v < last {
			v = -v
		} else {
			last = v
		}
		total += v
	}
	return max(total, 0)
}
