package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/internal/flags"
)

// analyzeCommand is dixit analyze.
type analyzeCommand struct {
	files []string

	input, format string

	output      string
	resume      bool
	concurrency int

	features   []string
	lang       string
	published  instant
	offsetUnit string
	minScore   float64
	omitText   bool
	rules      bool

	connection
}

func newAnalyze() *analyzeCommand {
	return &analyzeCommand{input: "auto", format: "text", concurrency: 64, offsetUnit: "utf8"}
}

func (a *analyzeCommand) declare(f *flags.Set) {
	f.Examples = examples
	f.Rest(&a.files, "[<file> ...]", "What to read: files, directories, patterns; - or nothing for standard input.")

	f.Choice(&a.input, "input", "What a file holds: text, one article; jsonl, one a line, as JSON; auto, what its name says (${choices}).",
		"auto", "text", "jsonl")
	f.Choice(&a.format, "format", "How to print: text, to read; json, all that was found; jsonl, one line for each article; html, one file to look at in a browser (${choices}).",
		"text", "json", "jsonl", "html").Short = "f"

	f.String(&a.output, "output", "FILE", "Write there; to standard output by default.").Short = "o"
	f.Bool(&a.resume, "resume", "Go on with an output of jsonl that was interrupted, after its last complete line.")
	f.Int(&a.concurrency, "concurrency", "N", "How many articles to have under way at once (${default}).")

	f.Strings(&a.features, "features", "NAME,…", "What to find; everything by default (${choices}).",
		"sentences", "quotes", "claims", "entities")
	f.String(&a.lang, "lang", "TAG", "Language of the articles, such as fr; detected by default.")
	f.Text(&a.published, "published", "DATE", "When articles came out that do not say so themselves, such as 2024-03-01 or 2024-03-01T18:30:00Z: tells what \"mardi\" means.")
	f.Choice(&a.offsetUnit, "offset-unit", "What offsets count: bytes, UTF-16 units, code points (${choices}).",
		"utf8", "utf16", "utf32")
	f.Float(&a.minScore, "min-score", "0.5", "Leave out quotes and claims that score less.")
	f.Bool(&a.omitText, "omit-text", "Print offsets without the words they stand for.")
	f.Bool(&a.rules, "rules", "Print as text which rule found each fact, and its score from 0 to 1.")

	a.connection.declare(f)
}

const examples = `Examples:

    dixit analyze article.txt
    dixit analyze --format json --features quotes,entities article.txt
    dixit analyze --format html *.txt >report.html
    dixit analyze --format jsonl -o analyses.jsonl archive/ articles.jsonl
    dixit analyze --format jsonl -o analyses.jsonl archive/ articles.jsonl --resume
    dixit analyze --addr dixit.example.org:50051 --tls --key-file key --concurrency 200 archive/

A directory stands for the files below it that end in .txt, .text, .md, .jsonl or
.ndjson, in the order of their names.

A line of jsonl input is an object of which "text" is needed and "document_id",
"language" and "publish_time" are known. It is answered, in order, by a line
{"documentId": …, "analysis": …} or {"documentId": …, "error": …}; a text file, by
one that calls the document as the file. A run that was interrupted, however
roughly, goes on with --resume as if it had not been.

Exits with 0 when all went well, 1 when an article failed, 2 on wrong usage.`

// validate refuses flags that contradict each other or the contract.
func (a *analyzeCommand) validate() error {
	switch {
	case a.resume && a.output == "":
		return errors.New("--resume goes on with a file: name it by --output")
	case a.resume && a.format != "jsonl":
		return errors.New("--resume counts lines: choose --format jsonl")
	case a.concurrency < 1 || a.concurrency > 10_000:
		return fmt.Errorf("--concurrency %d is not between 1 and 10000", a.concurrency)
	case a.omitText && a.format == "text":
		return errors.New("--omit-text leaves nothing to read: choose --format json or jsonl")
	case a.omitText && a.format == "html":
		return errors.New("--omit-text leaves nothing to show: choose --format json or jsonl")
	case !(a.minScore >= 0 && a.minScore <= 1):
		return fmt.Errorf("--min-score %v is not between 0 and 1", a.minScore)
	}
	return a.connection.validate()
}

// instant is a point in time, written as RFC 3339 or as a day.
type instant struct{ at time.Time }

// UnmarshalText reads either.
func (i *instant) UnmarshalText(b []byte) error {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, string(b)); err == nil {
			i.at = t
			return nil
		}
	}
	return fmt.Errorf("%q is no date such as 2024-03-01 and no time such as 2024-03-01T18:30:00Z", b)
}

// String is i as it can be given.
func (i *instant) String() string {
	if i.at.IsZero() {
		return ""
	}
	return i.at.Format(time.RFC3339)
}

// timestamp is i as a message; nil when it is not set.
func (i *instant) timestamp() *timestamppb.Timestamp {
	if i.at.IsZero() {
		return nil
	}
	return timestamppb.New(i.at)
}

// options are the flags as a message.
func (a *analyzeCommand) options() *client.Options {
	o := &client.Options{
		Language: a.lang,
		OffsetUnit: map[string]client.OffsetUnit{
			"utf8": client.UTF8, "utf16": client.UTF16, "utf32": client.UTF32,
		}[a.offsetUnit],
		MinScore: a.minScore,
		OmitText: a.omitText,
	}
	if a.format == "html" { // a browser has the text, and counts as JavaScript does
		o.OffsetUnit, o.OmitText = client.UTF16, true
	}
	for _, f := range a.features {
		o.Features = append(o.Features, map[string]client.Feature{
			"sentences": client.Sentences, "quotes": client.Quotes,
			"claims": client.Claims, "entities": client.Entities,
		}[f])
	}
	return o
}

// run analyses the input and prints what was found.
func (a *analyzeCommand) run(ctx context.Context, std *streams) error {
	c, stop, err := a.open(std)
	if err != nil {
		return err
	}
	defer stop()
	info, err := c.Info(ctx)
	if err != nil {
		return err
	}
	out, done, err := a.openOutput(std)
	if err != nil {
		return err
	}
	if len(a.files) == 0 {
		a.files = []string{"-"}
	}
	src := &source{
		files:   search(a.files, a.input),
		stdin:   std.stdin,
		done:    done,
		options: a.options(),
		publish: a.published.timestamp(),
		limit:   int(info.GetLimits().GetMaxTextBytes()),
	}
	failed, err := a.print(ctx, std, c, src, out)
	err = errors.Join(err, out.close())
	if ctx.Err() != nil && a.output != "" && a.format == "jsonl" {
		fmt.Fprintf(std.stderr, "dixit: %s is whole so far: --resume goes on with it\n", a.output)
	}
	if err == nil && failed {
		return errDocuments
	}
	return err
}

// print prints answers as they come, and whether one of them is that its
// document failed.
func (a *analyzeCommand) print(ctx context.Context, std *streams, c *client.Client, src *source, out *output) (failed bool, err error) {
	bar := newProgress(std, out, src.files)
	defer bar.clear()
	stderr := std.stderr
	if bar != nil {
		stderr = bar
	}
	printAnswer, finish := a.printer(stderr, out, several(src.files))
	for r, err := range answers(ctx, c, src.items(), a.concurrency) {
		var other *mismatch
		switch {
		case err != nil:
			return failed, errors.Join(err, finish())
		case errors.As(r.err, &other):
			return failed, r.err
		}
		failed = failed || r.err != nil
		if err := printAnswer(r); err != nil {
			return failed, err
		}
		if r.last {
			if err := out.Flush(); err != nil {
				return failed, err
			}
		}
		bar.answered(r)
	}
	return failed, finish()
}
