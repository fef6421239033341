package rpc

import (
	"bytes"
	"errors"
	"sync"

	"google.golang.org/grpc/encoding"
	_ "google.golang.org/grpc/encoding/proto" // registers the codec that Codec extends
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Codec is gRPC's codec for protocol buffers, but for one thing: a request with
// a string that is not UTF-8 decodes, and the string holds the bytes that came.
//
// What is no message at all decodes too, to one that says so (see malformed).
//
// By itself, gRPC answers such a request with INTERNAL, without a request id, and
// ends a stream of documents, before any code of ours hears of it. This way the
// check of the request finds what is wrong as in any other, and only its document
// fails.
func Codec() encoding.CodecV2 { return codec{encoding.GetCodecV2("proto")} }

type codec struct{ encoding.CodecV2 }

func (c codec) Unmarshal(data mem.BufferSlice, v any) error {
	err := c.CodecV2.Unmarshal(data, v)
	m, ok := v.(proto.Message)
	if err == nil || !ok || m.ProtoReflect().Descriptor().ParentFile() != pb.File_dixit_v1_service_proto {
		return err
	}
	var bad interface{ InvalidUTF8() bool }
	if errors.As(err, &bad) {
		err = unmarshalBytes(data.Materialize(), m.ProtoReflect())
	}
	if err != nil {
		proto.Reset(m)
		m.ProtoReflect().SetUnknown(malformedMark)
	}
	return nil
}

// malformedMark is an unknown field that stands for bytes that do not decode. No
// field has its number, which is the last there is.
var malformedMark = protowire.AppendVarint(protowire.AppendTag(nil, protowire.MaxValidNumber, protowire.VarintType), 1)

// malformed reports a message in place of one that did not decode.
func malformed(m proto.Message) bool {
	return bytes.Equal(m.ProtoReflect().GetUnknown(), malformedMark)
}

// unmarshalBytes decodes a message through its twin, in which every string is
// declared as bytes. It is slow, and no honest request comes this way.
func unmarshalBytes(wire []byte, m protoreflect.Message) error {
	file, err := twins()
	if err != nil {
		return err
	}
	md := file.Messages().ByName(m.Descriptor().Name())
	twin := dynamicpb.NewMessage(md)
	if err := proto.Unmarshal(wire, twin); err != nil {
		return err
	}
	proto.Reset(m.Interface())
	copyTwin(m, twin)
	return nil
}

// twins are the messages of service.proto with bytes for strings.
var twins = sync.OnceValues(func() (protoreflect.FileDescriptor, error) {
	file := protodesc.ToFileDescriptorProto(pb.File_dixit_v1_service_proto)
	for _, m := range file.MessageType {
		for _, f := range m.Field {
			if f.GetType() == descriptorpb.FieldDescriptorProto_TYPE_STRING {
				f.Type = descriptorpb.FieldDescriptorProto_TYPE_BYTES.Enum()
			}
		}
	}
	return protodesc.NewFile(file, protoregistry.GlobalFiles)
})

// copyTwin copies what a twin holds to the message it is the twin of.
func copyTwin(to, from protoreflect.Message) {
	from.Range(func(f protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		field := to.Descriptor().Fields().ByNumber(f.Number())
		if !f.IsList() {
			if f.Message() != nil {
				copyTwin(to.Mutable(field).Message(), v.Message())
			} else {
				to.Set(field, scalar(field, v))
			}
			return true
		}
		list := to.Mutable(field).List()
		for i := range v.List().Len() {
			if f.Message() != nil {
				copyTwin(list.AppendMutable().Message(), v.List().Get(i).Message())
			} else {
				list.Append(scalar(field, v.List().Get(i)))
			}
		}
		return true
	})
}

// scalar is a value of a twin as field holds it.
func scalar(field protoreflect.FieldDescriptor, v protoreflect.Value) protoreflect.Value {
	if field.Kind() == protoreflect.StringKind {
		return protoreflect.ValueOfString(string(v.Bytes()))
	}
	return v
}
