package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// namedNext reads an office whose bearer the next quote names, as he goes on: "…,
// a déclaré le ministre des Transports. « … », a ajouté Paul Renaud."
func namedNext(x *resolver, p *phrase) (doc.Voicer, bool) {
	next := p.quote + 1
	if p.Empty() || next >= len(x.quotes) || x.indefinite(p) || x.named(p) || x.kind(&x.t.Tokens[p.head]) != doc.Person {
		return doc.Voicer{}, false
	}
	q := &x.quotes[next]
	if q.Subject.Empty() || !x.r.Continues.Has(doc.FormOf(q.Cue.Lemma)) || x.t.SentenceAt(q.Start) > x.t.SentenceAt(x.quotes[p.quote].End-1)+maxNext {
		return doc.Voicer{}, false
	}
	e := x.of[x.head(q.Subject)]
	if e == doc.None || x.entities[e].Kind != doc.Person || x.entities[e].Rule == "nominal" || x.entities[e].Role != "" || !x.genders[e].Agrees(x.gender(p)) {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Score: 0.6, Rule: "named-next"}
	x.is(&v, int(e))
	return v, true
}

// maxNext is how many sentences on the next quote may be that names who spoke.
const maxNext = 3
