package doc_test

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// A stage that asks before each step hears within a few hundred that nobody waits,
// and nobody is asked much more seldom or often.
func TestWanted(t *testing.T) {
	var nobody doc.Wanted
	if nobody.Gone() || nobody.Left(255) {
		t.Error("the nil Wanted does not wait")
	}
	asked := 0
	left := doc.Wanted(func() bool { asked++; return false })
	if !left.Gone() {
		t.Error("he who has left is waited for")
	}
	asked = 0
	for n := range 1 << 16 {
		left.Left(n)
	}
	if asked < 100 || asked > 1000 {
		t.Errorf("in 65536 steps he was asked %d times", asked)
	}
}
