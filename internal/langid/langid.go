// Package langid says which language a text is in: French or English, which the
// engine reads; German, Spanish, Italian, Portuguese or Dutch, which keep texts
// in them from being taken for French or English; or none that it knows.
//
// It counts marks that a reader goes by: little words ("dans", "the"), endings
// ("-ung", "-ção") and letters ("ñ", "ij"), each listed with how telling it is
// in data/*.txt. Where a short text has too few of them, the letters of its words
// are asked. A text with too few marks for its length, or with as many of two
// languages, is undetermined. Only the first kilobytes of a long text are read,
// and samples of the rest.
package langid

import "math"

// Undetermined is the answer when no language stands out.
const Undetermined = "und"

// Detect returns the language of a text as a BCP-47 tag and a score from 0 to
// 1, the probability among the languages known here; [Undetermined] and 0 when
// none stands out.
func Detect(text string) (tag string, score float64) {
	var c counter
	for _, part := range sample(text) {
		c.read(part)
	}
	if tag, score = c.answer(); score < sure && len(text) <= short {
		return c.spelled(text, tag)
	}
	return tag, score
}

// sample returns what is read of a text: all of a short one, the head, middle
// and tail of a long one.
func sample(text string) [3]string {
	const head, rest = 6 << 10, 1 << 10
	if len(text) <= head+2*rest {
		return [3]string{text}
	}
	middle := head + (len(text)-head-rest)/2
	return [3]string{text[:head], text[middle : middle+rest], text[len(text)-rest:]}
}

// answer weighs the marks. The figures are those that part the seven languages,
// and other languages from them, on sentences written for the test.
func (c *counter) answer() (string, float64) {
	const (
		least     = 2.5  // what must speak for a language at all
		density   = 0.8  // and how much a word
		little    = 4    // one word in so many is a little one, in any text
		enough    = 6    // words from which on that shows
		certainty = 0.55 // probability below which there is no answer
		softness  = 1.5  // marks hang together: two are less than twice the news
	)
	best := 0
	for l, n := range c.marks {
		if n > c.marks[best] {
			best = l
		}
	}
	top := float64(c.marks[best]) / scale
	switch {
	case top < least, top < density*float64(c.words+c.foreign):
		return Undetermined, 0
	case c.words >= enough && c.listed[best]*little < c.words:
		return Undetermined, 0
	}
	sum := 0.0
	for _, n := range c.marks {
		sum += math.Exp((float64(n)/scale - top) / softness)
	}
	if score := 1 / sum; score >= certainty {
		return tags[best], score
	}
	return Undetermined, 0
}
