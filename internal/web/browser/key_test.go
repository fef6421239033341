package browser

import (
	"os"
	"path/filepath"
	"testing"
)

// A service that asks for a key gets it from the user, and nobody else does.
func TestKey(t *testing.T) {
	keys := filepath.Join(t.TempDir(), "keys")
	if err := os.WriteFile(keys, []byte("a-key-of-this-test-only\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	locked, stop, err := serve("--keys-file", keys)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	b := openAt(t, locked)
	if hidden := eval[bool](b, `document.getElementById("keys").hidden`); !hidden {
		t.Error("a key is asked for before anybody knows whether there is one")
	}
	b.paste("« Non », a dit Anne Morel.")
	if got := eval[string](b, `document.getElementById("failure").textContent`); got != "This server only answers those who have a key." {
		t.Errorf("got %q", got)
	}
	b.do(visible("#key"))
	eval[int](b, `(document.getElementById("key").value = "a-key-of-this-test-only", 0)`)
	b.paste("« Non », a dit Anne Morel.")
	b.do(visible("#article .said"))
	if kept := eval[int](b, `localStorage.length + sessionStorage.length`); kept != 0 {
		t.Errorf("%d things are kept", kept)
	}
}
