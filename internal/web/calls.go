package web

import (
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"

	"connectrpc.com/connect"
	"connectrpc.com/vanguard"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// growth is how many times longer than the longest request an answer may be, and
// a request once it is unpacked: texts made of nothing but figures yield thirty
// bytes of JSON for each of theirs.
const growth = 4

// calls translates Connect (JSON and binary), gRPC-Web and plain JSON to gRPC.
func calls(grpc http.Handler, maxBytes int) http.Handler {
	service := vanguard.NewService(pb.TextAnalysisService_ServiceDesc.ServiceName, grpc,
		vanguard.WithTargetProtocols(vanguard.ProtocolGRPC),
		vanguard.WithTargetCodecs(vanguard.CodecProto),
		vanguard.WithNoTargetCompression(), // the next hop is a function
		vanguard.WithMaxMessageBufferBytes(uint32(growth*maxBytes)))
	gunzip := func() connect.Decompressor { return newGunzip(int64(growth * maxBytes)) }
	t, err := vanguard.NewTranscoder([]*vanguard.Service{service},
		vanguard.WithCompression(vanguard.CompressionGzip, newGzip, gunzip), vanguard.WithCodec(json))
	if err != nil { // the service is not what its generated code says
		panic(err)
	}
	return hurried(informed(plain(t, int64(maxBytes))), bodyTime)
}

// domain is that of every ErrorInfo of ours.
const domain = "dixit"

// mistake is an error of the caller's, with the reason that gRPC gives for what
// is no message.
func mistake(err error) error {
	e := connect.NewError(connect.CodeInvalidArgument, err)
	if d, err := connect.NewErrorDetail(&errdetails.ErrorInfo{Reason: "REQUEST_MALFORMED", Domain: domain}); err == nil {
		e.AddDetail(d)
	}
	return e
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
		// protojson puts one kind of space or another behind its name, at random.
		why := strings.TrimLeft(strings.TrimPrefix(err.Error(), "proto:"), " \u00a0")
		return mistake(fmt.Errorf("the request is no JSON of its kind: %s", why))
	}
	return nil
}

// plain lets a bare POST through as a call of the Connect protocol:
//
//	curl -d '{"document":{"text":"…"}}' localhost:8080/dixit.v1.TextAnalysisService/Analyze
//
// curl -d says that what it sends is a form. No call takes forms, so that, or
// nothing at all, means JSON.
func plain(next http.Handler, maxBytes int64) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")) // "" when it is none
			if kind == "" || kind == "application/x-www-form-urlencoded" || kind == "application/json" {
				kind = "application/json"
				r.Header.Set("Content-Type", kind)
			}
			if kind == "application/json" || kind == "application/proto" {
				r.Header.Set("Connect-Protocol-Version", "1")
				if err := limit(r, maxBytes); err != nil {
					_ = refusals.Write(w, r, err) // whoever went away needs no answer
					return
				}
				if kind == "application/json" && r.ContentLength == 0 { // curl -X POST …/GetServiceInfo
					r.Body, r.ContentLength = io.NopCloser(strings.NewReader("{}")), 2
				}
			}
		}
		next.ServeHTTP(w, r)
	})
}

// refusals writes errors as the Connect protocol does.
var refusals = connect.NewErrorWriter()

// limit makes sure that a body is no longer than maxBytes, before the way to the
// service, on which nobody could tell any more whose fault it is.
func limit(r *http.Request, maxBytes int64) error {
	if r.ContentLength < 0 { // it may come without saying
		all, err := io.ReadAll(io.LimitReader(r.Body, maxBytes+1))
		if err != nil {
			return mistake(err)
		}
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(all)), int64(len(all))
	}
	if r.ContentLength > maxBytes {
		return connect.NewError(connect.CodeResourceExhausted, fmt.Errorf("the request is over the limit of %d bytes", maxBytes))
	}
	if r.Header.Get("Content-Encoding") == "gzip" {
		return unpack(r, maxBytes)
	}
	return nil
}

// unpack does away with the compression of a body, for the same reason.
func unpack(r *http.Request, maxBytes int64) error {
	z := newGunzip(growth * maxBytes)
	if err := z.Reset(r.Body); err != nil {
		return err
	}
	all, err := io.ReadAll(z)
	if err != nil {
		return err
	}
	r.Header.Del("Content-Encoding")
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(all)), int64(len(all))
	return nil
}
