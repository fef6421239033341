package main

import (
	"io"

	"github.com/dixit-nlp/dixit/internal/report"
)

// htmlPrinter prints answers as one file that shows them, which finish ends.
func htmlPrinter(out io.Writer) (print printer, finish func() error) {
	w := report.NewWriter(out)
	return func(r *answer) error {
		if r.err != nil {
			return w.Failure(r.label(), message(r.err))
		}
		return w.Article(r.label(), r.request.GetDocument().GetText(), r.analysis)
	}, w.Close
}

// label is what an index calls an item: by its own name if it has one.
func (it *item) label() string {
	if it.id != "" {
		return it.id
	}
	return it.String()
}
