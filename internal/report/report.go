// Package report writes analysed articles as one HTML file that needs nothing
// else: the view of the page for each of them, and, of several, an index with
// who says what and which figures across all. In come articles one after the
// other, with spans in UTF-16 units; each is written as it comes, so that memory
// does not grow with their number.
package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"

	"github.com/dixit-nlp/dixit/internal/web/page"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

//go:generate go tool -modfile=../tools/bundle/go.mod esbuild ../web/page/report.js --bundle --charset=utf8 --log-level=warning --outfile=report.js

// script is report.js of the page and the modules that it imports, in one.
//
//go:embed report.js
var script string

// markup is all that comes before the articles, but for what it names in braces. It
// is ours to the last letter, so that nothing has to be escaped. A template would
// do, and keep the linker from dropping any method of the program that is not used.
//
//go:embed report.html
var markup string

// A Writer writes one report.
type Writer struct {
	w       io.Writer
	started bool
}

// NewWriter returns a Writer that writes to w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Article adds an article: its name, which is that of its file, its text and what
// was found in it.
func (w *Writer) Article(name, text string, a *pb.Analysis) error {
	found, err := protojson.Marshal(a)
	if err != nil {
		return err
	}
	return w.add(entry{Name: name, Text: text, Analysis: found})
}

// Failure adds an article that could not be read, and why, in words.
func (w *Writer) Failure(name, why string) error {
	return w.add(entry{Name: name, Error: why})
}

// Close ends the report. Without any article it is an empty index.
func (w *Writer) Close() error {
	if err := w.start(); err != nil {
		return err
	}
	_, err := io.WriteString(w.w, "<script>"+script+"</script>\n</body>\n</html>\n")
	return err
}

// An entry is one article as the script reads it.
type entry struct {
	Name     string          `json:"name"`
	Text     string          `json:"text,omitempty"`
	Analysis json.RawMessage `json:"analysis,omitempty"`
	Error    string          `json:"error,omitempty"`
}

func (w *Writer) add(e entry) error {
	if err := w.start(); err != nil {
		return err
	}
	b, err := json.Marshal(e) // with every < escaped: no text can end the element
	if err != nil {
		return err
	}
	_, err = w.w.Write(bytes.Join([][]byte{[]byte(`<script type="application/json" class="article">`), b, []byte("</script>\n")}, nil))
	return err
}

// start writes what comes before the first article.
func (w *Writer) start() error {
	if w.started {
		return nil
	}
	w.started = true
	sum := sha256.Sum256([]byte(script))
	_, err := strings.NewReplacer(
		"{script hash}", "sha256-"+base64.StdEncoding.EncodeToString(sum[:]),
		"{style}", page.Styles("style.css", "article.css", "panel.css", "report.css"),
		"{reader}", page.Reader(),
	).WriteString(w.w, markup)
	return err
}
