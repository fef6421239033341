package rpc

import (
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// decodePlain decodes a request for one document as clients write them: each field no
// more than once, and none that is unknown. It reports whether it was one; any other,
// and whatever is wrong, is for the decoder of protocol buffers, which goes through the
// text letter by letter to see whether it is UTF-8.
func decodePlain(wire []byte, v any) bool {
	switch r := v.(type) {
	case *pb.AnalyzeRequest:
		r.Reset()
		return decodeRequest(wire, &r.Document, &r.Options, nil)
	case *pb.AnalyzeStreamRequest:
		r.Reset()
		return decodeRequest(wire, &r.Document, &r.Options, &r.Unordered)
	}
	return false
}

// decodeRequest fills an empty request. What it has filled when it gives up does not
// count.
func decodeRequest(wire []byte, document **pb.Document, options **pb.Options, unordered *bool) bool {
	return fields(wire, func(field protowire.Number, value []byte, number uint64) bool {
		switch {
		case field == 1 && value != nil:
			*document = new(pb.Document)
			return decodeDocument(value, *document)
		case field == 2 && value != nil:
			*options = new(pb.Options)
			return proto.Unmarshal(value, *options) == nil
		case field == 3 && value == nil && unordered != nil:
			*unordered = number != 0
			return true
		}
		return false
	})
}

func decodeDocument(wire []byte, d *pb.Document) bool {
	return fields(wire, func(field protowire.Number, value []byte, _ uint64) bool {
		switch {
		case value == nil:
			return false
		case field == 1:
			d.DocumentId = string(value)
			return badUTF8(d.DocumentId) < 0
		case field == 2:
			d.Text = string(value)
			return badUTF8(d.Text) < 0
		case field == 3:
			d.PublishTime = new(timestamppb.Timestamp)
			return proto.Unmarshal(value, d.PublishTime) == nil
		}
		return false
	})
}

// fields calls f with each field of a message, which is bytes, never nil, or a number,
// until f gives up. It gives up itself on a field of another kind, one that is there
// twice, and what is no message.
func fields(wire []byte, f func(field protowire.Number, value []byte, number uint64) bool) bool {
	var seen uint64
	for len(wire) > 0 {
		field, kind, n := protowire.ConsumeTag(wire)
		if n < 0 || field >= 64 || seen&(1<<field) != 0 {
			return false
		}
		seen |= 1 << field
		wire = wire[n:]
		var value []byte
		var number uint64
		switch kind {
		case protowire.BytesType:
			value, n = protowire.ConsumeBytes(wire)
		case protowire.VarintType:
			number, n = protowire.ConsumeVarint(wire)
		default:
			return false
		}
		if n < 0 || !f(field, value, number) {
			return false
		}
		wire = wire[n:]
	}
	return true
}
