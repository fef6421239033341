package en

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/speaker"
)

// speakerRules is English as the speaker stage reads it.
func speakerRules() speaker.Rules {
	r := speaker.Rules{Nouns: nouns(), Genders: nounGenders(), HeadLast: true}
	set(&r.Company, 2, "union", "charity", "association", "federation", "group", "ngo", "nonprofit", "brotherhood", "guild", "campaign")
	set(&r.Company, 3, "newspaper", "paper", "magazine", "broadcaster", "network", "channel", "journal", "website")
	set(&r.Company, 6, "agency", "watchdog", "regulator", "authority", "department", "force", "trust")
	set(&r.Company, 7, "body", "organisation", "organization", "institution")
	set(&r.Company, 4, "university", "institute", "laboratory", "school", "hospital", "college", "museum")
	set(&r.Company, 5, "party", "movement")
	set(&r.Company, 1, "company", "firm", "group", "business", "manufacturer", "carmaker", "automaker", "chipmaker", "retailer", "airline", "carrier",
		"operator", "lender", "bank", "insurer", "startup", "giant", "conglomerate", "club", "maker")
	for _, row := range lang.GivenNames(entityGivenNames) {
		r.GivenNames.Set(row[0], genders[row[1]])
	}
	for _, row := range lang.Table(entityBodies) {
		sort, _ := r.Company.Get(doc.FormOf(row[1]))
		r.Bodies.Set(row[0], sort)
	}
	set(&r.Pairs, 1, "former")
	set(&r.Of, struct{}{}, "of", "'s", "'")
	set(&r.And, struct{}{}, "and")
	set(&r.Continues, struct{}{}, "add", "continue", "go on", "conclude")
	set(&r.Anybody, true, "man", "woman", "teenager", "boy", "girl", "suspect", "defendant", "accused", "victim", "pensioner", "survivor", "youngster",
		"mother", "father", "mum", "dad", "wife", "husband", "widow", "widower", "daughter", "son", "sister", "brother", "retiree",
		"mother-of-two", "mother-of-three", "mother-of-four", "father-of-two", "father-of-three", "father-of-four", "father-of-one", "father-of-five", "father-of-six",
		"teen", "child", "schoolboy", "schoolgirl", "grandmother", "grandfather", "grandma", "grandad", "aunt", "uncle", "cousin", "niece", "nephew", "twin", "stepfather", "stepmother", "stepson", "stepdaughter",
		"gunman", "attacker", "assailant", "killer", "murderer", "burglar", "thief", "fugitive", "intruder", "shooter", "robber", "hostage", "hiker", "motorist", "motorcyclist", "pedestrian", "passenger",
		"octogenarian", "nonagenarian", "centenarian", "septuagenarian")
	set(&r.Anybody, false, "champion", "winner", "veteran", "expert", "scientist", "researcher", "academic", "executive", "entrepreneur", "artist",
		"musician", "author", "politician", "native", "hero", "favourite", "favorite",
		"conservative", "democrat", "republican", "tory", "liberal", "socialist", "independent", "businessman", "businesswoman", "star", "legend", "pioneer", "newcomer", "outsider", "international", "graduate", "runner-up", "medallist", "medalist", "athlete", "lawmaker", "activist", "campaigner")
	set(&r.Merely, struct{}{}, "man", "woman")
	set(&r.Offices, struct{}{}, "minister", "president", "mayor", "governor", "senator", "representative", "mp", "prosecutor", "judge", "lawyer", "attorney", "director",
		"spokesman", "spokeswoman", "spokesperson", "secretary", "chief", "boss", "ceo", "chairman", "chairwoman", "chair", "bishop", "archbishop",
		"chancellor", "commissioner", "ambassador", "coach", "manager", "captain", "goalkeeper", "referee", "headteacher", "principal", "sheriff", "general", "colonel",
		"leader", "councillor", "congressman", "congresswoman", "premier", "speaker", "coroner", "ombudsman",
		"councilman", "councilwoman", "alderman", "assemblyman", "assemblywoman", "sergeant", "inspector", "superintendent", "lieutenant", "admiral", "solicitor", "magistrate",
		"treasurer", "registrar", "rector", "provost", "dean", "vice-chancellor", "vice-president", "vice-chairman", "undersecretary", "envoy", "consul", "cardinal",
		"skipper", "umpire", "cfo", "coo", "comptroller", "governor-general", "whip")
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

// nounGenders are the genders of nouns that tell one.
func nounGenders() (l doc.Lexicon[doc.Morph]) {
	set(&l, doc.Fem, "woman", "girl", "lady", "mother", "mum", "mom", "wife", "widow", "daughter", "sister", "grandmother", "aunt", "niece", "girlfriend", "bride",
		"actress", "waitress", "heiress", "businesswoman", "spokeswoman", "chairwoman", "congresswoman", "councilwoman", "policewoman", "sportswoman", "saleswoman",
		"queen", "princess", "duchess", "baroness", "nun", "schoolgirl", "englishwoman", "frenchwoman", "irishwoman")
	set(&l, doc.Masc, "man", "boy", "father", "dad", "husband", "widower", "son", "brother", "grandfather", "uncle", "nephew", "boyfriend", "groom",
		"businessman", "spokesman", "chairman", "congressman", "councilman", "policeman", "sportsman", "salesman", "fireman", "fisherman", "nobleman",
		"king", "prince", "duke", "baron", "monk", "schoolboy", "englishman", "frenchman", "irishman", "dutchman")
	return l
}
