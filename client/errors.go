package client

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// domain is that of every ErrorInfo of the service.
const domain = "dixit"

// Err is the error of a document that failed, or nil: r holds an analysis, or
// the status that Analyze would have answered.
func Err(r *Result) error {
	return status.FromProto(r.GetError()).Err() // nil is OK is nil
}

// Reason names why a call or a document failed, as the contract lists it
// ("TEXT_EMPTY", "OVERLOADED"); empty when err is nil or the service did not
// say. What varies, such as the limit that was passed, is in Metadata.
func Reason(err error) string { return info(err).GetReason() }

// Metadata is the variable part of the reason: for TEXT_TOO_LARGE, the limit
// and the size.
func Metadata(err error) map[string]string { return info(err).GetMetadata() }

// info is the ErrorInfo of the service among the details of err, or nil.
func info(err error) *errdetails.ErrorInfo {
	var s interface{ GRPCStatus() *status.Status }
	if !errors.As(err, &s) {
		return nil
	}
	for _, d := range s.GRPCStatus().Details() {
		if i, ok := d.(*errdetails.ErrorInfo); ok && i.GetDomain() == domain {
			return i
		}
	}
	return nil
}

// encodable refuses what has no form on the wire, as the service would: gRPC
// itself only says that it is INTERNAL.
func encodable(d *Document) error {
	field := ""
	switch {
	case !utf8.ValidString(d.GetText()):
		field = "document.text"
	case !utf8.ValidString(d.GetDocumentId()):
		field = "document.document_id"
	default:
		return nil
	}
	return refuse("TEXT_NOT_UTF8", field+" is not UTF-8", map[string]string{"field": field})
}

// tooLarge refuses a text over the limit, as the service would, which may not
// get to see it: gRPC does not read a message that is too large, and ends the
// stream that it came on.
func tooLarge(d *Document, l *dixitv1.Limits) error {
	size, limit := len(d.GetText()), int(l.GetMaxTextBytes())
	if limit == 0 || size <= limit {
		return nil
	}
	return refuse("TEXT_TOO_LARGE", fmt.Sprintf("text has %d bytes, more than the limit of %d", size, limit),
		map[string]string{"limit": strconv.Itoa(limit), "size": strconv.Itoa(size)})
}

// refuse is INVALID_ARGUMENT in the form that the service gives its own.
func refuse(reason, message string, metadata map[string]string) error {
	s := status.New(codes.InvalidArgument, message)
	if detailed, err := s.WithDetails(&errdetails.ErrorInfo{Reason: reason, Domain: domain, Metadata: metadata}); err == nil {
		s = detailed
	}
	return s.Err()
}
