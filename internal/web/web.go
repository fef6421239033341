// Package web is the service for those without gRPC: the same calls as JSON over
// HTTP, and a page that shows what they answer. In comes the handler of a gRPC
// server; out comes one for everything on the HTTP port that users see.
//
// It decides nothing about a call. Whatever protocol a request speaks, it is
// translated to gRPC and takes the same way through the same interceptors,
// checks and limits, and its answer or error is the same too.
package web

import (
	"net/http"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Handler serves the page, and the calls that a gRPC server answers. A request
// of one message may be maxBytes long. Pages of other origins may call if they
// are among origins, each of which [CheckOrigin] must have let through.
func Handler(grpc http.Handler, maxBytes int, origins []string) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /"+pb.TextAnalysisService_ServiceDesc.ServiceName+"/", calls(grpc, maxBytes))
	mux.Handle("GET /{$}", page("index.html"))
	mux.Handle("GET /page/{file...}", files())
	return guarded(shared(mux, origins))
}

// guards are the headers that bind a browser: nothing on the page may come from
// elsewhere or go there, and no script may turn text into markup.
var guards = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
}

// guarded sends guards with every answer.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range guards {
			w.Header().Set(name, value)
		}
		next.ServeHTTP(w, r)
	})
}
