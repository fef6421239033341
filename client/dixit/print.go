package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

// A printer prints one answer. Its error is that of the output.
type printer func(*answer) error

// printer returns the one that the flags ask for, and what to do after the last
// answer. With several articles, each is told apart by its name.
func (a *analyzeCommand) printer(stderr io.Writer, out *output, several bool) (print printer, finish func() error) {
	finish = func() error { return nil }
	switch a.format {
	case "jsonl":
		return func(r *answer) error { return printLine(out, r) }, finish
	case "json":
		return reporting(stderr, func(r *answer) error { return printJSON(out, r.analysis) }), finish
	case "html":
		print, finish = htmlPrinter(out)
		return alsoReporting(stderr, print), finish
	}
	page := newPage(out, out.screen, os.Getenv("NO_COLOR"))
	page.sentences, page.rules = slices.Contains(a.features, "sentences"), a.rules
	return reporting(stderr, func(r *answer) error {
		if several {
			page.title(r.String())
		}
		return page.analysis(r.analysis)
	}), finish
}

// reporting tells people on stderr about articles that failed, and leaves the
// others to print.
func reporting(stderr io.Writer, print printer) printer {
	return func(r *answer) error {
		if r.err == nil {
			return print(r)
		}
		_, err := fmt.Fprintf(stderr, "dixit: %s: %s\n", r, message(r.err))
		return err
	}
}

// alsoReporting tells them, and prints all.
func alsoReporting(stderr io.Writer, print printer) printer {
	tell := reporting(stderr, func(*answer) error { return nil })
	return func(r *answer) error {
		if err := tell(r); err != nil {
			return err
		}
		return print(r)
	}
}

// printLine prints an answer as one line of JSON.
func printLine(w io.Writer, r *answer) error {
	line := struct {
		ID       string          `json:"documentId,omitempty"`
		Analysis json.RawMessage `json:"analysis,omitempty"`
		Error    *fault          `json:"error,omitempty"`
	}{ID: r.answerID()}
	if r.err != nil {
		line.Error = faultOf(r.err)
		if r.line > 0 && r.id == "" { // or nobody knows of which one it is
			line.Error.Message = fmt.Sprintf("line %d: %s", r.line, line.Error.Message)
		}
	} else {
		b, err := protojson.Marshal(r.analysis)
		if err != nil {
			return err
		}
		line.Analysis = b
	}
	e := json.NewEncoder(w) // compacts what it is given
	e.SetEscapeHTML(false)
	return e.Encode(line)
}

// printJSON prints a message over several lines. protojson puts a space here and
// there at random, lest anybody rely on its bytes; ours can be relied on.
func printJSON(w io.Writer, m proto.Message) error {
	b, err := protojson.Marshal(m)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", "  "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err = out.WriteTo(w)
	return err
}
