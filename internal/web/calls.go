package web

import (
	"mime"
	"net/http"

	"connectrpc.com/connect"
	"connectrpc.com/vanguard"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// calls translates Connect (JSON and binary), gRPC-Web and plain JSON to gRPC.
func calls(grpc http.Handler, maxBytes int) http.Handler {
	service := vanguard.NewService(pb.TextAnalysisService_ServiceDesc.ServiceName, grpc,
		vanguard.WithTargetProtocols(vanguard.ProtocolGRPC),
		vanguard.WithTargetCodecs(vanguard.CodecProto),
		vanguard.WithNoTargetCompression(), // the next hop is a function
		vanguard.WithMaxMessageBufferBytes(uint32(maxBytes)))
	t, err := vanguard.NewTranscoder([]*vanguard.Service{service}, vanguard.WithCodec(json))
	if err != nil { // the service is not what its generated code says
		panic(err)
	}
	return plain(t)
}

// codec is how messages are written as JSON: fields that are not set are left
// out, as dixit does it, and a field that does not exist is a mistake that the
// caller should hear of.
type codec struct{ vanguard.JSONCodec }

func json(r vanguard.TypeResolver) vanguard.Codec {
	return codec{vanguard.JSONCodec{
		MarshalOptions:   protojson.MarshalOptions{Resolver: r},
		UnmarshalOptions: protojson.UnmarshalOptions{Resolver: r},
	}}
}

// Unmarshal blames the caller for JSON that cannot be read, where vanguard would
// not know whom to blame.
func (c codec) Unmarshal(data []byte, m proto.Message) error {
	if err := c.JSONCodec.Unmarshal(data, m); err != nil {
		return connect.NewError(connect.CodeInvalidArgument, err)
	}
	return nil
}

// plain lets a bare POST through as a call of the Connect protocol:
//
//	curl -d '{"document":{"text":"…"}}' localhost:8080/dixit.v1.TextAnalysisService/Analyze
//
// curl -d says that what it sends is a form. No call takes forms, so that, or
// nothing at all, means JSON.
func plain(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")) // "" when it is none
			if kind == "" || kind == "application/x-www-form-urlencoded" || kind == "application/json" {
				kind = "application/json"
				r.Header.Set("Content-Type", kind)
			}
			if kind == "application/json" || kind == "application/proto" {
				r.Header.Set("Connect-Protocol-Version", "1")
			}
		}
		next.ServeHTTP(w, r)
	})
}
