package eval

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

const (
	sameWords = 0.8 // overlap from which two quotes are the same
	near      = 0.3 // overlap from which a finding is about a disputed quote
	trapped   = 0.5 // overlap from which a trap has been taken for a quote
)

// quotes counts quotes and, for each one found, asks what it says of its speaker.
func (s *scorer) quotes() {
	var pairs []pair
	for i := range s.g.Quotes {
		for j := range s.a.Quotes {
			if x := jaccard(s.g.Quotes[i].Segments, s.a.Quotes[j].Segments); x >= sameWords {
				pairs = append(pairs, pair{x, i, j})
			}
		}
	}
	mine, theirs := match(pairs, len(s.g.Quotes), len(s.a.Quotes))
	for i, j := range mine {
		g := &s.g.Quotes[i]
		switch {
		case g.Disputed:
		case j == doc.None:
			s.r.Quotes.Missed++
			s.r.QuoteKinds[g.Kind].Missed++
			s.note("missed quote", hull(g.Segments), "%s", g.Kind)
		default:
			s.r.Quotes.Hit++
			s.r.QuoteKinds[g.Kind].Hit++
			s.r.QuoteScores.add(s.a.Quotes[j].Score, true)
			s.r.QuoteRules.add(s.a.Quotes[j].Rule, true)
			s.quoteParts(g, j)
		}
	}
	for j, i := range theirs {
		if q := &s.a.Quotes[j]; i == doc.None && !s.disputedQuote(q) {
			s.r.Quotes.False++
			if int(q.Kind) < len(s.r.QuoteKinds) {
				s.r.QuoteKinds[q.Kind].False++
			}
			s.r.QuoteScores.add(q.Score, false)
			s.r.QuoteRules.add(q.Rule, false)
			s.note("false quote", hull(q.Segments), "%s %s %.2f", q.Kind, q.Rule, q.Score)
		}
	}
	for _, trap := range s.g.NotQuotes {
		ok := !slices.ContainsFunc(s.a.Quotes, func(q doc.Quote) bool {
			return jaccard([]doc.Span{trap}, q.Segments) >= trapped
		})
		s.r.NotQuotes.add(ok)
		if !ok {
			s.note("took for a quote", trap, "")
		}
	}
}

func hull(segments []doc.Span) (h doc.Span) {
	for _, x := range segments {
		h = h.Cover(x)
	}
	return h
}

// disputedQuote reports whether a finding is about a quote that may be found
// and may be left.
func (s *scorer) disputedQuote(q *doc.Quote) bool {
	return slices.ContainsFunc(s.g.Quotes, func(g Quote) bool {
		return g.Disputed && (jaccard(g.Segments, q.Segments) >= near || hull(g.Segments).Contains(hull(q.Segments)))
	})
}

// quoteParts compares a quote with the finding that has its words.
func (s *scorer) quoteParts(g *Quote, j int) {
	q := &s.a.Quotes[j]
	at := hull(g.Segments)
	s.r.QuoteExact.add(slices.EqualFunc(g.Segments, q.Segments, s.sameStretch))
	s.r.QuoteKind.add(g.Kind == q.Kind)
	if g.Kind != q.Kind {
		s.note("kind of quote", at, "is %s, not %s", g.Kind, q.Kind)
	}
	if !g.Cue.Empty() {
		ok := g.Cue.Overlaps(q.Cue.Span)
		s.r.Cue.add(ok)
		if !ok {
			s.note("cue of", at, "is %q, not %q", s.of(g.Cue), s.of(q.Cue.Span))
		}
	}
	var v doc.Voicer
	if j < len(s.a.Attributions) {
		v = s.a.Attributions[j].Speaker
	}
	if !g.Speaker.Empty() {
		ok := g.Speaker.Overlaps(v.Head) || g.Speaker.Overlaps(v.Span)
		s.r.Speaker.add(ok)
		s.r.SpeakerExact.add(g.Speaker == v.Span)
		if !ok {
			s.note("speaker of", at, "is %q, not %q", s.of(g.Speaker), s.of(v.Span))
		}
	}
	if g.Name != "" {
		ok := sameName(g.Name, v.Name)
		full := slices.Equal(contentWords(g.Name), contentWords(v.Name))
		s.r.Resolved.add(ok)
		s.r.SpeakerRules.add(cmp.Or(v.Rule, "(none)"), ok)
		s.r.FullName.add(full)
		if !full {
			s.note("speaker of", at, "resolves to %q, not %q (%s)", g.Name, v.Name, v.Rule)
		}
	}
	if g.Role != "" {
		ok := v.Role != "" && sameName(g.Role, v.Role)
		s.r.Role.add(ok)
		if !ok {
			s.note("role of speaker of", at, "is %q, not %q", g.Role, v.Role)
		}
	}
}

// sameStretch compares two spans but for the stops and marks that close them:
// on which side of the content they stand is the typesetter's affair.
func (s *scorer) sameStretch(a, b doc.Span) bool {
	trim := func(x doc.Span) doc.Span {
		x.End = x.Start + len(strings.TrimRight(s.of(x), ".,»”\"’' \u00a0\u202f"))
		return x
	}
	return trim(a) == trim(b)
}
