package server

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// post calls Analyze by JSON.
func post(t *testing.T, s *Server, r *pb.AnalyzeRequest) (code int, body []byte, h http.Header) {
	t.Helper()
	request, err := protojson.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	w, err := client.Post("http://"+s.HTTPAddr().String()+pb.TextAnalysisService_Analyze_FullMethodName, "application/json", strings.NewReader(string(request)))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Body.Close()
	body, err = io.ReadAll(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return w.StatusCode, body, w.Header
}

// By JSON comes what comes by gRPC, in any unit.
func TestJSONAgreesWithGRPC(t *testing.T) {
	config := quick()
	e, err := load(&config)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := serve(t, quick(), e)
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	for _, unit := range []pb.OffsetUnit{pb.OffsetUnit_OFFSET_UNIT_UTF8, pb.OffsetUnit_OFFSET_UNIT_UTF16, pb.OffsetUnit_OFFSET_UNIT_UTF32} {
		t.Run(unit.String(), func(t *testing.T) {
			r := &pb.AnalyzeRequest{
				Document: &pb.Document{Text: "😀 E\u0301te\u0301 : « Nous partons 😀 demain », a dit Zoe\u0308 Dupont. 12 personnes sont parties."},
				Options:  &pb.Options{OffsetUnit: unit, Language: "fr"},
			}
			want, err := client.Analyze(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			if len(want.Analysis.Quotes) == 0 || len(want.Analysis.Claims) == 0 {
				t.Fatalf("nothing to compare: %v", want)
			}
			code, body, h := post(t, s, r)
			var got pb.AnalyzeResponse
			if err := protojson.Unmarshal(body, &got); err != nil || code != 200 {
				t.Fatalf("%d %v: %s", code, err, body)
			}
			if !proto.Equal(&got, want) {
				t.Errorf("got %v, want %v", &got, want)
			}
			if h.Get(requestID) == "" {
				t.Error("no request id")
			}
		})
	}
}

// Whoever is refused by gRPC is refused by JSON, for the same reason.
func TestJSONIsRefusedLikeGRPC(t *testing.T) {
	c := quick()
	c.MaxTextBytes = 100
	s, _ := serve(t, c, toy(idle))
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	for name, r := range map[string]*pb.AnalyzeRequest{
		"an empty text":      {Document: &pb.Document{Text: " "}},
		"a long text":        {Document: &pb.Document{Text: strings.Repeat("x", 101)}},
		"a foreign language": {Document: &pb.Document{Text: "Un mot."}, Options: &pb.Options{Language: "tlh"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := client.Analyze(t.Context(), r)
			reason := ""
			for _, d := range status.Convert(err).Details() {
				if info, ok := d.(*errdetails.ErrorInfo); ok {
					reason = info.Reason
				}
			}
			code, body, h := post(t, s, r)
			if h.Get(requestID) == "" || h.Get(engineHeader) != "toy/ ()" {
				t.Errorf("no id and engine in the header of the error: %v", h)
			}
			if code != 400 || reason == "" || !strings.Contains(string(body), reason) || !strings.Contains(string(body), "invalid_argument") {
				t.Errorf("got %d %s, want %s", code, body, reason)
			}
		})
	}
}
