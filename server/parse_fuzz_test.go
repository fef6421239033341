package server

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Whatever a file of keys holds, it is refused in words that give no key away, or
// lets in those who show one of its lines and not those who show a comment.
func FuzzKeys(f *testing.F) {
	for _, file := range []string{"", "# nobody\n", oldKey + "\n# of the desk\n\n" + newKey + "\r\n", "short\n", "two words in a line of the file\n", "\ufeff" + oldKey} {
		f.Add(file)
	}
	name := filepath.Join(f.TempDir(), "keys")
	f.Fuzz(func(t *testing.T, file string) {
		if err := os.WriteFile(name, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		keys, err := readKeys(name)
		for line := range strings.Lines(file) {
			line = strings.TrimSpace(line)
			switch {
			case err != nil && len(line) >= 5 && strings.Contains(err.Error(), line) && !strings.Contains(name+": a key needs 16 characters or more, holds no space, no key in it, token too long", line):
				t.Errorf("%q is in %q", line, err)
			case err == nil && line != "" && keys.allows("Bearer "+line) != (line[0] != '#'):
				t.Errorf("%q is allowed: %v", line, keys.allows("Bearer "+line))
			}
		}
		if keys.allows("Bearer ") || keys.allows(file[:min(len(file), 8)]) {
			t.Error("anything is allowed")
		}
	})
}

// Whatever is posted to the HTTP port, of whatever type it says it is, the answer
// is one, or a refusal, and no fault of ours.
func FuzzHTTP(f *testing.F) {
	c := quick()
	c.MaxMessageBytes, c.MaxTextBytes = 64<<10, 32<<10
	s, err := onPorts(c, toy(idle))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { s.Shutdown(f.Context()) })
	request, err := proto.Marshal(&pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()})
	if err != nil {
		f.Fatal(err)
	}
	frame := append([]byte{0, 0, 0, 0, byte(len(request))}, request...)
	for _, seed := range []struct{ kind, encoding, body string }{
		{"application/json", "", `{"document":{"text":"Un mot.","publishTime":"2024-03-01T00:00:00Z"},"options":{"language":"fr","features":["FEATURE_QUOTES",3]}}`},
		{"application/json", "", `{"document":{"text":"un \ud83d mot"}}`},
		{"application/json", "gzip", "\x1f\x8b\x08\x00"},
		{"application/x-www-form-urlencoded", "", `{"document":`},
		{"application/proto", "", string(request)},
		{"application/grpc-web+proto", "", string(frame)},
		{"application/grpc-web-text", "", "AAAAAAA="},
		{"application/connect+json", "", "\x00\x00\x00\x00\x02{}"},
		{"application/grpc", "", string(frame)},
	} {
		for _, method := range []string{"Analyze", "AnalyzeStream"} {
			f.Add(method, seed.kind, seed.encoding, []byte(seed.body))
		}
	}
	f.Fuzz(func(t *testing.T, method, kind, encoding string, body []byte) {
		r := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(body))
		r.URL.Path = "/dixit.v1.TextAnalysisService/" + method
		r.Header.Set("Content-Type", kind)
		r.Header.Set("Content-Encoding", encoding)
		w := httptest.NewRecorder()
		s.http.Handler.ServeHTTP(w, r)
		if w.Code >= 500 && w.Code != http.StatusNotImplemented && w.Code != http.StatusHTTPVersionNotSupported {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	})
}
