package web

import (
	"io/fs"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	assets "github.com/dixit-nlp/dixit/internal/web/page"
)

func TestPage(t *testing.T) {
	h := site(t)
	get := func(path, ifNot string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", path, nil)
		r.Header.Set("If-None-Match", ifNot)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	for _, c := range []struct {
		name, path string
		code       int
		kind       string
	}{
		{"the page", "/", 200, "text/html; charset=utf-8"},
		{"a module", "/page/main.js", 200, "text/javascript; charset=utf-8"},
		{"a style", "/page/style.css", 200, "text/css; charset=utf-8"},
		{"nothing else", "/nowhere", 404, "text/plain; charset=utf-8"},
		{"no folder", "/page/samples", 404, "text/plain; charset=utf-8"},
		{"no call by GET: it takes a POST", analyze, 405, "text/plain; charset=utf-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := get(c.path, "")
			if kind := w.Header().Get("Content-Type"); w.Code != c.code || c.kind != "" && kind != c.kind {
				t.Errorf("got %d %s", w.Code, kind)
			}
			for name, value := range guards {
				if got := w.Header().Get(name); got != value {
					t.Errorf("%s is %q", name, got)
				}
			}
		})
	}
	t.Run("what the browser has is not sent again", func(t *testing.T) {
		tag := get("/", "").Header().Get("ETag")
		if w := get("/", tag); w.Code != 304 || w.Body.Len() > 0 {
			t.Errorf("got %d and %d bytes", w.Code, w.Body.Len())
		}
	})
}

// A browser is told to take nothing from elsewhere, whatever the page says.
func TestNothingComesFromElsewhere(t *testing.T) {
	policy := guards["Content-Security-Policy"]
	for _, want := range []string{"default-src 'none';", "script-src 'self';", "connect-src 'self';", "frame-ancestors 'none';", "require-trusted-types-for 'script';"} {
		if !strings.Contains(policy, want) {
			t.Errorf("no %s in %s", want, policy)
		}
	}
	for _, hole := range []string{"*", "unsafe", "http"} {
		if strings.Contains(policy, hole) {
			t.Errorf("%s in %s", hole, policy)
		}
	}
}

// The page asks nothing of anybody else, and has no way to turn text into markup
// or code.
func TestAssetsAreOurOwn(t *testing.T) {
	foreign := regexp.MustCompile(`https?://|innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function|style="|\son[a-z]+="`)
	n := 0
	err := fs.WalkDir(assets.Files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		n++
		content, err := assets.Files.ReadFile(name)
		if err != nil {
			return err
		}
		text := strings.ReplaceAll(string(content), "http://www.w3.org/2000/svg", "") // a name, not an address
		if found := foreign.FindString(text); found != "" && !strings.HasSuffix(name, ".txt") {
			t.Errorf("%s says %q", name, found)
		}
		return nil
	})
	if err != nil || n < 3 {
		t.Errorf("%d files, %v", n, err)
	}
}
