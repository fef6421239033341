package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/rs/cors"
)

// anyOrigin stands for all.
const anyOrigin = "*"

// CheckOrigin says what is wrong with an origin that may be allowed:
// "https://example.org", with a port if it has one; "*" for all.
func CheckOrigin(origin string) error {
	u, err := url.Parse(origin)
	if origin == anyOrigin || err == nil && u.Host != "" && origin == u.Scheme+"://"+u.Host && (u.Scheme == "http" || u.Scheme == "https") {
		return nil
	}
	return fmt.Errorf("%q is no origin such as https://example.org, nor * for all", origin)
}

// shared lets pages of these origins call; without it, a page of another origin
// that a user happens to look at may not make his browser call a service on his
// machine.
func shared(next http.Handler, origins []string) http.Handler {
	if slices.Contains(origins, anyOrigin) {
		return crossing(next, origins)
	}
	protection := http.NewCrossOriginProtection()
	for _, o := range origins {
		if err := protection.AddTrustedOrigin(o); err != nil { // which CheckOrigin let through
			panic(err)
		}
	}
	if len(origins) == 0 {
		return protection.Handler(next)
	}
	return crossing(protection.Handler(next), origins)
}

// crossing answers browsers that ask beforehand, and lets scripts read the
// answers. Who the caller is stands in a header that a script sets itself, never
// in a cookie: no credentials are shared.
func crossing(next http.Handler, origins []string) http.Handler {
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodPost},
		AllowedHeaders: []string{
			"Authorization", "Content-Type", "X-Request-Id",
			"Connect-Protocol-Version", "Connect-Timeout-Ms", "Grpc-Timeout", "X-Grpc-Web", "X-User-Agent",
		},
		ExposedHeaders: []string{"Grpc-Message", "Grpc-Status", "Grpc-Status-Details-Bin", "X-Request-Id"},
		MaxAge:         7200, // seconds; browsers take no more
	}).Handler(next)
}
