package doc

import (
	"slices"
	"strings"
)

// Phrases is a word list whose entries may be of several tokens: "d' après",
// "au moins". Entries are spelled as tokens in normal form, one space between.
type Phrases[V any] struct {
	first Lexicon[start[V]] // by first token
}

// start is all phrases with one first token.
type start[V any] struct {
	next   uint64     // a bit is set for the hash of each second token: most words are none
	longer *phrase[V] // those of several tokens, the longest first
	val    V          // of the first token as a phrase of its own,
	alone  uint8      // if it is one: 1
}

// phrase is a phrase of several tokens. The second stands apart because most texts go on
// otherwise: to see that, there is no need to look at one more place in memory.
type phrase[V any] struct {
	second key
	rest   []key
	val    V
	other  *phrase[V] // as long as this one, or shorter
}

// Set adds a phrase, or replaces its value.
func (p *Phrases[V]) Set(entry string, v V) {
	words := strings.Fields(entry)
	if len(words) == 0 {
		return
	}
	from, _ := p.first.Get(FormOf(words[0]))
	if len(words) == 1 {
		from.val, from.alone = v, 1
	} else {
		f := &phrase[V]{second: keyOf(FormOf(words[1])), val: v}
		for _, w := range words[2:] {
			f.rest = append(f.rest, keyOf(FormOf(w)))
		}
		from.next |= 1 << (f.second.hash & 63)
		at := &from.longer
		for *at != nil && len((*at).rest) >= len(f.rest) && !(*at).same(f) {
			at = &(*at).other
		}
		if *at != nil && (*at).same(f) {
			(*at).val = v
		} else {
			f.other, *at = *at, f
		}
	}
	p.first.Set(words[0], from)
}

// Len is the number of words that start a phrase.
func (p *Phrases[V]) Len() int { return p.first.Len() }

// Get returns the value of a phrase of one token, and whether the list has it.
func (p *Phrases[V]) Get(f Form) (v V, ok bool) {
	from, _ := p.first.Get(f)
	return from.val, from.alone != 0
}

// MayStart reports whether a phrase may start with a form. That none does is certain.
func (p *Phrases[V]) MayStart(f Form) bool { return p.first.may(f.Hash) }

// Starts lists the tokens of a text at which a phrase may start, and those with any of
// some flags, in room for them. There is no branch on what a token is, which no processor
// could foretell: each is noted, and kept or written over.
func (p *Phrases[V]) Starts(t *Text, also Flags, room []int32) []int32 {
	tokens, filter := t.Tokens, p.first.filter
	if len(filter) == 0 {
		filter = make([]uint64, 1)
	}
	room = slices.Grow(room[:0], len(tokens))[:len(tokens)]
	n := 0
	for i := range tokens {
		k := &tokens[i]
		room[n] = int32(i)
		hash, flags := k.Norm.Hash, uint64(k.Flags&also)
		may := filter[int(hash>>6)&(len(filter)-1)] >> (hash & 63) & 1
		n += int(may | -flags>>63) // a number below nought has the highest bit
	}
	return room[:n]
}

// Match returns the value of the longest phrase that starts at token i and its
// number of tokens; 0 when none does. Most that there are have one token: of these it
// looks at one place in memory.
func (p *Phrases[V]) Match(t *Text, i int) (v V, n int) {
	tokens := t.Tokens[i:]
	k := keyOf(tokens[0].Norm)
	if !p.first.may(k.hash) {
		return v, 0
	}
	from := &p.first.find(k).val
	if len(tokens) > 1 && from.next>>(tokens[1].Norm.Hash&63)&1 != 0 {
		for f := from.longer; f != nil; f = f.other {
			if f.second == keyOf(tokens[1].Norm) && f.goesOn(tokens[2:]) {
				return f.val, 2 + len(f.rest)
			}
		}
	}
	return from.val, int(from.alone)
}

// same reports that two phrases with one first token are of the same tokens.
func (f *phrase[V]) same(other *phrase[V]) bool {
	return f.second == other.second && slices.Equal(f.rest, other.rest)
}

// goesOn reports that the tokens behind its second are those of a phrase.
func (f *phrase[V]) goesOn(tokens []Token) bool {
	if len(f.rest) > len(tokens) {
		return false
	}
	for i, k := range f.rest {
		if keyOf(tokens[i].Norm) != k {
			return false
		}
	}
	return true
}
