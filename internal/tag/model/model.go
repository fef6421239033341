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

	before, after Traits // of what stands outside a sentence
	pairs         []sums // for the tag after any two tags, by their number
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
	for i := range min(Pad, len(tokens)) {
		m.describe(&tokens[i], &words[i+Pad], &s.traits[i])
	}
	var h History
	for i := range tokens {
		if next := i + Pad; next < len(tokens) { // no decision looks farther
			m.describe(&tokens[next], &words[next+Pad], &s.traits[next%len(s.traits)])
		}
		k, w := &tokens[i], &words[i+Pad]
		if tagged {
			// as it is
		} else if t := certain(k, w.Entry); t != doc.NoTag {
			k.Tag = t
		} else {
			k.Tag = m.TagOf[m.tag(words, i+Pad, &h)]
		}
		k.Morph = 0
		reading := m.Lexicon.reading(w.Entry, k.Tag)
		if Agrees(k.Tag) {
			k.Morph = m.MorphOf[m.agreement(words, i+Pad, k.Tag, reading, &h)]
		}
		h.Push(k.Tag, k.Morph)
		if reading != nil {
			k.Lemma, forms[i] = reading.lemma, reading.Verb
		} else {
			k.Lemma, forms[i] = m.lemma(k, s)
		}
	}
}

// maxRows is as many rows as a decision may have, and more.
const maxRows = 64

// tag decides the tag of a word.
func (m *Model) tag(words []Word, i int, h *History) (class int) {
	var buf [maxRows]uint16
	to := m.Tags.Index
	l1, a, r1 := words[i-1].Traits, words[i].Traits, words[i+1].Traits
	n := len(aroundRows{})
	to.around((*aroundRows)(buf[:n]), words, i, h)
	buf[n], buf[n+1] = words[i-2].left2, words[i+2].right2
	n += 2
	if !a.summed {
		own := to.own(a)
		n += copy(buf[n:], own[:])
	}
	if !l1.summed {
		left := to.left(l1)
		n += copy(buf[n:], left[:])
	}
	if !r1.summed {
		right := to.right(r1)
		n += copy(buf[n:], right[:])
	}
	lane := bestWide(m.Tags.rows, buf[:n], &a.own, &l1.left, &r1.right, &m.pairs[h.tags])
	if lane != m.Tags.shared {
		return lane
	}
	rows, s := TagRows(buf[:0], words, i, h, to), sums{}
	s.add(m.Tags.rows, rows)
	return m.Tags.among(s[:], rows)
}

// agreement decides the agreement of a word tagged t, of which r is the reading, if any.
func (m *Model) agreement(words []Word, i int, t doc.Tag, r *Reading, h *History) (class int) {
	var buf [maxRows]uint16
	to := m.Agrs.Index
	n := len(besideRows{})
	to.beside((*besideRows)(buf[:n]), words, i, t, h)
	own := new(narrow)
	if r != nil && r.summed {
		own = &r.own
	} else {
		rows := to.ownAgreement(words[i].Traits, t)
		n += copy(buf[n:], rows[:])
	}
	lane := bestNarrow(m.Agrs.rows, buf[:n], own)
	if lane != m.Agrs.shared {
		return lane
	}
	rows, s := AgreementRows(buf[:0], words, i, t, h, to), narrow{}
	s.add(m.Agrs.rows, rows)
	return m.Agrs.among(s[:], rows)
}

// certain is the tag of a token that needs no classifier: one that training saw
// with nothing else, or one that is no word to begin with.
func certain(k *doc.Token, e *Entry) doc.Tag {
	if t := tagOfKind[k.Kind&15]; e == nil || k.Kind == doc.QuoteMark || t == doc.Propn {
		return t
	}
	return e.Only
}

// tagOfKind is the tag of a token that is no word.
var tagOfKind = [16]doc.Tag{
	doc.QuoteMark: doc.PunctTag, doc.Punct: doc.PunctTag, doc.Symbol: doc.SymTag,
	doc.URL: doc.Propn, doc.Email: doc.Propn, doc.Handle: doc.Propn, doc.Hashtag: doc.Propn,
}

// Agrees reports whether words of a class carry number, gender or person.
func Agrees(t doc.Tag) bool { return agreeing>>t&1 != 0 }

// agreeing are the tags that Agrees is true of, a bit for each; nominal those of words
// that verbs agree with.
var agreeing, nominal = func() (agreeing, nominal uint64) {
	for t := range doc.NumTags {
		if t.Nominal() || t.Pronoun() {
			nominal |= 1 << t
		}
		if t.Nominal() || t.Adjective() || t.Determiner() || t.Pronoun() || t.Verb() || t.Aux() {
			agreeing |= 1 << t
		}
	}
	return agreeing, nominal
}()

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
	if f, ok := m.Lexicon.interned(s.lemma); ok {
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

// verb finds the known verb that a word is a form of, if it has a given tag.
func (m *Model) verb(t doc.Tag, word string) (doc.Form, VerbForm, bool) {
	var p rulePath
	m.Rules.path(t, word, &p)
	return m.verbOf(t, word, &p)
}

// verbOf is verb for a word whose endings are known: of the rules that these have, the
// longest that leads to a known verb.
func (m *Model) verbOf(t doc.Tag, word string, p *rulePath) (doc.Form, VerbForm, bool) {
	var lemma [48]byte
	if len(word) > len(lemma)-8 {
		return doc.Form{}, 0, false
	}
	_, k := family(t)
	for i := p.n - 1; i >= p.first(); i-- {
		rule := p.at(i).rules[k]
		if rule == 0 {
			continue
		}
		op := &m.Rules.ops[rule-1]
		if len(op.Append) > 8 || int(op.Strip) > len(word) {
			continue
		}
		end := copy(lemma[:], word[:len(word)-int(op.Strip)])
		end += copy(lemma[end:], op.Append)
		if f, ok := m.Lexicon.verb(lemma[:end]); ok {
			return f, op.Verb, true
		}
	}
	return doc.Form{}, 0, false
}
