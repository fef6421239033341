package client

import (
	"errors"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
)

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
		if i, ok := d.(*errdetails.ErrorInfo); ok && i.GetDomain() == "dixit" {
			return i
		}
	}
	return nil
}
