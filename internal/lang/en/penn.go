package en

import "github.com/dixit-nlp/dixit/internal/doc"

// pennTags maps the tags of the Penn Treebank to ours, as far as they go: Penn
// does not know auxiliaries, subordinators or proper pronouns of each kind.
var pennTags = map[string]doc.Tag{
	"CC": doc.Cconj, "CD": doc.Num, "DT": doc.Det, "EX": doc.Pron, "FW": doc.X, "IN": doc.Adp,
	"JJ": doc.Adj, "JJR": doc.Adj, "JJS": doc.Adj, "LS": doc.X, "MD": doc.AuxFin,
	"NN": doc.Noun, "NNS": doc.Noun, "NNP": doc.Propn, "NNPS": doc.Propn, "PDT": doc.Det, "POS": doc.Particle,
	"PRP": doc.PronPers, "PRP$": doc.DetPoss, "RB": doc.Adv, "RBR": doc.Adv, "RBS": doc.Adv, "RP": doc.Adp,
	"SYM": doc.SymTag, "TO": doc.Particle, "UH": doc.Intj,
	"VB": doc.VerbInf, "VBD": doc.VerbFin, "VBG": doc.VerbPres, "VBN": doc.VerbPast, "VBP": doc.VerbFin, "VBZ": doc.VerbFin,
	"WDT": doc.PronRel, "WP": doc.PronRel, "WP$": doc.DetPoss, "WRB": doc.Adv,
}

// pennWords are words that ask for another tag than their Penn tag gives.
var pennWords = map[string]map[string]doc.Tag{
	"IN": {"that": doc.Sconj, "if": doc.Sconj, "because": doc.Sconj, "whether": doc.Sconj, "although": doc.Sconj,
		"while": doc.Sconj, "unless": doc.Sconj, "though": doc.Sconj},
	"RB": {"not": doc.AdvNeg, "n't": doc.AdvNeg},
	"DT": {"this": doc.DetDem, "that": doc.DetDem, "these": doc.DetDem, "those": doc.DetDem},
	"$":  {"$": doc.SymTag},
}

// fromPenn is our tag for a token with a Penn tag.
func fromPenn(penn string, k *doc.Token) doc.Tag {
	if k.Kind == doc.QuoteMark || k.Kind == doc.Punct {
		return doc.PunctTag
	}
	if t, ok := pennWords[penn][k.Norm.Text]; ok {
		return t
	}
	if t, ok := pennTags[penn]; ok {
		return t
	}
	if k.Kind == doc.Symbol {
		return doc.SymTag
	}
	return doc.PunctTag
}

// auxiliaries turns the verbs that help another into auxiliaries: every form of
// "be", and those of "have" and "do" with a verb after them.
func auxiliaries(tokens []doc.Token) {
	for i := range tokens {
		k := &tokens[i]
		if !k.Tag.Verb() {
			continue
		}
		switch k.Norm.Text {
		case "be", "is", "am", "are", "was", "were", "been", "being", "'m", "'re", "'s":
		case "have", "has", "had", "having", "'ve", "'d", "do", "does", "did":
			if !verbFollows(tokens[i+1:]) {
				continue
			}
		default:
			continue
		}
		k.Tag -= doc.VerbFin - doc.AuxFin
	}
}

// verbFollows reports a verb before anything but adverbs and pronouns.
func verbFollows(tokens []doc.Token) bool {
	for i := range tokens {
		switch t := tokens[i].Tag; {
		case t.Verb():
			return true
		case t != doc.Adv && t != doc.AdvNeg && t != doc.PronPers:
			return false
		}
	}
	return false
}
