package quote

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// hints say by some bits of its hash which of the small lists a word may be in. The
// survey looks there once for each token, which takes no branch, and a list is asked
// only about words that may be in it: one in ten or twenty, where rules ask a lot.
type hints [numHints]look

const numHints = 512 // about as many as the words of the lists; 2 kB

// add notes that a list holds a word, or phrases that start with it.
func (h *hints) add(entry string, may look) {
	first, _, _ := strings.Cut(entry, " ")
	h[doc.FormOf(first).Hash%numHints] |= may
}

// noHints are those of rules that no Lists have made: any word may be in any list.
func noHints() *hints {
	var h hints
	for i := range h {
		h[i] = mayLead | mayBeOf | mayBeClitic | mayBeThat | mayBeWhether | mayBeTo | mayBeThen | mayBeDay | mayBePronoun
	}
	return &h
}

// hinted are the hints for the sets of Lists.Words, by their names there.
var hinted = map[string]look{
	"of": mayBeOf, "clitic": mayBeClitic, "complementizer": mayBeThat, "question": mayBeWhether,
	"infinitive": mayBeTo, "then": mayBeThen, comparison: mayLead,
}

// of reports a preposition inside a noun phrase at token i: "de", "of".
func (x *reader) of(i int) bool { return x.looks[i]&mayBeOf != 0 && x.r.Of.Has(x.tokens[i].Norm) }

// clitic reports what may stand between subject and verb: "lui", "se".
func (x *reader) clitic(i int) bool {
	return x.looks[i]&mayBeClitic != 0 && x.r.Clitics.Has(x.tokens[i].Norm)
}

// that reports what opens a reported clause: "que", "that".
func (x *reader) that(i int) bool {
	return x.looks[i]&mayBeThat != 0 && x.r.Complementizers.Has(x.tokens[i].Norm)
}

// whether reports what opens a reported question: "si", "comment", "whether".
func (x *reader) whether(i int) bool {
	return x.looks[i]&mayBeWhether != 0 && x.r.Questions.Has(x.tokens[i].Norm)
}

// to reports the mark of an infinitive: "de", "to".
func (x *reader) to(i int) bool {
	return x.looks[i]&mayBeTo != 0 && x.r.Infinitives.Has(x.tokens[i].Norm)
}

// then reports an adverb that chains verbs with one subject: "puis", "then".
func (x *reader) then(i int) bool {
	return x.looks[i]&mayBeThen != 0 && x.r.Then.Has(x.tokens[i].Norm)
}

// day reports a word of time that stands as an adverbial: "mardi", "hier".
func (x *reader) day(i int) bool {
	return x.looks[i]&mayBeDay != 0 && x.r.Times.Has(x.tokens[i].Norm)
}

// pronoun is the agreement of the pronoun at token i, and whether it can be a subject.
func (x *reader) pronoun(i int) (doc.Morph, bool) {
	if !x.at(i, mayBePronoun) {
		return 0, false
	}
	return x.r.Pronouns.Get(x.tokens[i].Norm)
}
