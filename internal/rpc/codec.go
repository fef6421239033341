package rpc

import (
	"errors"
	"sync"

	"google.golang.org/grpc/encoding"
	_ "google.golang.org/grpc/encoding/proto" // registers the codec that Codec extends
	"google.golang.org/grpc/mem"
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
// By itself, gRPC answers such a request with INTERNAL and ends a stream of
// documents, before any code of ours hears of it. This way the check of the
// request finds the bad field like any other, and only its document fails.
func Codec() encoding.CodecV2 { return codec{encoding.GetCodecV2("proto")} }

type codec struct{ encoding.CodecV2 }

func (c codec) Unmarshal(data mem.BufferSlice, v any) error {
	err := c.CodecV2.Unmarshal(data, v)
	var bad interface{ InvalidUTF8() bool }
	if m, ok := v.(proto.Message); ok && errors.As(err, &bad) {
		return unmarshalBytes(data.Materialize(), m.ProtoReflect())
	}
	return err
}

// unmarshalBytes decodes a message through its twin, in which every string is
// declared as bytes. It is slow, and no honest request comes this way.
func unmarshalBytes(wire []byte, m protoreflect.Message) error {
	file, err := twins()
	if err != nil {
		return err
	}
	md := file.Messages().ByName(m.Descriptor().Name())
	if md == nil || m.Descriptor().ParentFile().Path() != file.Path() {
		return errors.New("string field contains invalid UTF-8")
	}
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
