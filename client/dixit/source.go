package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"unicode/utf8"

	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/dixit-nlp/dixit/client"
)

// An item is one document of the input: a text file, or a line of JSON.
type item struct {
	name    string          // the file; "-" for standard input
	line    int             // from 1 in a file of lines, 0 in a text
	id      string          // as the document gives it
	request *client.Request //
	err     error           // why there is no request
	read    int64           // bytes of input up to here
}

// answerID is what a line of output calls the item: what the document calls
// itself or, where only files have names, that of its file.
func (it *item) answerID() string {
	if it.line == 0 && it.name != "-" {
		return it.name
	}
	return it.id
}

// String names the item in a message.
func (it *item) String() string {
	name := it.name
	if name == "-" {
		name = "standard input"
	}
	if it.line > 0 {
		return fmt.Sprintf("%s:%d", name, it.line)
	}
	return name
}

// source reads documents from files.
type source struct {
	files   iter.Seq[found]
	stdin   io.Reader
	done    written         // what an earlier run has answered
	options *client.Options // of a document that has none of its own
	publish *timestamppb.Timestamp
	limit   int // of a text, in bytes
	read    int64
}

// items yields one item for each text file, or for each line. What is wrong
// with one of them is its error; the next one follows all the same. Those that
// an earlier run has answered are left out.
func (s *source) items() iter.Seq[*item] {
	return func(yield func(*item) bool) {
		for f := range s.files {
			if !s.file(f, yield) {
				return
			}
		}
		if err := s.done.rest(); err != nil {
			yield(&item{name: s.done.name, err: err})
		}
	}
}

func (s *source) file(f found, yield func(*item) bool) bool {
	if f.err != nil {
		return s.offer(&item{name: f.name, err: f.err}, yield)
	}
	if s.done.lines > 0 && !f.lines { // no need to open it
		s.read += max(0, f.size)
		return s.offer(&item{name: f.name}, yield)
	}
	r := s.stdin
	if f.name != "-" {
		file, err := os.Open(f.name)
		if err != nil {
			return s.offer(&item{name: f.name, err: err}, yield)
		}
		defer file.Close()
		r = file
	}
	if f.lines {
		return s.jsonl(f.name, r, yield)
	}
	b, err := io.ReadAll(io.LimitReader(r, int64(s.limit)+1))
	s.read += int64(len(b))
	it := &item{name: f.name, err: err}
	if err == nil {
		it.request, it.err = s.ask(&client.Document{Text: string(b)}, "")
	}
	return s.offer(it, yield)
}

// offer yields an item, unless an earlier run has answered it.
func (s *source) offer(it *item, yield func(*item) bool) bool {
	it.read = s.read
	if s.done.lines == 0 {
		return yield(it)
	}
	if err := s.done.strike(it.answerID()); err != nil {
		yield(&item{name: s.done.name, err: err})
		return false
	}
	return true
}

// ask makes the request for a document, or says what keeps it from being sent.
// The service refuses the same things, but one at a time: on a stream the
// others would pay for them.
func (s *source) ask(d *client.Document, language string) (*client.Request, error) {
	switch {
	case len(d.Text) > s.limit:
		return nil, refuse("TEXT_TOO_LARGE", "text is longer than %d bytes", s.limit)
	case !utf8.ValidString(d.Text):
		return nil, refuse("TEXT_NOT_UTF8", "text is not UTF-8")
	}
	if d.PublishTime == nil {
		d.PublishTime = s.publish
	}
	o := s.options
	if language != "" && language != o.Language {
		o = &client.Options{Features: o.Features, Language: language, OffsetUnit: o.OffsetUnit, MinScore: o.MinScore, OmitText: o.OmitText}
	}
	return &client.Request{Document: d, Options: o}, nil
}

// record is a line of input. Names are accepted as the contract writes them and
// as JSON does; other names are nobody's business.
type record struct {
	ID        string   `json:"document_id"`
	Text      string   `json:"text"`
	Language  string   `json:"language"`
	Published *instant `json:"publish_time"`

	JSONID        string   `json:"documentId"`
	JSONPublished *instant `json:"publishTime"`
}

// jsonl yields one item for each line of r, the empty ones too: as many lines go
// out as came in.
func (s *source) jsonl(name string, r io.Reader, yield func(*item) bool) bool {
	// In JSON a byte of text takes six at most (\u0001); then there are the
	// other fields.
	lines := &lineReader{r: bufio.NewReaderSize(r, 64<<10), limit: 6*s.limit + 64<<10}
	for n := 1; ; n++ {
		line, size, err := lines.next()
		s.read += size
		if err == io.EOF {
			return true
		}
		it := &item{name: name, line: n, err: err}
		switch {
		case errors.Is(err, errLineTooLong):
			it.err = refuse("TEXT_TOO_LARGE", "the line is longer than %d bytes", lines.limit)
		case err != nil:
			s.offer(it, yield) // reading failed: there is no next line
			return false
		case s.done.lines <= 1: // of those that are answered, only the last is looked at
			s.decode(it, line)
		}
		if !s.offer(it, yield) {
			return false
		}
	}
}

// decode reads a line into its item.
func (s *source) decode(it *item, line []byte) {
	if !utf8.Valid(line) { // encoding/json would replace what is not
		it.err = refuse("TEXT_NOT_UTF8", "the line is not UTF-8")
		return
	}
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		it.err = refuse("LINE_NOT_JSON", "%s", notJSON(err))
		return
	}
	it.id = cmp.Or(r.ID, r.JSONID)
	d := &client.Document{DocumentId: it.id, Text: r.Text}
	if t := cmp.Or(r.Published, r.JSONPublished); t != nil {
		d.PublishTime = t.timestamp()
	}
	it.request, it.err = s.ask(d, r.Language)
}

// notJSON says what is wrong with a line to those who wrote it, who know no
// names of ours.
func notJSON(err error) string {
	t, ok := errors.AsType[*json.UnmarshalTypeError](err)
	switch {
	case !ok:
		return err.Error()
	case t.Field == "":
		return fmt.Sprintf("the line holds a JSON %s, where an object is needed", t.Value)
	}
	return fmt.Sprintf("%q holds a %s, where a string is needed", t.Field, t.Value)
}

var errLineTooLong = errors.New("line too long")

// lineReader cuts a stream into lines of bounded length. A longer one is read to
// its end and thrown away.
type lineReader struct {
	r     *bufio.Reader
	limit int
	buf   []byte
}

// next returns a line without its end, which is good until the next call, and
// how many bytes were read for it.
func (l *lineReader) next() (line []byte, size int64, err error) {
	l.buf = l.buf[:0]
	tooLong := false
	for {
		part, err := l.r.ReadSlice('\n')
		size += int64(len(part))
		if tooLong = tooLong || len(l.buf)+len(part) > l.limit; !tooLong {
			l.buf = append(l.buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && (err != io.EOF || size == 0):
			return nil, size, err
		case tooLong:
			return nil, size, errLineTooLong
		}
		return bytes.TrimRight(l.buf, "\r\n"), size, nil
	}
}
