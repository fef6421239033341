package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestPagesOfOtherOrigins(t *testing.T) {
	const ours, other = "https://desk.example", "https://elsewhere.example"
	for _, c := range []struct {
		name    string
		allowed []string
		origin  string
		answer  int
		shown   string // Access-Control-Allow-Origin: to whom the answer may be shown
	}{
		{"nobody is let in unless somebody says so", nil, ours, 403, ""},
		{"one that is allowed may call and read the answer", []string{ours}, ours, 200, ours},
		{"which lets in no other", []string{ours}, other, 403, ""},
		{"all may when all are allowed", []string{"*"}, other, 200, "*"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := site(t, c.allowed...)
			w := post(h, `{"document":{"text":"x"}}`, "Origin: "+c.origin, "Sec-Fetch-Site: cross-site")
			if got := w.Header().Get("Access-Control-Allow-Origin"); w.Code != c.answer || got != c.shown {
				t.Errorf("got %d, shown to %q", w.Code, got)
			}
			if w.Header().Get("Access-Control-Allow-Credentials") != "" {
				t.Error("cookies are taken along")
			}
		})
	}
}

// A browser asks before it sends JSON or a key across origins.
func TestBrowserAsksBeforehand(t *testing.T) {
	h := site(t, "https://desk.example")
	r := httptest.NewRequest(http.MethodOptions, analyze, nil)
	r.Header.Set("Origin", "https://desk.example")
	r.Header.Set("Access-Control-Request-Method", "POST")
	r.Header.Set("Access-Control-Request-Headers", "authorization,connect-protocol-version,content-type")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code/100 != 2 || !strings.Contains(strings.ToLower(w.Header().Get("Access-Control-Allow-Headers")), "authorization") {
		t.Errorf("got %d %v", w.Code, w.Header())
	}
}

func TestCheckOrigin(t *testing.T) {
	for _, good := range []string{"*", "https://example.org", "http://localhost:3000", "https://[::1]:8443"} {
		if err := CheckOrigin(good); err != nil {
			t.Error(err)
		}
	}
	for _, bad := range []string{"", "example.org", "https://example.org/", "https://*.example.org/x", "ftp://example.org", "https://", "https://a@example.org", "null"} {
		if CheckOrigin(bad) == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
