package rpc

import (
	"testing"

	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Whatever comes as a request decodes, to what protobuf makes of it or to one that
// is checked like any other.
func FuzzCodec(f *testing.F) {
	for _, r := range []proto.Message{
		&pb.AnalyzeRequest{Document: &pb.Document{DocumentId: "7", Text: "Un mot."}, Options: &pb.Options{Language: "fr"}},
		&pb.BatchAnalyzeRequest{Documents: []*pb.Document{{Text: "Un mot."}, {}}},
		&pb.AnalyzeStreamRequest{Document: &pb.Document{Text: "caf~"}, Unordered: true},
	} {
		wire, err := proto.Marshal(r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(wire)
		f.Add(append(wire[:len(wire)-1], 0xe9))
	}
	s := newTestService(nil, nil)
	f.Fuzz(func(t *testing.T, wire []byte) {
		for _, r := range []proto.Message{&pb.AnalyzeRequest{}, &pb.BatchAnalyzeRequest{}, &pb.AnalyzeStreamRequest{}} {
			if err := decode(wire, r); err != nil {
				t.Fatal(err)
			}
			want := r.ProtoReflect().New().Interface()
			if proto.Unmarshal(wire, want) == nil && !proto.Equal(r, want) {
				t.Errorf("got %v, want %v", r, want)
			}
			if a, ok := r.(*pb.AnalyzeRequest); ok {
				_, err := s.options(a)
				if malformed(a) && err == nil {
					t.Error("what is no request is taken")
				}
				_ = s.checkDocument(a.GetDocument(), "document") // whatever it says
			}
		}
	})
}
