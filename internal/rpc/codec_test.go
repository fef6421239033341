package rpc

import (
	"bytes"
	"testing"

	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// A word as a careless client sends it, and one of the same length that can be
// marshalled.
const (
	latin1 = "caf\xe9"
	ascii  = "caf~"
)

// rawly marshals a message with latin1 in it, for which proto.Marshal is too
// careful.
func rawly(t *testing.T, build func(word string) proto.Message) []byte {
	t.Helper()
	wire, err := proto.Marshal(build(ascii))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll(wire, []byte(ascii), []byte(latin1))
}

func decode(wire []byte, m proto.Message) error {
	return Codec().Unmarshal(mem.BufferSlice{mem.SliceBuffer(wire)}, m)
}

func TestCodecKeepsStringsThatAreNotUTF8(t *testing.T) {
	good := &pb.Document{Text: "café"}
	bad := func(word string) *pb.Document {
		return &pb.Document{DocumentId: "7", Text: word, PublishTime: &timestamppb.Timestamp{Seconds: 1}}
	}
	o := &pb.Options{
		Features:   []pb.Feature{pb.Feature_FEATURE_QUOTES, pb.Feature_FEATURE_CLAIMS},
		OffsetUnit: pb.OffsetUnit_OFFSET_UNIT_UTF16,
		MinScore:   0.5,
	}
	for _, c := range []struct {
		name  string
		build func(word string) proto.Message
	}{
		{"in one document", func(w string) proto.Message { return &pb.AnalyzeRequest{Document: bad(w), Options: o} }},
		{"in one of a batch", func(w string) proto.Message {
			return &pb.BatchAnalyzeRequest{Documents: []*pb.Document{good, bad(w), good}, Options: o}
		}},
		{"in a stream", func(w string) proto.Message {
			return &pb.AnalyzeStreamRequest{Document: bad(w), Options: o, Unordered: true}
		}},
		{"in a language", func(w string) proto.Message {
			return &pb.AnalyzeRequest{Document: good, Options: &pb.Options{Language: w}}
		}},
		{"in an id", func(w string) proto.Message { return &pb.AnalyzeRequest{Document: &pb.Document{DocumentId: w}} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := c.build(latin1)
			got := want.ProtoReflect().New().Interface()
			if err := decode(rawly(t, c.build), got); err != nil {
				t.Fatal(err)
			}
			if !proto.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

// What is no message is decoded to one that says so, and holds nothing of it.
func TestCodecMarksWhatIsNoMessage(t *testing.T) {
	bad := rawly(t, func(w string) proto.Message { return &pb.AnalyzeRequest{Document: &pb.Document{Text: w}} })
	for name, wire := range map[string][]byte{
		"a field that is cut off":                 {0x0a, 0x7f},
		"a group that is not closed":              {0x0b},
		"a field that is cut off, after bad text": append(bad, 0x12, 0x7f),
	} {
		t.Run(name, func(t *testing.T) {
			var r pb.AnalyzeRequest
			if err := decode(wire, &r); err != nil {
				t.Fatal(err)
			}
			if !malformed(&r) || r.Document != nil {
				t.Errorf("it was decoded to %v", &r)
			}
		})
	}
	t.Run("a message is not marked", func(t *testing.T) {
		var r pb.AnalyzeRequest
		if err := decode(nil, &r); err != nil || malformed(&r) {
			t.Errorf("got %v, %v", &r, err)
		}
	})
	t.Run("what is no request of ours is refused", func(t *testing.T) {
		wire := rawly(t, func(w string) proto.Message { return &pb.Sentence{Text: w} })
		if err := decode(wire, &pb.Sentence{}); err == nil {
			t.Error("it was decoded")
		}
	})
}
