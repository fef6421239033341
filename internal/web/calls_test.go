package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	stdjson "encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"connectrpc.com/connect"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// echo answers every text with itself as a sentence, and "bad" with an error.
type echo struct {
	pb.UnimplementedTextAnalysisServiceServer
}

func (echo) Analyze(_ context.Context, r *pb.AnalyzeRequest) (*pb.AnalyzeResponse, error) {
	text := r.GetDocument().GetText()
	if text == "bad" {
		return nil, status.Error(codes.InvalidArgument, "text is bad")
	}
	return &pb.AnalyzeResponse{Analysis: &pb.Analysis{Sentences: []*pb.Sentence{{Text: text}}}}, nil
}

const analyze = "/dixit.v1.TextAnalysisService/Analyze"

// site serves the web in front of an echo, to requests of up to 1000 bytes, of
// pages of its own and of some other origins.
func site(t *testing.T, origins ...string) http.Handler {
	t.Helper()
	g := grpc.NewServer()
	pb.RegisterTextAnalysisServiceServer(g, echo{})
	t.Cleanup(g.Stop)
	return Handler(g, 1000, origins)
}

// post sends a body with headers, which are "Name: value".
func post(h http.Handler, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", analyze, strings.NewReader(body))
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestJSON(t *testing.T) {
	h := site(t)
	const hello = `{"document":{"text":"Été 😀"}}`
	for _, c := range []struct {
		name    string
		body    string
		headers []string
		code    int
		answer  string // a part of it
	}{
		{"a body that says it is JSON", hello, []string{"Content-Type: application/json"}, 200, `"text":"Été 😀"`},
		{"with the charset that it has anyway", hello, []string{"Content-Type: application/json; charset=utf-8"}, 200, `"text":"Été 😀"`},
		{"a body that says nothing", hello, nil, 200, `"text":"Été 😀"`},
		{"a body as curl -d sends it", hello, []string{"Content-Type: application/x-www-form-urlencoded"}, 200, `"text":"Été 😀"`},
		{"nothing at all, which is an empty message", "", nil, 200, `{"`},
		{"the Connect protocol by name", hello, []string{"Content-Type: application/json", "Connect-Protocol-Version: 1"}, 200, `"text":"Été 😀"`},
		{"an error of the service keeps its code and words", `{"document":{"text":"bad"}}`, nil, 400, `"text is bad"`},
		{"what is no JSON is refused", `{"document":`, nil, 400, `"reason":"REQUEST_MALFORMED"`},
		{"so is a field that does not exist", `{"document":{"texte":"x"}}`, nil, 400, `"message":"the request is no JSON of its kind: (line 1:14): unknown field \"texte\""`},
		{"so is a string that is not UTF-8", "{\"document\":{\"text\":\"\xff\"}}", nil, 400, `"invalid_argument"`},
		{"so is half of a pair of surrogates", `{"document":{"text":"\ud83d"}}`, nil, 400, `"invalid_argument"`},
		{"so is what is not compressed, and says so", hello, []string{"Content-Encoding: gzip"}, 400, `"reason":"REQUEST_MALFORMED"`},
		{"so is too long a body", `{"document":{"text":"` + strings.Repeat("x", 2000) + `"}}`, nil, 429, `"resource_exhausted"`},
		{"a page elsewhere may not call", hello, []string{"Origin: https://example.org", "Sec-Fetch-Site: cross-site"}, 403, ""},
		{"a page of ours may", hello, []string{"Origin: http://example.com", "Sec-Fetch-Site: same-origin"}, 200, `"text":"Été 😀"`},
		{"another type is no call", hello, []string{"Content-Type: text/html"}, 404, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := post(h, c.body, c.headers...)
			var squeezed bytes.Buffer // protojson puts spaces where it likes
			if stdjson.Compact(&squeezed, w.Body.Bytes()) != nil {
				squeezed = *w.Body
			}
			if w.Code != c.code || !strings.Contains(squeezed.String(), c.answer) {
				t.Errorf("got %d %s, want %d %s", w.Code, squeezed.String(), c.code, c.answer)
			}
		})
	}
}

// Nor is it an excuse that a long body does not say how long it is.
func TestEndlessBodyIsRefused(t *testing.T) {
	r := httptest.NewRequest("POST", analyze, struct{ io.Reader }{strings.NewReader(strings.Repeat(" ", 2000) + "{}")})
	w := httptest.NewRecorder()
	site(t).ServeHTTP(w, r)
	if w.Code != http.StatusTooManyRequests || !strings.Contains(w.Body.String(), "resource_exhausted") {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
}

// pack compresses a body.
func pack(t *testing.T, body string) string {
	t.Helper()
	var packed strings.Builder
	z := gzip.NewWriter(&packed)
	if _, err := io.WriteString(z, body); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.String()
}

// A small body that unpacks to a large one is a large one, and is not unpacked any
// further than it takes to see that.
func TestBombIsRefused(t *testing.T) {
	const limit, most = 1000, growth * 1000 // of site
	h := site(t)
	body := func(size int) string { // JSON may end with space
		return fmt.Sprintf("%-*s", size, `{"document":{"text":"x"}}`)
	}
	for _, c := range []struct {
		name   string
		size   int
		code   int
		answer string
	}{
		{"as large as it may be", most, http.StatusOK, `"sentences"`},
		{"a byte more", most + 1, http.StatusTooManyRequests, "unpacked, the request is over the limit of 4000 bytes"},
		{"a bomb", 700_000, http.StatusTooManyRequests, "unpacked, the request is over the limit of 4000 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			packed := pack(t, body(c.size))
			if len(packed) > limit {
				t.Fatalf("packed, it has %d bytes, which is more than it may", len(packed))
			}
			bytes := allocated(func() {
				w := post(h, packed, "Content-Type: application/json", "Content-Encoding: gzip")
				if w.Code != c.code || !strings.Contains(w.Body.String(), c.answer) {
					t.Errorf("got %d %.200s", w.Code, w.Body)
				}
			})
			if bytes > 300_000 { // a reader of gzip takes 40,000
				t.Errorf("%d bytes are allocated", bytes)
			}
		})
	}
}

// In gRPC-Web each message is packed by itself.
func TestBombOnAFrameIsRefused(t *testing.T) {
	h := site(t)
	for size, want := range map[int]string{growth * 900: "0", growth * 1100: "8", 700_000: "8"} {
		request, err := proto.Marshal(&pb.AnalyzeRequest{Document: &pb.Document{Text: strings.Repeat("x", size)}})
		if err != nil {
			t.Fatal(err)
		}
		packed := pack(t, string(request))
		frame := string(binary.BigEndian.AppendUint32([]byte{1}, uint32(len(packed)))) + packed
		bytes := allocated(func() {
			w := post(h, frame, "Content-Type: application/grpc-web+proto", "Grpc-Encoding: gzip")
			// Of a call that is refused, it stands in the header, of others behind the answer.
			if got := w.Result().Header.Get("Grpc-Status"); got != want && !strings.HasSuffix(w.Body.String(), "Grpc-Status: "+want+"\r\n") {
				t.Errorf("%d bytes get status %s, want %s: %.200q", size, got, want, w.Body)
			}
		})
		if bytes > 300_000 {
			t.Errorf("of %d bytes, %d are allocated", size, bytes)
		}
	}
}

// A reader that has met a bomb reads the next request.
func TestGunzipIsUsedAgain(t *testing.T) {
	const limit = 10
	z := newGunzip(limit)
	for _, size := range []int{limit, limit + 1, limit, 1000 * limit, limit, 0} {
		err := z.Reset(strings.NewReader(pack(t, strings.Repeat("x", size))))
		if err != nil {
			t.Fatal(err)
		}
		all, err := io.ReadAll(z)
		if size > limit && connect.CodeOf(err) != connect.CodeResourceExhausted || size <= limit && (err != nil || len(all) != size) {
			t.Errorf("of %d bytes, it unpacks %d: %v", size, len(all), err)
		}
	}
}

// allocated is how many bytes f and what it sets off allocate.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestWhatIsNoGzipIsTheCallersFault(t *testing.T) {
	whole := pack(t, `{"document":{"text":"x"}}`)
	for name, c := range map[string]struct {
		body string
		code int
	}{
		"what is whole is read":           {whole, 200},
		"what is cut off is refused":      {whole[:len(whole)-6], 400},
		"so is what is something else":    {`{"document":{"text":"x"}}`, 400},
		"and what is broken in its midst": {whole[:12] + "\x00\xff" + whole[14:], 400},
	} {
		t.Run(name, func(t *testing.T) {
			w := post(site(t), c.body, "Content-Type: application/json", "Content-Encoding: gzip")
			if w.Code != c.code || c.code != 200 && !strings.Contains(w.Body.String(), "invalid_argument") {
				t.Errorf("got %d %s, want %d", w.Code, w.Body, c.code)
			}
		})
	}
}

func TestBinary(t *testing.T) {
	request, err := proto.Marshal(&pb.AnalyzeRequest{Document: &pb.Document{Text: "Été"}})
	if err != nil {
		t.Fatal(err)
	}
	h := site(t)
	frame := append([]byte{0, 0, 0, 0, byte(len(request))}, request...)
	for _, c := range []struct{ name, kind, body string }{
		{"Connect", "application/proto", string(request)},
		{"gRPC-Web", "application/grpc-web+proto", string(frame)},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := post(h, c.body, "Content-Type: "+c.kind)
			if w.Code != 200 || !strings.Contains(w.Body.String(), "Été") || w.Header().Get("Content-Type") != c.kind {
				t.Errorf("got %d %s %q", w.Code, w.Header(), w.Body)
			}
		})
	}
}
