package web

import (
	"net/http"
	"strings"
)

// informed has errors say in their header what answers say there, such as the
// id of the request. Of a call that is refused, gRPC has nothing but a trailer,
// which the Connect protocol gives other names: clients of it look there, and
// nobody else does.
func informed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(teller{w}, r) })
}

type teller struct{ http.ResponseWriter }

func (w teller) WriteHeader(code int) {
	if h := w.Header(); code >= http.StatusBadRequest {
		for name, values := range h.Clone() {
			if as, found := strings.CutPrefix(name, "Trailer-"); found {
				h[http.CanonicalHeaderKey(as)] = values
			}
		}
	}
	w.ResponseWriter.WriteHeader(code)
}

// Unwrap is how others find what else the writer can do.
func (w teller) Unwrap() http.ResponseWriter { return w.ResponseWriter }
