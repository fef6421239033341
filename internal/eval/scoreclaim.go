package eval

import (
	"math"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// claims counts claims and, for each one found, compares its parts.
func (s *scorer) claims() {
	var pairs []pair
	for i := range s.g.Claims {
		g := &s.g.Claims[i]
		for j := range s.a.Claims {
			q := s.quantity(j)
			if g.Overlaps(q.Span) && g.Value.is(q) {
				pairs = append(pairs, pair{jaccard([]doc.Span{g.Span}, []doc.Span{q.Span}), i, j})
			}
		}
	}
	mine, theirs := match(pairs, len(s.g.Claims), len(s.a.Claims))
	for i, j := range mine {
		g := &s.g.Claims[i]
		switch {
		case g.Disputed:
		case j == doc.None:
			s.r.Claims.Missed++
			s.note("missed claim", g.Span, "")
		default:
			s.r.Claims.Hit++
			s.r.ClaimScores.add(s.a.Claims[j].Score, true)
			s.r.ClaimRules.add(s.a.Claims[j].Rule, true)
			s.claimParts(g, j)
		}
	}
	for j, i := range theirs {
		if i == doc.None && !s.disputedClaim(s.quantity(j)) {
			s.r.Claims.False++
			s.r.ClaimScores.add(s.a.Claims[j].Score, false)
			s.r.ClaimRules.add(s.a.Claims[j].Rule, false)
			s.note("false claim", s.quantity(j).Span, "= %s %s %.2f", s.quantity(j).ValueString(), s.a.Claims[j].Rule, s.a.Claims[j].Score)
		}
	}
	for _, trap := range s.g.NotClaims {
		ok := true
		for j := range s.a.Claims {
			ok = ok && (theirs[j] != doc.None || !trap.Overlaps(s.quantity(j).Span))
		}
		s.r.NotClaims.add(ok)
		if !ok {
			s.note("took for a claim", trap, "")
		}
	}
}

func (s *scorer) quantity(claim int) *doc.Quantity {
	return &s.a.Quantities[s.a.Claims[claim].Quantity]
}

func (s *scorer) disputedClaim(q *doc.Quantity) bool {
	return slices.ContainsFunc(s.g.Claims, func(g Claim) bool { return g.Disputed && g.Overlaps(q.Span) })
}

// is reports whether a quantity has this value: the point, or both bounds in
// either order.
func (v Value) is(q *doc.Quantity) bool {
	if q.HasValue {
		return v.HasLow && v.HasHigh && v.Low == v.High && equalValue(v.Low, q.Value)
	}
	same := v.HasLow == q.HasLow && v.HasHigh == q.HasHigh
	return same && (!v.HasLow || equalValue(v.Low, q.Low)) && (!v.HasHigh || equalValue(v.High, q.High))
}

// equalValue allows for fractions that are written short: 0.6667.
func equalValue(a, b float64) bool {
	return math.Abs(a-b) <= 1e-3*math.Max(math.Abs(a), math.Abs(b))
}

// claimParts compares a claim with the finding of the same value and place.
func (s *scorer) claimParts(g *Claim, j int) {
	c, q := &s.a.Claims[j], s.quantity(j)
	part := func(r *Rate, what string, ok bool, want, have string) {
		r.add(ok)
		if !ok {
			s.note(what+" of", g.Span, "is %q, not %q", want, have)
		}
	}
	s.r.ClaimExact.add(g.Span == q.Span)
	part(&s.r.ClaimKind, "kind", g.Kind == q.Kind, g.Kind.String(), q.Kind.String())
	part(&s.r.Comparator, "comparator", g.Comparator == q.Comparator, g.Comparator.String(), q.Comparator.String())
	if !g.AnyTrend {
		part(&s.r.Trend, "trend", g.Trend == c.Trend, g.Trend.String(), c.Trend.String())
	}
	if g.Lemma != "" {
		// A percentage is measured on one thing and is a part of another; either will do.
		ok := sameHead(g.Lemma, c.Counted.Lemma) || sameHead(g.Lemma, c.Of.Lemma)
		part(&s.r.Counted, "counted", ok, g.Lemma, c.Counted.Lemma)
	}
	if !g.Predicate.Empty() {
		ok := s.sharesWord(g.Predicate, c.Predicate.Span)
		part(&s.r.Predicate, "predicate", ok, s.of(g.Predicate), s.of(c.Predicate.Span))
	}
	if !g.AnyTime {
		s.claimTime(g, c)
	}
}

// claimTime asks for one of the anchors that the gold names, or for none.
func (s *scorer) claimTime(g *Claim, c *doc.Claim) {
	rate, anchored := &s.r.NoTime, len(c.Times) == 0
	if len(g.Times) > 0 {
		rate = &s.r.Time
		anchored = slices.ContainsFunc(c.Times, func(k int) bool {
			return slices.ContainsFunc(g.Times, s.a.Timexes[k].Phrase().Overlaps)
		})
	}
	rate.add(anchored)
	if !anchored {
		var want, have []string
		for _, at := range g.Times {
			want = append(want, s.of(at))
		}
		for _, k := range c.Times {
			have = append(have, s.of(s.a.Timexes[k].Phrase()))
		}
		s.note("time of", g.Span, "is %q, not %q", strings.Join(want, ", "), strings.Join(have, ", "))
	}
}

// sameHead compares lemmas by their words: equal, or a longer gold lemma that
// ends in the same one ("chiffre d'affaires").
func sameHead(gold, lemma string) bool {
	if lemma == "people" {
		lemma = "person" // both are held for its lemma
	}
	g, l := contentWords(gold), contentWords(lemma)
	if len(g) == 0 || len(l) == 0 {
		return false
	}
	return slices.Equal(g, l) || g[0] == l[0] || len(g) > 1 && g[len(g)-1] == l[len(l)-1]
}

// sharesWord reports whether two phrases overlap in a word that carries the
// meaning: "ont été" alone is not "ont été blessés".
func (s *scorer) sharesWord(gold, found doc.Span) bool {
	if !gold.Overlaps(found) {
		return false
	}
	both := doc.Span{Start: max(gold.Start, found.Start), End: min(gold.End, found.End)}
	heavy := func(x doc.Span) []string {
		return slices.DeleteFunc(contentWords(s.of(x)), func(w string) bool { return slices.Contains(auxiliaries, w) })
	}
	return len(heavy(both)) > 0 || len(heavy(gold)) == 0
}

var auxiliaries = strings.Fields("ont est sont été avait avaient était étaient être avoir se s à en n ne pas lui il elle " +
	"is are was were be been being has have had do does did will would could can may might to by not")
