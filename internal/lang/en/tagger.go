package en

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/tag"
)

var (
	//go:embed model.bin
	taggerModel string
	//go:embed data/tag-between.txt
	tagBetween string
)

// tagger is the perceptron that model.md describes.
func tagger() (tag.Tagger, error) { return tag.New(taggerModel, verbs()) }

// verbs is how English verbs combine.
func verbs() *tag.Verbs {
	v := new(tag.Verbs)
	for word, h := range map[string]tag.Helper{
		"be":     {Participle: tag.Passive, Present: tag.Support},             // is told, is telling
		"get":    {Participle: tag.Passive},                                   // got arrested
		"have":   {Participle: tag.Perfect, Infinitive: tag.Modal, Via: "to"}, // has told, has to tell
		"do":     {Infinitive: tag.Support},                                   // did not tell
		"will":   {Infinitive: tag.Support},                                   // will tell
		"would":  {Infinitive: tag.Support},                                   // would tell
		"shall":  {Infinitive: tag.Support},                                   // shall tell
		"'d":     {Participle: tag.Perfect, Infinitive: tag.Support},          // he'd told, he'd tell
		"can":    {Infinitive: tag.Modal},                                     // can tell
		"could":  {Infinitive: tag.Modal},                                     // could tell
		"may":    {Infinitive: tag.Modal},                                     // may tell
		"might":  {Infinitive: tag.Modal},                                     // might tell
		"must":   {Infinitive: tag.Modal},                                     // must tell
		"should": {Infinitive: tag.Modal},                                     // should tell
		"ought":  {Infinitive: tag.Modal, Via: "to"},                          // ought to tell
		"going":  {Infinitive: tag.Modal, Via: "to"},                          // is going to tell
		"gon":    {Infinitive: tag.Modal, Via: "na"},                          // gonna tell
	} {
		v.Helpers.Set(word, h)
	}
	set(&v.Negators, tag.Whole, "not", "n't", "never")
	set(&v.Subjects, tag.InsideOnly, "i", "you", "he", "she", "it", "we", "they", "there")
	set(&v.Clauses, struct{}{}, "where", "when", "why", "how", "that", "what", "which", "who")
	set(&v.Conditional, struct{}{}, "would", "'d", "could", "might", "should")
	set(&v.Future, struct{}{}, "will", "wo", "shall", "sha", "'ll")
	for _, row := range lang.Table(tagBetween) {
		v.Between.Set(row[0], struct{}{})
	}
	return v
}

func set[V any](l *doc.Lexicon[V], v V, words ...string) {
	for _, w := range words {
		l.Set(w, v)
	}
}
