package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// pair is a stretch of text between two quote marks. Either mark may be missing
// where the author forgot it: then the pair ends with its block, or starts with
// its sentence.
type pair struct {
	open, close int         // tokens of the marks, or doc.None
	parts       []doc.Range // the tokens inside, one range a paragraph; never empty
	parent      int         // index of the pair around this one, or doc.None
	family      family
}

// first and end bound the tokens inside a pair, over all its paragraphs.
func (p *pair) first() int { return p.parts[0].First }
func (p *pair) end() int   { return p.parts[len(p.parts)-1].End }

// left and right bound the pair with its marks.
func (p *pair) left() int {
	if p.open != doc.None {
		return p.open
	}
	return p.first()
}

func (p *pair) right() int {
	if p.close != doc.None {
		return p.close + 1
	}
	return p.end()
}

// family groups the marks that open and close one another.
type family uint8

const (
	guillemets     family = iota // « »
	single                       // ‹ ›
	curly                        // “ ” „ ‟
	inner                        // ‘ ’ ‚
	straight                     // " ''  ``
	straightSingle               // ' `
)

// side is which way a mark can face.
type side uint8

const (
	opens side = 1 << iota
	closes
	either = opens | closes
)

// face says to what family a mark belongs and which way its glyph faces.
func face(mark string) (family, side) {
	switch mark {
	case "«":
		return guillemets, opens
	case "»":
		return guillemets, closes
	case "‹":
		return single, opens
	case "›":
		return single, closes
	case "“":
		return curly, either // closes after „ and where it was mistaken for ”
	case "”":
		return curly, closes
	case "„", "‟":
		return curly, opens
	case "‘":
		return inner, opens
	case "’":
		return inner, closes
	case "‚":
		return inner, opens
	case "``":
		return straight, opens
	case "'", "`":
		return straightSingle, either
	}
	return straight, either // " and its typewriter forms
}

func sameFamily(a, b family) bool {
	return a == b || a == straight && b == curly || a == curly && b == straight
}
