// Package langid says which language a text is in: French or English, which the
// engine reads; German, Spanish, Italian, Portuguese or Dutch, which keep texts
// in them from being taken for French or English; or none that it knows.
//
// It counts marks that a reader goes by: little words ("dans", "the"), endings
// ("-ung", "-ção") and letters ("ñ", "ij"), each listed with how telling it is
// in data/*.txt. Where a short text has too few of them, the letters of its words
// are asked. A text with too few marks for its length, or with as many of two
// languages, is undetermined. Of a long text samples are read, and no more than
// give a clear answer.
package langid

import "math"

// Undetermined is the answer when no language stands out.
const Undetermined = "und"

// Detect returns the language of a text as a BCP-47 tag and a score from 0 to
// 1, the probability among the languages known here; [Undetermined] and 0 when
// none stands out.
func Detect(text string) (tag string, score float64) {
	for _, s := range [...]sample{{512, 128}, {1 << 10, 256}, {6 << 10, 1 << 10}} {
		var c counter
		for _, part := range s.of(text) {
			c.read(part)
		}
		tag, score = c.answer()
		switch {
		case score < sure && len(text) <= short:
			return c.spelled(text, tag)
		case score > clear, len(text) <= s.size():
			return tag, score
		}
	}
	return tag, score
}

// clear is the score of a small sample from which on no larger one is read.
const clear = 0.9999

// sample is how many bytes are read of a text: from its head, and as many from
// its middle as from its tail.
type sample struct{ head, rest int }

func (s sample) size() int { return s.head + 2*s.rest }

// of returns what is read of a text, which is all of a short one.
func (s sample) of(text string) [3]string {
	if len(text) <= s.size() {
		return [3]string{text}
	}
	middle := s.head + (len(text)-s.head-s.rest)/2
	return [3]string{text[:s.head], text[middle : middle+s.rest], text[len(text)-s.rest:]}
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
	for l := range tags {
		if c.marks.of(l) > c.marks.of(best) {
			best = l
		}
	}
	top := float64(c.marks.of(best)) / one
	switch {
	case top < least, top < density*float64(c.words+c.foreign):
		return Undetermined, 0
	case c.words >= enough && c.listed.of(best)*little < c.words:
		return Undetermined, 0
	}
	sum := 0.0
	for l := range tags {
		sum += math.Exp((float64(c.marks.of(l))/one - top) / softness)
	}
	if score := 1 / sum; score >= certainty {
		return tags[best], score
	}
	return Undetermined, 0
}
