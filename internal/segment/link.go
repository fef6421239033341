package segment

import (
	_ "embed"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// scheme cuts "https://…" when the word before the colon at i is a scheme; it
// returns where that ends, or 0.
func (c *cutter) scheme(start, i int) int {
	if !strings.HasPrefix(c.src[i:], "://") {
		return 0
	}
	switch c.src[start:i] {
	case "http", "https", "ftp", "HTTP", "HTTPS", "Http", "Https":
		return c.emit(start, c.address(i+3), doc.URL, 0)
	}
	return 0
}

// address returns the end of an address that goes on at i: all up to white
// space or a mark that cannot be part of one, less the marks that end a sentence.
func (c *cutter) address(i int) int {
	from := i
	for i < len(c.src) {
		k, n := at(c.src, i)
		if k.isGap() || k == quote || c.src[i] == '<' || c.src[i] == '>' {
			break
		}
		i += n
	}
	for i > from {
		k, n := lastOf(c.src[from:i])
		if k != punct && k != apostrophe || c.src[i-1] == '/' || c.src[i-1] == ')' && strings.IndexByte(c.src[from:i], '(') >= 0 {
			break
		}
		i -= n
	}
	return i
}

// email cuts the address whose "@" is at i; it returns where that ends, or 0.
func (c *cutter) email(start, i int) int {
	j, dot := i+1, 0
	for j < len(c.src) {
		k, n := at(c.src, j)
		if c.src[j] == '.' && classAfter(c.src, j+1).isWord() {
			dot = j
		} else if !k.isWord() && k != hyphen {
			break
		}
		j += n
	}
	if dot == 0 {
		return 0
	}
	return c.emit(start, j, doc.Email, 0)
}

// domain cuts src[start:i], a word with full stops in it, when it ends like the
// name of a site, "exemple.fr/page"; it returns where that ends, or 0.
func (c *cutter) domain(start, i int) int {
	w := c.src[start:i]
	if !isTopLevel(w[strings.LastIndexByte(w, '.')+1:]) && !strings.HasPrefix(w, "www.") && !strings.HasPrefix(w, "WWW.") {
		return 0
	}
	if i < len(c.src) && c.src[i] == '/' {
		i = c.address(i)
	}
	return c.emit(start, i, doc.URL, 0)
}

// isTopLevel reports whether s, in lower case, is a top-level domain of the sites
// that articles name. Those that are words are not among them, nor is Spain's:
// French writes "élu.es".
func isTopLevel(s string) bool {
	return topLevel.Has(doc.FormOf(s))
}

var (
	//go:embed domains.txt
	domains  string
	topLevel = func() (names doc.Lexicon[struct{}]) {
		for line := range strings.Lines(domains) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				names.Set(line, struct{}{})
			}
		}
		return names
	}()
)
