package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// output is where answers go.
type output struct {
	*bufio.Writer
	file   *os.File  // nil for standard output
	screen io.Writer // what the answers will be seen on, if anything
}

// openOutput opens the file of the flags, or standard output. For a run that is
// resumed, it says what is in the file already.
func (a *analyzeCommand) openOutput(std *streams) (*output, written, error) {
	if a.output == "" {
		return &output{Writer: bufio.NewWriter(std.stdout), screen: std.stdout}, written{}, nil
	}
	if info, err := os.Stat(a.output); err == nil && info.Size() > 0 && a.format == "jsonl" && !a.resume && info.Mode().IsRegular() {
		return nil, written{}, fmt.Errorf("%s is there already: go on with it by --resume, or remove it", a.output)
	}
	if !a.resume {
		f, err := os.Create(a.output)
		return &output{Writer: bufio.NewWriter(f), file: f}, written{}, inFile(a.output, err)
	}
	f, err := os.OpenFile(a.output, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, written{}, inFile(a.output, err)
	}
	done, err := resume(f)
	if err != nil {
		f.Close()
		return nil, written{}, inFile(a.output, err)
	}
	return &output{Writer: bufio.NewWriter(f), file: f}, done, nil
}

// close sees that all is written.
func (o *output) close() error {
	err := o.Flush()
	if o.file != nil {
		err = errors.Join(err, o.file.Close())
	}
	return err
}

// inFile says which file an error is about.
func inFile(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return err
}

// written is what an earlier run has written into its output.
type written struct {
	name  string // of the output
	lines int    // that stand for documents not yet met in the input
	last  string // what the last of them calls its document
}

// resume makes a file ready for a run to go on: what follows the last complete
// line, if anything, was being written when the earlier run ended, and is cut off.
func resume(f *os.File) (written, error) {
	done := written{name: f.Name()}
	var end, start int64 // of the last complete line
	r := bufio.NewReaderSize(f, 1<<20)
	for at := int64(0); ; {
		part, err := r.ReadSlice('\n')
		at += int64(len(part))
		switch {
		case err == nil:
			start, end = end, at
			done.lines++
		case err == io.EOF:
			if done.lines > 0 {
				done.last, err = documentID(io.NewSectionReader(f, start, end-start))
				if err != nil {
					return done, fmt.Errorf("line %d is no answer: %w", done.lines, err)
				}
			}
			if err := f.Truncate(end); err != nil {
				return done, err
			}
			_, err = f.Seek(end, io.SeekStart)
			return done, err
		case err != bufio.ErrBufferFull:
			return done, err
		}
	}
}

// documentID is what a line of output calls its document.
func documentID(r io.Reader) (string, error) {
	line, err := io.ReadAll(r)
	if err != nil {
		return "", err
	}
	var answer struct {
		ID       string          `json:"documentId"`
		Analysis json.RawMessage `json:"analysis"`
		Error    json.RawMessage `json:"error"`
	}
	if err := json.Unmarshal(bytes.TrimSpace(line), &answer); err != nil {
		return "", err
	}
	if answer.Analysis == nil && answer.Error == nil {
		return "", errors.New("neither analysis nor error is in it")
	}
	return answer.ID, nil
}

// mismatch is an output that does not belong to the input.
type mismatch struct{ problem string }

func (m *mismatch) Error() string { return m.problem + ": it is of another input" }

// strike notes that the next document of the input is answered. The last one has
// to be the one that was answered last.
func (w *written) strike(id string) error {
	w.lines--
	if w.lines == 0 && id != w.last {
		return &mismatch{fmt.Sprintf("%s ends with document %q where the input has %q", w.name, w.last, id)}
	}
	return nil
}

// rest is an error when the input is at its end and there are more answers.
func (w *written) rest() error {
	if w.lines == 0 {
		return nil
	}
	return &mismatch{fmt.Sprintf("%s has %d lines more than there are documents", w.name, w.lines)}
}
