package server

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"net/http"
	"os"
	"strings"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/internal/rpc"
)

// keyring is the keys that callers may show, as their hashes: all of one length,
// so that comparing takes the same time for every guess.
type keyring [][sha256.Size]byte

// shortestKey is a length below which a key is a password, and guessed.
const shortestKey = 16

// readKeys reads a file of keys, one a line; # starts a comment. Errors name
// lines, never keys.
func readKeys(name string) (keyring, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var keys keyring
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		key := strings.TrimSpace(lines.Text())
		switch {
		case key == "" || key[0] == '#':
			continue
		case len(key) < shortestKey:
			return nil, fmt.Errorf("%s:%d: a key needs %d characters or more", name, n, shortestKey)
		case strings.ContainsAny(key, " \t"):
			return nil, fmt.Errorf("%s:%d: a key holds no space", name, n)
		}
		keys = append(keys, sha256.Sum256([]byte(key)))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("%s: no key in it", name)
	}
	return keys, nil
}

// holds reports whether key is one of them, in the same time whichever it is.
func (k keyring) holds(key string) bool {
	hash := sha256.Sum256([]byte(key))
	found := 0
	for i := range k {
		found |= subtle.ConstantTimeCompare(k[i][:], hash[:])
	}
	return found == 1
}

// allows reports whether the value of an Authorization header shows a key.
func (k keyring) allows(authorization string) bool {
	scheme, key, _ := strings.Cut(authorization, " ")
	return strings.EqualFold(scheme, "Bearer") && k.holds(strings.TrimSpace(key))
}

// keyless are the methods that ask for no key: probes and tools have none.
func keyless(method string) bool {
	return strings.HasPrefix(method, "/grpc.health.v1.Health/") || strings.HasPrefix(method, "/grpc.reflection.")
}

// admits reports whether a caller shows a key, or need not.
func (s *Server) admits(ctx context.Context) bool {
	keys := s.keys.Load()
	if keys == nil {
		return true
	}
	shown := metadata.ValueFromIncomingContext(ctx, "authorization")
	return len(shown) == 1 && keys.allows(shown[0])
}

// authenticate refuses callers who show no key, when keys are asked for.
func (s *Server) authenticate(ctx context.Context, method string, next func(context.Context) error) error {
	if keyless(method) || s.admits(ctx) {
		return next(ctx)
	}
	st := status.New(codes.Unauthenticated, `a key is needed: send "authorization: Bearer KEY"`)
	if detailed, err := st.WithDetails(&errdetails.ErrorInfo{Reason: "KEY_INVALID", Domain: rpc.Domain}); err == nil {
		st = detailed
	}
	return st.Err()
}

// allowed does the same for pages.
func (s *Server) allowed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keys := s.keys.Load(); keys != nil && !keys.allows(r.Header.Get("Authorization")) {
			w.Header().Set("WWW-Authenticate", "Bearer")
			say(w, http.StatusUnauthorized, "a key is needed")
			return
		}
		next.ServeHTTP(w, r)
	})
}
