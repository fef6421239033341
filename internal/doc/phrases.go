package doc

// Phrases is a word list whose entries may be of several tokens: "d' après",
// "au moins". Entries are spelled as tokens in normal form, one space between.
type Phrases[V any] struct {
	first Lexicon[start[V]] // by first token
}

// start is all phrases with one first token.
type start[V any] struct {
	list []phrase[V] // the longest first
	next uint64      // a bit is set for the hash of each second token: most words are none
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
	from, _ := p.first.Get(forms[0])
	list, rest := from.list, forms[1:]
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
	if from.list = list; len(rest) > 0 {
		from.next |= 1 << (rest[0].Hash & 63)
	}
	p.first.Set(forms[0].Text, from)
}

// Len is the number of words that start a phrase.
func (p *Phrases[V]) Len() int { return p.first.Len() }

// Get returns the value of a phrase of one token, and whether the list has it.
func (p *Phrases[V]) Get(f Form) (v V, ok bool) {
	from, ok := p.first.Get(f)
	if !ok {
		return v, false
	}
	return from.alone()
}

// alone is the value of the first token as a phrase of its own.
func (s *start[V]) alone() (v V, ok bool) {
	if last := &s.list[len(s.list)-1]; len(last.rest) == 0 {
		return last.val, true
	}
	return v, false
}

// MayStart reports whether a phrase may start with a form. That none does is certain.
func (p *Phrases[V]) MayStart(f Form) bool { return p.first.may(f.Hash) }

// Match returns the value of the longest phrase that starts at token i and its
// number of tokens; 0 when none does.
func (p *Phrases[V]) Match(t *Text, i int) (v V, n int) {
	if !p.first.may(t.Tokens[i].Norm.Hash) {
		return v, 0
	}
	return p.match(t.Tokens[i:])
}

// match is Match for the first of some tokens.
func (p *Phrases[V]) match(tokens []Token) (v V, n int) {
	s := p.first.find(keyOf(tokens[0].Norm))
	if !s.used() {
		return v, 0
	}
	from := &s.val
	if len(tokens) == 1 || from.next>>(tokens[1].Norm.Hash&63)&1 == 0 {
		if v, ok := from.alone(); ok {
			return v, 1
		}
		return v, 0
	}
next:
	for k := range from.list {
		f := &from.list[k]
		if len(f.rest) >= len(tokens) {
			continue
		}
		for j := range f.rest {
			if tokens[1+j].Norm != f.rest[j] {
				continue next
			}
		}
		return f.val, 1 + len(f.rest)
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
