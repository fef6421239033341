package quote

import "testing"

// A look tells marks apart by what they read.
func TestLookOfMarks(t *testing.T) {
	for w, want := range map[string]look{
		",": aComma, ":": aColon, ";": aSemicolon, "(": aLeftBracket, ")": aRightBracket,
		"-": aHyphen | aDash, "--": aDash, "–": aDash, "—": aDash, "―": 0, "---": 0,
		".": aStop, "?": aQuestion | aStop, "!": anExclamation | aStop,
		"...": aStop, "?!": aStop, "…": aStop, "……": aStop,
		"[": 0, "/": 0, "¿": 0, "": 0,
	} {
		if got := mark(w); got != want|aMark {
			t.Errorf("%q looks like %b, want %b", w, got, want|aMark)
		}
	}
}

// Rules look before the first token and behind the last.
func TestNothingIsAtTheEdges(t *testing.T) {
	x := reader{looks: []look{aComma}}
	if x.at(-1, aComma) || x.at(1, aComma) || !x.at(0, aComma) || x.at(0, aColon) {
		t.Error("a comma stands at token 0 and nothing anywhere else")
	}
}
