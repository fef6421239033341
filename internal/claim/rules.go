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
	// Misread are forms of verbs that taggers take for nouns in the place of a verb,
	// "tickets | cost | £18", each with the lemma of the verb.
	Misread doc.Lexicon[string]
	// HeadLast: the last of several nouns is the head ("carbon dioxide
	// emissions"); otherwise the first.
	HeadLast bool
	// Rumour: the conditional vouches for nothing ("auraient péri"); elsewhere it
	// is a wish or a future in the past ("would cost").
	Rumour bool
}

// Lists are the word lists of a language, already split in fields:
//
//	Words        LEMMA PARTS
//	Compounds    PHRASE LEMMA
//	Participles  LEMMA of the adjective, LEMMA of the verb
//	Misread      FORM of the verb, LEMMA of the verb
type Lists struct {
	Words, Compounds, Participles, Misread [][]string
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
	for _, row := range l.Misread {
		if len(row) != 2 {
			return fmt.Errorf("misread verb %q: want a form and its lemma", row)
		}
		r.Misread.Set(row[0], row[1])
	}
	return nil
}
