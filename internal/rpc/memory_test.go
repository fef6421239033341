//go:build !race

package rpc

// Under the race detector little is kept on purpose, to find out who relies on it.

import "testing"

// What an answer costs does not grow by an allocation a fact, nor by one a block of
// them: there is the answer, its bytes, and what is left out of it.
func TestAnswerIsMadeInOnePiece(t *testing.T) {
	a := sampleAnalysis()
	for range 5 {
		a.Text.Sentences = append(a.Text.Sentences, a.Text.Sentences...)
		a.Quotes = append(a.Quotes, a.Quotes...)
		a.Attributions = append(a.Attributions, a.Attributions...)
		a.Entities = append(a.Entities, a.Entities...)
		a.Claims = append(a.Claims, a.Claims...)
	}
	o := all()
	if n := testing.AllocsPerRun(10, func() { message(a, nil, "7", o) }); n > 6 {
		t.Errorf("%v allocations for an answer", n)
	}
}
