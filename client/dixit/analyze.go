package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/dixit-nlp/dixit/client"
)

// analyzeCommand is dixit analyze.
type analyzeCommand struct {
	Files []string `arg:"" optional:"" name:"file" help:"What to read: files, directories, patterns; - or nothing for standard input."`

	Input  string `enum:"auto,text,jsonl" default:"auto" help:"What a file holds: text, one article; jsonl, one a line, as JSON; auto, what its name says (${enum})."`
	Format string `short:"f" enum:"text,json,jsonl,html" default:"text" help:"How to print: text, to read; json, all that was found; jsonl, one line for each article; html, one file to look at in a browser (${enum})."`

	Output      string `short:"o" placeholder:"FILE" help:"Write there; to standard output by default."`
	Resume      bool   `help:"Go on with an output of jsonl that was interrupted, after its last complete line."`
	Concurrency int    `default:"64" placeholder:"N" help:"How many articles to have under way at once (${default})."`

	Features   []string `enum:"sentences,quotes,claims,entities" placeholder:"NAME" help:"What to find; everything by default (${enum})."`
	Lang       string   `placeholder:"TAG" help:"Language of the articles, such as fr; detected by default."`
	Published  instant  `placeholder:"DATE" help:"When articles came out that do not say so themselves, such as 2024-03-01 or 2024-03-01T18:30:00Z: tells what \"mardi\" means."`
	OffsetUnit string   `enum:"utf8,utf16,utf32" default:"utf8" help:"What offsets count: bytes, UTF-16 units, code points (${enum})."`
	MinScore   float64  `placeholder:"0.5" help:"Leave out quotes and claims that score less."`
	OmitText   bool     `help:"Print offsets without the words they stand for."`
	Rules      bool     `help:"Print as text which rule found each fact, and its score from 0 to 1."`

	connection `embed:""`
}

// Help follows the flags in dixit analyze --help.
func (*analyzeCommand) Help() string {
	return `Examples:

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
}

// Validate refuses flags that contradict each other or the contract.
func (a *analyzeCommand) Validate() error {
	switch {
	case a.Resume && a.Output == "":
		return errors.New("--resume goes on with a file: name it by --output")
	case a.Resume && a.Format != "jsonl":
		return errors.New("--resume counts lines: choose --format jsonl")
	case a.Concurrency < 1 || a.Concurrency > 10_000:
		return fmt.Errorf("--concurrency %d is not between 1 and 10000", a.Concurrency)
	case a.OmitText && a.Format == "text":
		return errors.New("--omit-text leaves nothing to read: choose --format json or jsonl")
	case a.OmitText && a.Format == "html":
		return errors.New("--omit-text leaves nothing to show: choose --format json or jsonl")
	case !(a.MinScore >= 0 && a.MinScore <= 1):
		return fmt.Errorf("--min-score %v is not between 0 and 1", a.MinScore)
	}
	return a.validate()
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
		Language: a.Lang,
		OffsetUnit: map[string]client.OffsetUnit{
			"utf8": client.UTF8, "utf16": client.UTF16, "utf32": client.UTF32,
		}[a.OffsetUnit],
		MinScore: a.MinScore,
		OmitText: a.OmitText,
	}
	if a.Format == "html" { // a browser has the text, and counts as JavaScript does
		o.OffsetUnit, o.OmitText = client.UTF16, true
	}
	for _, f := range a.Features {
		o.Features = append(o.Features, map[string]client.Feature{
			"sentences": client.Sentences, "quotes": client.Quotes,
			"claims": client.Claims, "entities": client.Entities,
		}[f])
	}
	return o
}

// Run analyses the input and prints what was found.
func (a *analyzeCommand) Run(ctx context.Context, std *streams) error {
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
	if len(a.Files) == 0 {
		a.Files = []string{"-"}
	}
	src := &source{
		files:   search(a.Files, a.Input),
		stdin:   std.stdin,
		done:    done,
		options: a.options(),
		publish: a.Published.timestamp(),
		limit:   int(info.GetLimits().GetMaxTextBytes()),
	}
	failed, err := a.print(ctx, std, c, src, out)
	err = errors.Join(err, out.close())
	if ctx.Err() != nil && a.Output != "" && a.Format == "jsonl" {
		fmt.Fprintf(std.stderr, "dixit: %s is whole so far: --resume goes on with it\n", a.Output)
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
	for r, err := range answers(ctx, c, src.items(), a.Concurrency) {
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
