// Package page is the page that shows an article with its quotes, speakers and
// numbers: plain modules, styles and samples, as they are written. Nothing has to
// be built for them.
package page

import (
	"embed"
	"strings"
)

// Files are the parts of the page, by their names.
//
//go:embed index.html icon.svg *.css *.js samples
var Files embed.FS

// Reader is the part of index.html that shows one article: its markup, without
// the head and the foot of the page.
func Reader() string {
	html := must("index.html")
	_, rest, _ := strings.Cut(html, "<!-- reader")
	_, rest, _ = strings.Cut(rest, "-->\n")
	reader, _, _ := strings.Cut(rest, "    <!-- /reader -->")
	return reader
}

// Styles are the style sheets with these names, one after the other.
func Styles(names ...string) string {
	var all strings.Builder
	for _, name := range names {
		all.WriteString(must(name))
	}
	return all.String()
}

// must reads a file that is there, because it was when the program was built.
func must(name string) string {
	b, err := Files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(b)
}
