package doc

// Form is a word form with its hash, so that looking it up in a [Lexicon]
// costs one probe: the hash is made once, when the token is cut.
type Form struct {
	Text string
	Hash uint32
}

// FormOf returns the form of s, which must be in normal form already.
func FormOf(s string) Form { return Form{s, Hash(s)} }

// Hash is the hash that forms and lexicons share. It reads eight bytes a step:
// most words are one multiplication. It is not meant to resist an attacker, and
// need not: lexicons are built from our own lists, never from the text.
func Hash(s string) uint32 {
	const k = 0x9e3779b97f4a7c15
	h := uint64(len(s)) * k
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = (h ^ w) * k
		h ^= h >> 32
		s = s[8:]
	}
	var w uint64
	for i := 0; i < len(s); i++ {
		w |= uint64(s[i]) << (8 * i)
	}
	h = (h ^ w) * k
	return uint32(h >> 32)
}

// Lexicon maps word forms to values of one word list. It is filled when a
// language pack loads and only read afterwards; the zero Lexicon is an empty
// list. Keys are in normal form.
type Lexicon[V any] struct {
	slots []slot[V] // open addressing, linear probing, at most half full
	n     int
}

type slot[V any] struct {
	key  string
	hash uint32
	used bool
	val  V
}

// Len is the number of words in the list.
func (l *Lexicon[V]) Len() int { return l.n }

// Get returns the value of a form, and whether the list has it.
func (l *Lexicon[V]) Get(f Form) (V, bool) {
	if s := l.find(f.Text, f.Hash); s != nil && s.used {
		return s.val, true
	}
	var zero V
	return zero, false
}

// Has reports whether the list has a form.
func (l *Lexicon[V]) Has(f Form) bool {
	s := l.find(f.Text, f.Hash)
	return s != nil && s.used
}

// Set adds a word, or replaces its value.
func (l *Lexicon[V]) Set(word string, v V) {
	if 2*(l.n+1) > len(l.slots) {
		old := l.slots
		l.slots = make([]slot[V], max(16, 2*len(old)))
		for _, s := range old {
			if s.used {
				*l.find(s.key, s.hash) = s
			}
		}
	}
	h := Hash(word)
	s := l.find(word, h)
	if !s.used {
		l.n++
	}
	*s = slot[V]{word, h, true, v}
}

// find returns the slot of key: its own, or the free one where it would go; nil
// in an empty list.
func (l *Lexicon[V]) find(key string, hash uint32) *slot[V] {
	if len(l.slots) == 0 {
		return nil
	}
	mask := uint32(len(l.slots) - 1) // a power of two
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &l.slots[i]
		if !s.used || s.hash == hash && s.key == key {
			return s
		}
	}
}

// Phrases is a word list whose entries may be of several tokens: "d' après",
// "au moins". Entries are spelled as tokens in normal form, one space between.
type Phrases[V any] struct {
	first Lexicon[[]phrase[V]] // by first token; the longest first
}

type phrase[V any] struct {
	rest []Form
	val  V
}

// Set adds a phrase, or replaces its value.
func (p *Phrases[V]) Set(entry string, v V) {
	var forms []Form
	for start, i := 0, 0; i <= len(entry); i++ {
		if i == len(entry) || entry[i] == ' ' {
			if i > start {
				forms = append(forms, FormOf(entry[start:i]))
			}
			start = i + 1
		}
	}
	if len(forms) == 0 {
		return
	}
	list, _ := p.first.Get(forms[0])
	rest := forms[1:]
	at := 0
	for ; at < len(list) && len(list[at].rest) >= len(rest); at++ {
		if equal(list[at].rest, rest) {
			list[at].val = v
			return
		}
	}
	list = append(list, phrase[V]{})
	copy(list[at+1:], list[at:])
	list[at] = phrase[V]{rest, v}
	p.first.Set(forms[0].Text, list)
}

// Len is the number of words that start a phrase.
func (p *Phrases[V]) Len() int { return p.first.Len() }

// Get returns the value of a phrase of one token, and whether the list has it.
func (p *Phrases[V]) Get(f Form) (v V, ok bool) {
	list, _ := p.first.Get(f)
	if n := len(list); n > 0 && len(list[n-1].rest) == 0 { // the longest first
		return list[n-1].val, true
	}
	return v, false
}

// Match returns the value of the longest phrase that starts at token i and its
// number of tokens; 0 when none does.
func (p *Phrases[V]) Match(t *Text, i int) (v V, n int) {
	list, ok := p.first.Get(t.Tokens[i].Norm)
	if !ok {
		return v, 0
	}
next:
	for k := range list {
		rest := list[k].rest
		if i+len(rest) >= len(t.Tokens) {
			continue
		}
		for j := range rest {
			if t.Tokens[i+1+j].Norm != rest[j] {
				continue next
			}
		}
		return list[k].val, 1 + len(rest)
	}
	return v, 0
}

func equal(a, b []Form) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
