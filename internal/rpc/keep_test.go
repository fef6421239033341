package rpc

import (
	"slices"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// In the tables below, . is a fact that is kept and x one that is left out.

func TestKeepQuotes(t *testing.T) {
	for _, c := range []struct {
		name    string
		facts   string
		parents []int // index of the quote around it
		want    []int // place in the answer of the quote around it, of those kept
	}{
		{"with all kept, nothing moves", "...", []int{none, 0, 1}, []int{none, 0, 1}},
		{"places close up", "x..", []int{none, none, 1}, []int{none, 0}},
		{"a quote inside one that is left out is in the next around", ".x.", []int{none, 0, 1}, []int{none, 0}},
		{"or in none", "xx.", []int{none, 0, 1}, []int{none}},
		{"a parent that comes later is no parent", "x.", []int{1, 0}, []int{none}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &doc.Analysis{}
			for i, parent := range c.parents {
				a.Quotes = append(a.Quotes, doc.Quote{Parent: parent, Score: scoreOf(c.facts[i])})
			}
			k := newKeep(a, 0.5, nil)
			var got []int
			for i, parent := range c.parents {
				if k.quotes[i] != none {
					got = append(got, k.quote(parent))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestKeepClaims(t *testing.T) {
	for _, c := range []struct {
		name  string
		facts string
		same  []int
		want  []int
	}{
		{"with all kept, nothing moves", "...", []int{none, 0, 1}, []int{none, 0, 1}},
		{"places close up", "x..", []int{none, none, 1}, []int{none, 0}},
		{"the first that is kept stands for one that is left out", "x..", []int{none, 0, 0}, []int{none, 0}},
		{"over any number of steps", ".x.", []int{none, 0, 1}, []int{none, 0}},
		{"alone, it says nothing again", "x.", []int{none, 0}, []int{none}},
		{"a claim may be said again later", "..", []int{1, none}, []int{1, none}},
		{"unless that one is left out", ".x", []int{1, none}, []int{none}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &doc.Analysis{}
			for i, same := range c.same {
				a.Claims = append(a.Claims, doc.Claim{Same: same, Score: scoreOf(c.facts[i])})
			}
			k := newKeep(a, 0.5, nil)
			var got []int
			for i, same := range c.same {
				if k.claims[i] != none {
					got = append(got, k.same(i, same))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func scoreOf(fact byte) float64 {
	if fact == 'x' {
		return 0.4
	}
	return 0.5
}

func TestScore(t *testing.T) {
	if score(0.3*3) != 0.9 {
		t.Errorf("0.3*3 is %v, want 0.9: a caller who asks for 0.9 gets what he sees as 0.9", score(0.3*3))
	}
}
