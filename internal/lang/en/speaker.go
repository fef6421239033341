package en

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/speaker"
)

// speakerRules is English as the speaker stage reads it.
func speakerRules() speaker.Rules {
	r := speaker.Rules{Nouns: nouns(), HeadLast: true}
	set(&r.Company, 2, "union", "charity", "association", "federation", "group", "ngo", "nonprofit")
	set(&r.Company, 3, "newspaper", "paper", "magazine", "broadcaster", "network", "channel", "agency", "journal", "website")
	set(&r.Company, 4, "university", "institute", "laboratory", "school", "hospital", "college", "museum")
	set(&r.Company, 5, "party", "movement")
	set(&r.Company, 1, "company", "firm", "group", "business", "manufacturer", "carmaker", "automaker", "chipmaker", "retailer", "airline", "carrier",
		"operator", "lender", "bank", "insurer", "startup", "giant", "conglomerate", "club", "maker")
	set(&r.Pairs, 1, "former")
	set(&r.Of, struct{}{}, "of", "'s", "'")
	set(&r.And, struct{}{}, "and")
	set(&r.Continues, struct{}{}, "add", "continue", "go on", "conclude")
	set(&r.Anybody, true, "man", "woman", "teenager", "boy", "girl", "suspect", "defendant", "accused", "victim", "pensioner", "survivor", "youngster")
	set(&r.Anybody, false, "champion", "winner", "veteran", "expert", "scientist", "researcher", "academic", "executive", "entrepreneur", "artist",
		"musician", "author", "politician", "native", "hero", "favourite", "favorite")
	set(&r.Addressers, struct{}{}, "to")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.First}, "i", "me")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Second}, "you")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Plur | doc.First}, "we", "us")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Masc | doc.Third}, "he", "him")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Fem | doc.Third}, "she", "her")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Neut | doc.Third}, "it")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Plur | doc.Third}, "they", "them")
	set(&r.Latter, speaker.Pronoun{Morph: doc.Sing, Nearest: true}, "latter")
	return r
}
