package rpc

import (
	"slices"
	"testing"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Requests as clients write them are decoded plainly, others not; what comes of it is
// what protocol buffers make of them, whatever was in the message before.
func TestDecodePlain(t *testing.T) {
	wire := func(m proto.Message) []byte {
		b, err := proto.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	document := &pb.Document{DocumentId: "7", Text: "L'été, « déjà ».", PublishTime: &timestamppb.Timestamp{Seconds: 1, Nanos: 2}}
	o := &pb.Options{Features: []pb.Feature{pb.Feature_FEATURE_QUOTES}, Language: "fr", MinScore: 0.5, OmitText: true}
	all := wire(&pb.AnalyzeRequest{Document: document, Options: o})
	for _, c := range []struct {
		name  string
		wire  []byte
		into  proto.Message
		plain bool
	}{
		{"all fields", all, &pb.AnalyzeRequest{Options: o}, true},
		{"no field", nil, &pb.AnalyzeRequest{Document: document}, true},
		{"an empty document", wire(&pb.AnalyzeRequest{Document: &pb.Document{}}), &pb.AnalyzeRequest{}, true},
		{"of a stream", wire(&pb.AnalyzeStreamRequest{Document: document, Unordered: true}), &pb.AnalyzeStreamRequest{}, true},
		{"a field of which a request without a stream knows nothing", slices.Concat(all, []byte{3 << 3, 1}), &pb.AnalyzeRequest{}, false},
		{"a number where there should be a document", []byte{1 << 3, 1}, &pb.AnalyzeRequest{}, false},
		{"a document in two parts, which are one", slices.Concat(all, wire(&pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}})), &pb.AnalyzeRequest{}, false},
		{"a batch", wire(&pb.BatchAnalyzeRequest{Documents: []*pb.Document{document}}), &pb.BatchAnalyzeRequest{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := c.into.ProtoReflect().New().Interface()
			if err := proto.Unmarshal(c.wire, want); err != nil {
				t.Fatal(err)
			}
			if got := decodePlain(c.wire, c.into); got != c.plain {
				t.Errorf("decoded plainly: %t", got)
			}
			if err := decode(c.wire, c.into); err != nil {
				t.Fatal(err)
			}
			if !proto.Equal(c.into, want) {
				t.Errorf("got %v, want %v", c.into, want)
			}
		})
	}
}
