package en

import (
	_ "embed"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/lang"
)

var (
	//go:embed data/entity-bodies.txt
	entityBodies string
	//go:embed data/entity-given-names.txt
	entityGivenNames string
	//go:embed data/entity-parts.txt
	entityParts string
	//go:embed data/entity-places.txt
	entityPlaces string
	//go:embed data/entity-synonyms.txt
	entitySynonyms string
)

// genders are the names of genders in the lists; "both" tells nothing.
var genders = map[string]doc.Morph{"masc": doc.Masc, "fem": doc.Fem}

// entityRules is English as the entity stage reads it.
func entityRules() entity.Rules {
	r := entity.Rules{Nouns: nouns(), Genders: nounGenders()}
	for _, row := range lang.GivenNames(entityGivenNames) {
		r.GivenNames.Set(row[0], genders[row[1]])
	}
	for _, row := range lang.Table(entityBodies) {
		r.Bodies.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(entityParts) {
		r.Parts.Set(row[0], kindOf(row))
	}
	for _, row := range lang.Table(entityPlaces) {
		r.Places.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(entitySynonyms) {
		for _, noun := range strings.Split(row[0], ", ") {
			for _, office := range strings.Split(row[1], ", ") {
				r.Synonyms.Add(noun, office)
			}
		}
	}
	set(&r.Titles, entity.Title{Gender: doc.Masc}, "mr", "mr.", "sir", "lord", "fr.", "msgr", "msgr.", "mgr", "father")
	set(&r.Titles, entity.Title{Gender: doc.Fem}, "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame")
	set(&r.Titles, entity.Title{}, "dr", "dr.", "rev", "rev.", "revd", "revd.", "hon.")
	for title, office := range map[string]string{"prof.": "professor", "sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general",
		"col.": "colonel", "lt.": "lieutenant", "sgt.": "sergeant", "capt.": "captain", "cllr": "councillor", "maj.": "major", "adm.": "admiral", "pope": "pope",
		"insp": "inspector", "insp.": "inspector", "supt": "superintendent", "supt.": "superintendent", "sgt": "sergeant", "det": "detective", "det.": "detective", "pc": "constable",
		"con": "constable", "con.": "constable", "wpc": "constable", "cpl": "corporal", "cpl.": "corporal", "pte": "private", "pvt.": "private", "pfc.": "private", "spc.": "specialist",
		"lt": "lieutenant", "gen": "general", "col": "colonel", "maj": "major", "cdr": "commander", "adm": "admiral", "brig.": "brigadier", "amb.": "ambassador", "atty.": "attorney", "ald.": "alderman", "lieut": "lieutenant", "capt": "captain", "cmdr": "commander", "cmdr.": "commander", "brig": "brigadier", "cllr.": "councillor", "prof": "professor"} {
		r.Titles.Set(title, entity.Title{Office: office})
	}
	for title, m := range map[string]doc.Morph{"king": doc.Masc, "queen": doc.Fem, "prince": doc.Masc, "princess": doc.Fem} {
		r.Titles.Set(title, entity.Title{Gender: m, Office: title})
	}
	set(&r.Honours, struct{}{}, "kc", "qc", "mp", "mps", "mep", "msp", "mbe", "obe", "cbe", "frs", "phd", "md", "mla", "mbbs", "frcs", "dbe", "kbe", "esq", "esq.", "msps", "tds", "td", "rn", "jr", "jr.", "sr", "sr.")
	set(&r.Portfolios, struct{}{}, "minister", "ministers", "ministry")
	set(&r.Compass, struct{}{}, "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "midwest", "mid")
	set(&r.Sides, struct{}{}, "northern", "southern", "eastern", "western", "central", "greater", "inner")
	r.Towns = entity.Towns{End: []string{"shire"}}
	set(&r.Roads, struct{}{}, "a", "m", "b")
	set(&r.Within, struct{}{}, "across", "throughout", "near")
	set(&r.Premises, struct{}{}, "plant", "factory", "refinery", "depot", "site", "shipyard", "steelworks", "mine", "suburb", "area", "region", "district", "branch", "airport", "smelter", "foundry")
	set(&r.Kin, struct{}{}, "sons", "co", "co.", "company", "bros", "brothers", "daughters", "associates", "partners")
	set(&r.Calls, struct{}{}, "union", "newspaper", "magazine", "charity", "party", "company", "firm", "chain", "tabloid", "supermarket", "airline")
	set(&r.Common, struct{}{}, strings.Fields(common)...)
	set(&r.Particles, struct{}{}, "de", "von", "van", "der", "den", "ben", "bin", "al", "el", "da", "di", "la", "of")
	set(&r.Of, struct{}{}, "of", "'s", "'")
	set(&r.At, struct{}{}, "at", "for", "with", "on")
	set(&r.Either, struct{}{}, "owner", "operator", "publisher", "supplier", "rival", "competitor", "leader", "partner", "employer", "producer", "distributor", "developer", "landlord",
		"provider", "contractor", "organiser", "organizer", "shareholder", "investor", "pioneer", "specialist", "maker", "neighbour", "neighbor")
	set(&r.Firms, struct{}{}, "carmaker", "automaker", "chipmaker", "toymaker", "drugmaker", "planemaker", "shipbuilder", "housebuilder", "homebuilder", "brewer", "retailer", "airline", "lender", "insurer", "supermarket", "startup", "grocer", "bookmaker", "publisher", "steelmaker", "charity", "broadcaster", "carrier", "conglomerate", "manufacturer", "wholesaler")
	set(&r.Employers, struct{}{}, "ceo", "director", "chairman", "chairwoman", "chair", "executive", "boss", "founder", "co-founder", "owner", "employees", "staff", "shareholders", "subsidiary", "unit")
	set(&r.Whereabouts, struct{}{}, "in", "at", "from", "near", "to", "across", "throughout")
	set(&r.Indefinite, struct{}{}, "a", "an")
	set(&r.Degrees, struct{}{}, "general", "colonel", "lieutenant", "major", "captain", "sergeant", "admiral", "commander", "professor")
	set(&r.Ranks, struct{}{}, "prime", "first", "deputy", "vice", "assistant")
	set(&r.Formers, struct{}{}, "former", "ex")
	set(&r.Passing, struct{}{}, "current", "new", "then")
	r.HeadLast = true
	r.Demonyms = []string{"ian", "ians"}
	set(&r.Peoples, true, "american", "venezuelan", "moroccan", "jamaican", "dominican", "chilean", "libyan", "angolan", "ghanaian", "americans", "british", "briton", "english", "scot", "scottish", "welsh", "irish", "french", "frenchman", "spanish", "spaniard",
		"german", "germans", "dutch", "dutchman", "swiss", "swede", "swedish", "dane", "danish", "finn", "finnish", "pole", "polish", "czech", "greek", "turk", "turkish",
		"chinese", "japanese", "korean", "koreans", "thai", "mexican", "cuban", "afghan", "iraqi", "israeli", "pakistani", "portuguese", "serb", "croat", "kenyan", "nepali", "saudi", "emirati", "qatari", "kuwaiti", "yemeni", "omani", "somali", "bangladeshi", "azeri", "kazakh", "uzbek", "tajik", "kiwi", "basque", "catalan", "arab", "kurdish", "tibetan", "filipino", "lebanese", "portuguese", "vietnamese", "taiwanese", "maltese", "nepalese", "african", "africans", "european", "europeans")
	set(&r.Peoples, false, "guardian", "christian", "damian", "martian")
	set(&r.Several, struct{}{}, "messrs", "messrs.", "sens.", "reps.")
	set(&r.Definite, struct{}{}, "the", "this", "that")
	set(&r.And, struct{}{}, "and")
	set(&r.NotNames, struct{}{}, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "january", "february", "march",
		"april", "may", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an", "i", "he", "she", "it",
		"they", "we", "former", "according", "and", "but", "in", "on", "at", "for", "this", "that")
	return r
}

// common are acronyms of common nouns, which name nobody and nothing.
const common = `vat gdp tv cctv gp gps pm am cv dna rna hiv aids ipo hr pr ufo ufos atm atms ceo cfo coo cto ai it id ids suv suvs hgv hgvs pdf sms dvd cd pa pas vip vips mri ptsd adhd hq pin ev evs lng ngo ngos phd gcse gcses ppe esg co2 uv lgbt lgbtq diy qr`
