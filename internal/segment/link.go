package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// scheme cuts "https://…" when the word before the colon at i is a scheme.
func (c *cutter) scheme(start, i int) int {
	if len(c.src) < i+4 || c.src[i:i+3] != "://" {
		return i
	}
	switch c.src[start:i] {
	case "http", "https", "ftp", "HTTP", "HTTPS", "Http", "Https":
		return c.emit(start, c.address(i+3), doc.URL, 0)
	}
	return i
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
		switch c.src[i-1] {
		case '.', ',', ';', ':', '!', '?', ')', ']', '\'':
			i--
			continue
		}
		break
	}
	return i
}

// email cuts the address whose "@" is at i.
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
		return i
	}
	return c.emit(start, j, doc.Email, 0)
}

// domain cuts src[start:i], a word with full stops in it, when it ends like the
// name of a site: "exemple.fr/page".
func (c *cutter) domain(start, i int) int {
	w := c.src[start:i]
	dot := len(w)
	for dot > 0 && w[dot-1] != '.' {
		dot--
	}
	if dot < 2 || !isTopLevel(w[dot:]) {
		if len(w) < 8 || w[:4] != "www." && w[:4] != "WWW." {
			return 0
		}
	}
	if i < len(c.src) && c.src[i] == '/' {
		i = c.address(i)
	}
	return c.emit(start, i, doc.URL, 0)
}

// isTopLevel reports whether s is a top-level domain of the sites that articles
// name, in lower case. Spain's is not among them: French writes "élu.es".
func isTopLevel(s string) bool {
	switch s {
	case "com", "org", "net", "info", "edu", "gov", "mil", "int", "eu", "fr", "be", "ch", "lu", "ca", "uk", "us", "de",
		"it", "pt", "nl", "at", "ie", "ru", "ua", "cn", "jp", "br", "au", "nz", "in", "tv", "io", "co", "app", "dev", "ai", "bzh", "paris":
		return true
	}
	return false
}
