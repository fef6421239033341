// Package model is the trained half of the tagger: two linear classifiers over
// hashed features (part of speech, then agreement), a lexicon of the words that
// were seen in training, and rules that give an unseen word its dictionary form.
//
// What goes in is one sentence of tokens with their normal forms; what comes
// out is a tag, an agreement, a lemma and a verb form for each. A model is read
// from one file (codec.go), is immutable, and may be used by any number of
// goroutines. How the file is made is package train's business; what verbs mean
// together is package tag's.
package model

import "github.com/dixit-nlp/dixit/internal/doc"

// Model labels sentences of one language.
type Model struct {
	Lexicon Lexicon
	Rules   Rules // lemmas of words that the lexicon does not have
	Tags    Table // part of speech; class i is TagOf[i]
	Agrs    Table // agreement; class i is MorphOf[i]
	TagOf   []doc.Tag
	MorphOf []doc.Morph

	ahead         []Traits // of words that training knew, by their number; 0 is none
	before, after Traits   // of what stands outside a sentence
	agreeing      []narrow // sums of their readings for agreement, likewise
}

// Scratch is the working memory of one caller; the zero value is ready.
type Scratch struct {
	words  []Word
	traits [8]Traits // of the words in sight that have none ahead, by number of their token
	lemma  []byte
}

// Sentence labels the tokens of one sentence in place and says in forms[i] what
// form of its verb token i is. forms must be as long as tokens.
func (m *Model) Sentence(tokens []doc.Token, forms []VerbForm, s *Scratch) {
	m.label(tokens, forms, s, false)
}

// Complete is Sentence for tokens whose Tag somebody else set: it adds agreement,
// lemma and form.
func (m *Model) Complete(tokens []doc.Token, forms []VerbForm, s *Scratch) {
	m.label(tokens, forms, s, true)
}

func (m *Model) label(tokens []doc.Token, forms []VerbForm, s *Scratch, tagged bool) {
	s.words = m.frame(tokens, s.words)
	words := s.words
	describe := func(i int) {
		if i < len(tokens) {
			m.describe(&tokens[i], &words[i+Pad], &s.traits[i%len(s.traits)])
		}
	}
	for i := range Pad {
		describe(i)
	}
	var h History
	for i := range tokens {
		describe(i + Pad) // no decision looks farther
		k, w := &tokens[i], &words[i+Pad]
		if tagged {
			// as it is
		} else if t := certain(k, w.Entry); t != doc.NoTag {
			k.Tag = t
		} else {
			k.Tag = m.TagOf[m.tag(words, i+Pad, h)]
		}
		k.Morph = 0
		reading := m.Lexicon.reading(w.Entry, k.Tag)
		if Agrees(k.Tag) {
			k.Morph = m.MorphOf[m.agreement(words, i+Pad, k.Tag, reading, h)]
		}
		h.Push(k.Tag, k.Morph)
		if reading != nil {
			k.Lemma, forms[i] = m.Lexicon.Lemma(*reading), reading.Verb
		} else {
			k.Lemma, forms[i] = m.lemma(k, s)
		}
	}
}

func (m *Model) tag(words []Word, i int, h History) (class int) {
	around := m.Tags.around(words, i, h)
	lane := bestWide(m.Tags.rows, around[:], &words[i].own, &words[i-1].left, &words[i+1].right)
	if lane != m.Tags.shared {
		return lane
	}
	var s sums
	rows := TagRows(make([]uint16, 0, 64), words, i, h, m.Tags.Index)
	s.add(m.Tags.rows, rows)
	return m.Tags.among(s[:], rows)
}

func (m *Model) agreement(words []Word, i int, t doc.Tag, r *Reading, h History) (class int) {
	var lane int
	if r != nil && r.own != 0 {
		around := m.Agrs.aroundAgreement(words, i, t, h)
		lane = bestNarrow(m.Agrs.rows, around[:], &m.agreeing[r.own])
	} else {
		rows := AgreementRows(make([]uint16, 0, 64), words, i, t, h, m.Agrs.Index)
		lane = bestNarrow(m.Agrs.rows, rows, &m.agreeing[0])
	}
	if lane != m.Agrs.shared {
		return lane
	}
	var s narrow
	rows := AgreementRows(make([]uint16, 0, 64), words, i, t, h, m.Agrs.Index)
	s.add(m.Agrs.rows, rows)
	return m.Agrs.among(s[:], rows)
}

// certain is the tag of a token that needs no classifier: one that training saw
// with nothing else, or one that is no word to begin with.
func certain(k *doc.Token, e *Entry) doc.Tag {
	switch k.Kind {
	case doc.QuoteMark:
		return doc.PunctTag
	case doc.URL, doc.Email, doc.Handle, doc.Hashtag:
		return doc.Propn
	}
	switch {
	case e != nil:
		return e.Only
	case k.Kind == doc.Punct:
		return doc.PunctTag
	case k.Kind == doc.Symbol:
		return doc.SymTag
	}
	return doc.NoTag
}

// Agrees reports whether words of a class carry number, gender or person.
func Agrees(t doc.Tag) bool {
	return t.Nominal() || t.Adjective() || t.Determiner() || t.Pronoun() || t.Verb() || t.Aux()
}

// lemma is the dictionary form of a tagged token that the lexicon does not have
// under its tag, and the form it is of it.
func (m *Model) lemma(k *doc.Token, s *Scratch) (doc.Form, VerbForm) {
	if k.Tag.Verb() {
		if f, form, ok := m.verb(k.Tag, k.Norm.Text); ok {
			return f, form
		}
	}
	op := m.Rules.Find(k.Tag, k.Norm.Text)
	if op.Strip == 0 && op.Append == "" {
		return k.Norm, op.Verb
	}
	s.lemma = append(s.lemma[:0], k.Norm.Text[:len(k.Norm.Text)-int(op.Strip)]...)
	s.lemma = append(s.lemma, op.Append...)
	if f, _, ok := m.Lexicon.interned(s.lemma); ok {
		return f, op.Verb
	}
	return doc.FormOf(string(s.lemma)), op.Verb
}

// Participle returns the verb that a word may be the past participle of,
// whatever its tag.
func (m *Model) Participle(word doc.Form) (doc.Form, bool) {
	if r := m.Lexicon.reading(m.Lexicon.Get(word), doc.VerbPast); r != nil {
		return m.Lexicon.Lemma(*r), true
	}
	lemma, _, ok := m.verb(doc.VerbPast, word.Text)
	return lemma, ok
}

// verb finds the known verb that a word is a form of, if it has a given tag: of
// the rules that its ending meets, the longest that leads to a known verb.
func (m *Model) verb(t doc.Tag, word string) (doc.Form, VerbForm, bool) {
	var lemma [48]byte
	var path [maxPath]uint16
	if len(word) > len(lemma)-8 {
		return doc.Form{}, 0, false
	}
	n := m.Rules.path(t, word, &path)
	for i := n - 1; i >= 0 && i >= n-maxPath; i-- {
		op := &m.Rules.ops[path[i&(maxPath-1)]]
		if len(op.Append) > 8 {
			continue
		}
		end := copy(lemma[:], word[:len(word)-int(op.Strip)])
		end += copy(lemma[end:], op.Append)
		if f, verb, ok := m.Lexicon.interned(lemma[:end]); ok && verb {
			return f, op.Verb, true
		}
	}
	return doc.Form{}, 0, false
}
