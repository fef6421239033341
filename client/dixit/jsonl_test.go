package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// lines runs dixit over lines of JSON and decodes what it answers.
func lines(t *testing.T, stdin string, args ...string) (code int, answers []answerLine) {
	t.Helper()
	code, out, errs := dixit(t, stdin, append([]string{"analyze", "--input", "jsonl", "--format", "jsonl", "--addr", shared}, args...)...)
	if errs != "" {
		t.Errorf("stderr: %s", errs)
	}
	for line := range strings.Lines(out) {
		var a answerLine
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		answers = append(answers, a)
	}
	return code, answers
}

type answerLine struct {
	DocumentID *string
	Analysis   *struct {
		Language  string
		Sentences []struct{ Text string }
	}
	Error *fault
}

func TestAThousandLinesAreAnsweredInOrder(t *testing.T) {
	var in strings.Builder
	for i := range 1000 {
		switch i % 50 {
		case 7:
			fmt.Fprintf(&in, `{"document_id":"%d","text":""}`, i)
		case 19:
			in.WriteString("not JSON")
		case 33:
			fmt.Fprintf(&in, `{"document_id":"%d","text":"Bonjour.","language":"tlh"}`, i)
		default:
			fmt.Fprintf(&in, `{"document_id":"%d","text":"Bonjour, dit le n° %[1]d."}`, i)
		}
		in.WriteByte('\n')
	}
	code, answers := lines(t, in.String())
	if code != failure {
		t.Errorf("exit %d, want %d", code, failure)
	}
	if len(answers) != 1000 {
		t.Fatalf("got %d lines, want 1000", len(answers))
	}
	reasons := map[int]string{7: "TEXT_EMPTY", 19: "LINE_NOT_JSON", 33: "LANGUAGE_UNSUPPORTED"}
	for i, a := range answers {
		reason := reasons[i%50]
		switch {
		case reason == "" && a.Error != nil, reason != "" && (a.Error == nil || a.Error.Reason != reason):
			t.Errorf("line %d: error %+v, want reason %q", i+1, a.Error, reason)
		case (a.Analysis == nil) == (a.Error == nil):
			t.Errorf("line %d: neither or both of analysis and error", i+1)
		case reason == "LINE_NOT_JSON":
			if a.DocumentID != nil || !strings.Contains(a.Error.Message, fmt.Sprintf("line %d:", i+1)) {
				t.Errorf("line %d: %+v", i+1, a.Error)
			}
		case a.DocumentID == nil || *a.DocumentID != strconv.Itoa(i):
			t.Errorf("line %d is not about document %d", i+1, i)
		}
	}
}

func TestLines(t *testing.T) {
	long := strings.Repeat("é", 500_000)                    // just within the limit of a text
	escaped := strings.Repeat(`\u00e9`, 500_000)            // the same, three times as long
	tooLong := strings.Repeat("é", 600_000)                 //
	blanks := strings.Repeat(" ", 7<<20)                    // no text needs a line of that length
	day := `{"text":"Bonjour.","publish_time":"%s"}` + "\n" //
	for _, c := range []struct {
		name    string
		in      string
		reasons []string // of each answer; empty for an analysis
	}{
		{"nothing in, nothing out", "", nil},
		{"the last line needs no end", `{"text":"Bonjour."}`, []string{""}},
		{"lines may end as on Windows", "{\"text\":\"Bonjour.\"}\r\n{\"text\":\"Bonsoir.\"}\r\n", []string{"", ""}},
		{"an empty line is answered too", "\n{\"text\":\"Bonjour.\"}\n", []string{"LINE_NOT_JSON", ""}},
		{"a line is one object", `["Bonjour."]` + "\n" + `{"text":"a"}{"text":"b"}`, []string{"LINE_NOT_JSON", "LINE_NOT_JSON"}},
		{"a text is needed", `{"document_id":"a"}`, []string{"TEXT_EMPTY"}},
		{"names as in JSON, and more of them", `{"documentId":"a","text":"Bonjour.","publishTime":"2024-03-01T10:00:00Z","url":1}`, []string{""}},
		{"days and times", fmt.Sprintf(day+day+day, "2024-03-01", "2024-03-01T10:00:00+01:00", "mardi"), []string{"", "", "LINE_NOT_JSON"}},
		{"a text as long as the limit", `{"text":"` + long + `"}`, []string{""}},
		{"even when all of it is escaped", `{"text":"` + escaped + `"}`, []string{""}},
		{"a text over the limit", `{"text":"` + tooLong + `"}` + "\n" + `{"text":"Bonjour."}`, []string{"TEXT_TOO_LARGE", ""}},
		{"a line over every limit", blanks + "\n" + `{"text":"Bonjour."}`, []string{"TEXT_TOO_LARGE", ""}},
		{"bytes that are no text", "{\"text\":\"\xff\"}\n{\"text\":\"Bonjour.\"}", []string{"TEXT_NOT_UTF8", ""}},
		{"an id over the limit", `{"document_id":"` + strings.Repeat("a", 129) + `","text":"Bonjour."}`, []string{"DOCUMENT_ID_TOO_LONG"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, answers := lines(t, c.in, "--features", "sentences")
			want := success
			if strings.Join(c.reasons, "") != "" {
				want = failure
			}
			if code != want || len(answers) != len(c.reasons) {
				t.Fatalf("exit %d and %d answers, want %d and %d", code, len(answers), want, len(c.reasons))
			}
			for i, a := range answers {
				if a.Error == nil && c.reasons[i] != "" || a.Error != nil && a.Error.Reason != c.reasons[i] {
					t.Errorf("answer %d: %+v, want %q", i+1, a.Error, c.reasons[i])
				}
			}
		})
	}
}

// What is wrong with a line is said to those who wrote it, and about which line
// where nothing else tells.
func TestWhatIsWrongWithALine(t *testing.T) {
	for in, want := range map[string]string{
		`{"text":5}`:                          `line 1: "text" holds a number, where a string is needed`,
		`["Bonjour."]`:                        "line 1: the line holds a JSON array, where an object is needed",
		`{"text":"Bonjour."`:                  "line 1: unexpected end of JSON input",
		`{"text":""}`:                         "line 1: text is empty or white space",
		`{"document_id":"a","text":" "}`:      "text is empty or white space",
		`{"text":"a","publish_time":"mardi"}`: `line 1: "mardi" is no date such as 2024-03-01 and no time such as 2024-03-01T18:30:00Z`,
	} {
		if _, answers := lines(t, in); len(answers) != 1 || answers[0].Error == nil || answers[0].Error.Message != want {
			t.Errorf("%s: got %+v, want %s", in, answers, want)
		}
	}
	if _, _, errs := dixit(t, `{"text":5}`, "analyze", "--input", "jsonl", "--addr", shared); errs != "dixit: standard input:1: \"text\" holds a number, where a string is needed (LINE_NOT_JSON)\n" {
		t.Errorf("people are told %q", errs)
	}
}

// A file that cannot be read has a code that says why.
func TestWhatIsWrongWithAFile(t *testing.T) {
	_, out, _ := dixit(t, "", "analyze", "--format", "jsonl", "--addr", shared, "nowhere.txt")
	if want := `{"documentId":"nowhere.txt","error":{"code":"NOT_FOUND","message":"no such file or directory"}}` + "\n"; out != want {
		t.Errorf("got %s", out)
	}
}

func TestTheLanguageOfALineComesFirst(t *testing.T) {
	_, answers := lines(t, `{"text":"Bonjour.","language":"en"}`+"\n"+`{"text":"Bonjour."}`, "--lang", "fr")
	if a, b := answers[0].Analysis.Language, answers[1].Analysis.Language; a != "en" || b != "fr" {
		t.Errorf("got %s and %s", a, b)
	}
}

func TestADocumentWithoutAnIdGetsNone(t *testing.T) {
	_, out, _ := dixit(t, `{"text":"Bonjour."}`, "analyze", "--input", "jsonl", "--format", "jsonl")
	if !strings.HasPrefix(out, `{"analysis":{`) || strings.Contains(out, "documentId") {
		t.Errorf("got %s", out)
	}
}

// Somebody who types one line and waits gets its answer.
func TestAnAnswerDoesNotWaitForTheNextLine(t *testing.T) {
	stdin, typist := io.Pipe()
	reader, stdout := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run(t.Context(), []string{"analyze", "--input", "jsonl", "--format", "jsonl"}, stdin, stdout, io.Discard)
	}()
	answers := bufio.NewReader(reader)
	for range 3 {
		if _, err := io.WriteString(typist, "{\"text\": \"Bonjour.\"}\n"); err != nil {
			t.Fatal(err)
		}
		if _, err := answers.ReadString('\n'); err != nil {
			t.Fatal(err)
		}
	}
	typist.Close()
	if code := <-done; code != success {
		t.Errorf("exit %d", code)
	}
}

// The memory of a long run is that of a short one.
func TestMemoryDoesNotGrowWithTheInput(t *testing.T) {
	if testing.Short() {
		t.Skip("20,000 documents")
	}
	const n = 20_000
	line := []byte(`{"text":"Le pont est fermé. Il rouvrira lundi."}` + "\n")
	in := &repeated{line: line, left: n}
	out := &meter{}
	if code := run(t.Context(), []string{"analyze", "--input", "jsonl", "--format", "jsonl", "--features", "sentences"}, in, out, io.Discard); code != success {
		t.Fatalf("exit %d", code)
	}
	if out.lines != n {
		t.Errorf("%d answers, want %d", out.lines, n)
	}
	const most = 8 << 20
	if grown := int64(out.last) - int64(out.first); grown > most {
		t.Errorf("%d MB more are in use at the end than after a tenth", grown>>20)
	}
}

// repeated reads as the same line, many times over.
type repeated struct {
	line []byte
	left int
	rest []byte
}

func (r *repeated) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left--
		r.rest = r.line
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// meter counts lines, and weighs the heap after a tenth of them and at the end.
type meter struct {
	lines       int
	first, last uint64
}

func (m *meter) Write(p []byte) (int, error) {
	before := m.lines
	m.lines += bytes.Count(p, []byte("\n"))
	for _, at := range []struct {
		lines  int
		weight *uint64
	}{{2_000, &m.first}, {19_900, &m.last}} {
		if before < at.lines && m.lines >= at.lines {
			runtime.GC()
			var s runtime.MemStats
			runtime.ReadMemStats(&s)
			*at.weight = s.HeapAlloc
		}
	}
	return len(p), nil
}
