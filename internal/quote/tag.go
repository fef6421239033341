package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// tag is a clause that says who speaks and stands beside or inside the words:
// "a-t-il ajouté", "estime dans un communiqué le syndicat", "she said".
type tag struct {
	verb    int // or doc.None
	word    int // the token of a verb that is no verb group
	subject doc.Range
	doc.Range
}

// What verbs a tag may have, by where it stands.
const (
	inText     = Says | Asks | Utters | Orders | Phrases
	inDialogue = inText | Vague
	anyVerb    = Frame(1 << 31) // one that no list knows, with somebody after it
	atMarks    = inDialogue | Thinks | anyVerb
)

// readTag reads the tag that starts at token i. Beside marks any verb with an
// inverted subject will do; elsewhere the verb must be a known cue.
func (x *reader) readTag(i, limit int, accept Frame) (tag, bool) {
	start := i
	for i < limit && (x.then(i) || x.tokens[i].Tag == doc.Cconj && i == start) {
		i++
	}
	if v := x.verbFrom(i, limit); v != doc.None {
		if accept&anyVerb != 0 && x.t.Verbs[v].Tokens.End == i+1 {
			if tg, ok := x.untagged(i+1, limit); ok { // "a | tranché jeudi le tribunal"
				return tg, true
			}
		}
		tg, ok := x.inverted(v, limit, accept)
		if i > start && x.r.SubjectFirst {
			return tag{}, false // "and said members would vote"
		}
		if ok && (i == start || tg.subject.Len() == 1 || x.hasName(tg.subject) || x.then(i-1)) {
			tg.First = start
			return tg, true
		}
		if i > start {
			return tag{}, false // "and demanded an inquiry"
		}
	}
	if x.r.SubjectFirst && start < limit {
		return x.subjectFirst(start, limit, accept)
	}
	if accept&anyVerb != 0 && start == i && i < limit {
		return x.untagged(i, limit)
	}
	return tag{}, false
}

// verbFrom is the verb group that starts at token i, clitics skipped; doc.None
// when there is none.
func (x *reader) verbFrom(i, limit int) int {
	for n := 0; i < limit && n < 4; n++ {
		if g := x.group[i]; g != none {
			if x.t.Verbs[g].Tokens.First == i {
				return int(g)
			}
			return doc.None
		}
		if !x.clitic(i) && x.tokens[i].Tag != doc.AdvNeg {
			return doc.None
		}
		i++
	}
	return doc.None
}
