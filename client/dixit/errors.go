package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
)

// refuse is the error of a document that cannot be sent, in the form that the
// service gives its own.
func refuse(reason, format string, args ...any) error {
	s := status.Newf(codes.InvalidArgument, format, args...)
	if d, err := s.WithDetails(&errdetails.ErrorInfo{Reason: reason, Domain: "dixit"}); err == nil {
		s = d
	}
	return s.Err()
}

// fault is an error as a line of JSON says it.
type fault struct {
	Code    string `json:"code"`             // "INVALID_ARGUMENT"
	Reason  string `json:"reason,omitempty"` // "TEXT_EMPTY"
	Message string `json:"message"`
}

func faultOf(err error) *fault {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return &fault{Code: codeOf(path).String(), Message: path.Err.Error()}
	}
	s := status.Convert(err)
	return &fault{
		Code:    code.Code(s.Code()).String(),
		Reason:  client.Reason(err),
		Message: s.Message(),
	}
}

// codeOf is the code of a file that cannot be read.
func codeOf(err *fs.PathError) code.Code {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return code.Code_NOT_FOUND
	case errors.Is(err, fs.ErrPermission):
		return code.Code_PERMISSION_DENIED
	}
	return code.Code_UNKNOWN
}

// message is an error as it is said to people, next to the name of its file.
func message(err error) string {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err.Error()
	}
	s, ok := status.FromError(err)
	if !ok {
		return err.Error()
	}
	text := s.Message()
	if i := strings.LastIndex(text, "desc = "); i >= 0 { // of all that gRPC tells, the cause
		text = strings.Trim(text[i+len("desc = "):], `"`)
	}
	return fmt.Sprintf("%s (%s)", text, cmp.Or(client.Reason(err), code.Code(s.Code()).String()))
}
