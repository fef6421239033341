package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// addressee reads who is spoken to, right after the verb or its subject: "a dit
// Paul Renaud à Marc Petit".
func (x *resolver) addressee(i int) doc.Mention {
	q := &x.quotes[i]
	if q.Cue.Verb == doc.None {
		return doc.Mention{}
	}
	at := x.t.Verbs[q.Cue.Verb].Tokens.End
	if q.Subject.First == at {
		at = q.Subject.End
	}
	if at+1 >= len(x.t.Tokens) || !x.r.Addressers.Has(x.t.Tokens[at].Norm) {
		return doc.Mention{}
	}
	for j := at + 1; j < len(x.t.Tokens) && j < at+5; j++ {
		if e := x.of[j]; e != doc.None {
			return x.mentionAt(j)
		}
	}
	return doc.Mention{}
}

// mentionAt is the mention of an entity whose name holds token i.
func (x *resolver) mentionAt(i int) doc.Mention {
	e := &x.entities[x.of[i]]
	for _, m := range e.Mentions {
		if m.Head.Contains(x.t.Tokens[i].Span) {
			return m
		}
	}
	return doc.Mention{}
}
