package claim

import (
	"fmt"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Rules are what a language says about claims.
type Rules struct {
	// Words are lemmas with a part to play, whatever their part of speech.
	Words doc.Lexicon[Class]
	// Compounds are nouns of several words, each named by its first lemma:
	// "chiffre d'affaires".
	Compounds doc.Phrases[string]
	// Participles are adjectives that make a verb's compound past with a copula:
	// "sont mortes" is of "mourir".
	Participles doc.Lexicon[string]
	// HeadLast: the last of several nouns is the head ("carbon dioxide
	// emissions"); otherwise the first.
	HeadLast bool
	// Rumour: the conditional vouches for nothing ("auraient péri"); elsewhere it
	// is a wish or a future in the past ("would cost").
	Rumour bool
}

// Class is a set of parts that a lemma can play.
type Class uint64

// The parts.
const (
	Up          Class = 1 << iota // "progresser", "hausse"
	Down                          // "reculer", "baisse"
	Event                         // a noun that is a predicate: "mort", "arrivée"
	Of                            // "de", "of": a noun follows that the quantity belongs to
	Versus                        // compares with another value: "contre"
	Level                         // leads to the level reached: "à"
	Origin                        // leads to the level left: "from"
	Amid                          // "en", before a noun of change: "en hausse"
	Definite                      // "les", "ces", "the": what follows is known already
	Copula                        // "être", which an attribute completes
	Aged                          // "âgé": an age follows
	Reach                         // tells the size of its subject: "coûter", "s'élever à"
	Size                          // "by": how much a change is
	Bare                          // a clause may follow with nothing between: "he said three plans will fail"
	Part                          // "part", "nombre": what they are of is what counts
	Dimension                     // "old", "tall": an age or a size stands before
	Place                         // an adverb that can be an attribute: "here", "là"
	Opener                        // starts a clause: "where", "when"
	Having                        // "avoir", which takes an age: "a 17 ans"
	Restating                     // leads to the same in other terms: "soit"
	Pronominal                    // stands for a noun behind a number: "autre", "seul"
	Sum                           // a noun that has a size: "bénéfice", "population"
	Human                         // a noun for a person, whose years are an age: "homme", "élève"
	Away                          // leads from a distance to what is so far off: "off", "north"
	Conjunction                   // a preposition that may open a clause: "after", "since"
	Lasting                       // says how long its subject is: "durer"
	Within                        // leads to what an amount consists of: "$20,000 in debts"
	With                          // "avec": a noun and what is said of it may follow
	Taking                        // "prendre", which is a rise when it takes per cents
	Light                         // a verb that only carries a noun of change: "connaître", "enregistrer"
	Per                           // opens a rate: "par", "per", "an hour"
	More                          // ends a difference that is a rise: "de plus"
	Phrasal                       // a verb to which "up" belongs: "make up 12%"
	Vessel                        // a noun that only holds an amount: "un total de", "à hauteur de"
	Fewer                         // ends a multiple that is a decrease: "deux fois moins"
	Preposition                   // a participle that works as one: "including"
)

// figure marks a word of a time or a quantity. It is of one text, not of the language.
const figure Class = 1 << 63

var classes = map[string]Class{
	"up": Up, "down": Down, "event": Event, "of": Of, "versus": Versus, "level": Level, "amid": Amid, "origin": Origin, "definite": Definite, "copula": Copula, "aged": Aged, "part": Part, "size": Size, "bare": Bare, "reach": Reach,
	"dimension": Dimension, "having": Having, "restating": Restating, "pronominal": Pronominal, "sum": Sum, "human": Human, "away": Away, "conjunction": Conjunction, "lasting": Lasting, "within": Within, "with": With, "taking": Taking, "light": Light, "per": Per, "more": More, "phrasal": Phrasal, "vessel": Vessel, "fewer": Fewer, "place": Place, "opener": Opener, "preposition": Preposition,
}

// Lists are the word lists of a language, already split in fields:
//
//	Words        LEMMA PARTS
//	Compounds    PHRASE LEMMA
//	Participles  LEMMA of the adjective, LEMMA of the verb
type Lists struct {
	Words, Compounds, Participles [][]string
}

// Load fills the lists of r.
func (r *Rules) Load(l Lists) error {
	for _, row := range l.Words {
		if len(row) != 2 {
			return fmt.Errorf("claim word %q: want a lemma and its parts", row)
		}
		var c Class
		for _, name := range strings.Fields(row[1]) {
			class, ok := classes[name]
			if !ok {
				return fmt.Errorf("claim word %q: unknown part %q", row[0], name)
			}
			c |= class
		}
		r.Words.Set(row[0], c)
	}
	for _, row := range l.Compounds {
		if len(row) != 2 {
			return fmt.Errorf("compound %q: want a phrase and its lemma", row)
		}
		r.Compounds.Set(row[0], row[1])
	}
	for _, row := range l.Participles {
		if len(row) != 2 {
			return fmt.Errorf("participle %q: want an adjective and its verb", row)
		}
		r.Participles.Set(row[0], row[1])
	}
	return nil
}
