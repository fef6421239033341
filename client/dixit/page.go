package main

import (
	"bufio"
	"io"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
)

// page prints for people: words in styles, wrapped to the width of what they
// look at.
type page struct {
	w         *bufio.Writer
	width     int
	colours   bool
	sentences bool // they were asked for by name, and are printed too
	rules     bool // each fact says which rule found it

	started bool // something is printed: the next thing keeps its distance
}

const (
	paperWidth = 80  // where there is no terminal
	widest     = 100 // longer lines are hard to read
	narrowest  = 30
)

// newPage returns a page that prints to w what will be seen on screen.
func newPage(w, screen io.Writer, noColour string) *page {
	p := &page{w: bufio.NewWriter(w), width: paperWidth}
	if fd, ok := terminal(screen); ok {
		if width, _, err := term.GetSize(fd); err == nil && width > 0 {
			p.width = max(narrowest, min(width, widest))
		}
		p.colours = noColour == ""
	}
	return p
}

// terminal returns the descriptor of a stream that is one.
func terminal(stream any) (fd int, ok bool) {
	f, ok := stream.(interface{ Fd() uintptr })
	if !ok {
		return 0, false
	}
	return int(f.Fd()), term.IsTerminal(int(f.Fd()))
}

// style is how words look: a number of ECMA-48's "select graphic rendition".
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	name   style = "1;36" // cyan
	amount style = "1;33" // yellow
)

// ink is some words in one style.
type ink struct {
	text string
	style
}

// block prints runs as a paragraph: first before its first line, as many blanks
// before the others. Runs are set apart by a blank; what is empty is left out.
func (p *page) block(first string, runs ...ink) {
	indent := strings.Repeat(" ", uniseg.StringWidth(first))
	p.w.WriteString(first)
	column := len(indent)
	empty := true // the line, after its indent
	for _, r := range runs {
		on := plain
		for _, word := range words(r.text) {
			word = strings.ReplaceAll(word, tie, " ")
			width := uniseg.StringWidth(word)
			switch {
			case empty:
			case column+1+width > p.width:
				p.colour(&on, plain)
				p.w.WriteString("\n" + indent)
				column = len(indent)
			default:
				p.w.WriteByte(' ')
				column++
			}
			p.colour(&on, r.style)
			p.w.WriteString(word)
			column += width
			empty = false
		}
		p.colour(&on, plain)
	}
	p.w.WriteByte('\n')
}

// colour changes the style in force.
func (p *page) colour(on *style, to style) {
	if !p.colours || *on == to {
		return
	}
	*on = to
	p.w.WriteString("\x1b[" + string(to) + "m")
}

// tie is a blank at which no line breaks. It is printed as any other, so that
// what is printed can be searched.
const tie = "\x1f"

// words splits a text where a line may break: not at a no-break space. What
// would steer the terminal is not the article's to say.
func words(s string) []string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r) && string(r) != tie:
			return unicode.ReplacementChar
		}
		return r
	}, s)
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' })
}
