package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// frame is what the lexicon says of verb group v, "a-t-il ajouté"; 0 for a verb
// that it has not.
func (x *reader) frame(v int) Frame { return x.frames[v] }

// phrasal is what verb group v makes together with the words after it: "point
// out"; nil where that is nothing of its own.
func (x *reader) phrasal(v int) *Phrasal {
	g := &x.t.Verbs[v]
	all, _ := x.r.Phrasals.Get(g.Lemma)
	for n := range all {
		if x.follow(all[n].Rest, max(g.Tokens.End, g.Subject+1)) {
			return &all[n]
		}
	}
	return nil
}

// follow reports that some words stand at token i.
func (x *reader) follow(words []doc.Form, i int) bool {
	for n := range words {
		if i+n >= len(x.tokens) || x.tokens[i+n].Norm != words[n] {
			return false
		}
	}
	return true
}

// reporting is the frame of verb group v and the lemma it was found under.
func (x *reader) reporting(v int) (Frame, string) {
	g := &x.t.Verbs[v]
	head := &x.tokens[g.Head]
	lemma := g.Lemma
	if p := x.phrasal(v); p != nil {
		return p.Frame, p.Lemma
	}
	f, ok := x.r.Cues.Get(lemma)
	if !ok {
		if form, known := x.r.Forms.Get(head.Norm); known {
			lemma = doc.FormOf(form)
			f, ok = x.r.Cues.Get(lemma)
		} else if head.Lemma != lemma {
			f, ok = x.r.Cues.Get(head.Lemma)
		}
	}
	if g.Voice == doc.Reflexive {
		if r, found := x.r.Reflexives.Get(lemma); found {
			return r, lemma.Text
		}
		f &^= Says | Claims | Orders | Asks // "s'explique par le fait que"
	}
	if !ok {
		return 0, g.Lemma.Text
	}
	return f, lemma.Text
}

// wordFrame is the frame of the verb that token i can be a form of.
func (x *reader) wordFrame(i int) Frame {
	lemma, ok := x.r.Forms.Get(x.tokens[i].Norm)
	if !ok {
		return 0
	}
	f, _ := x.r.Cues.Get(doc.FormOf(lemma))
	return f
}

// tagFrame is the frame of the verb of a tag.
func (x *reader) tagFrame(tg tag) Frame {
	if tg.verb != doc.None {
		return x.frame(tg.verb)
	}
	return x.wordFrame(tg.word)
}

// cue describes verb group v as the cue of a quote.
func (x *reader) cue(v int) doc.Cue {
	g := &x.t.Verbs[v]
	r := g.Tokens
	// The clitics before the verb belong to it: "s'est félicité", "se souvient".
	for r.First > 0 && x.clitic(r.First-1) && g.Voice == doc.Reflexive && x.group[r.First-1] == none {
		r.First--
	}
	if g.Subject >= r.End {
		r.End = g.Subject + 1
	}
	if p := x.phrasal(v); p != nil {
		r.End += len(p.Rest)
	}
	_, lemma := x.reporting(v)
	return doc.Cue{Span: x.t.Span(r), Lemma: lemma, Verb: v}
}

// noCue is the cue of a quote that nothing announces.
func noCue() doc.Cue { return doc.Cue{Verb: doc.None} }

// byVerb fills in what a verb group says of its quote.
func (x *reader) byVerb(c *Candidate, v int, subject doc.Range) {
	g := &x.t.Verbs[v]
	c.Cue, c.Subject = x.cue(v), subject
	c.Negated, c.Hedged = g.Negated, x.r.Rumour && g.Mood == doc.Conditional
	if !subject.Empty() {
		x.subjects[v].Range, x.subjects[v].known = subject, true // for the verbs that share it
	}
	x.cued[v] = true
}

// byTag is byVerb for a tag, whose verb may be a bare word.
func (x *reader) byTag(c *Candidate, tg tag) {
	if tg.verb != doc.None {
		x.byVerb(c, tg.verb, tg.subject)
		return
	}
	lemma, _ := x.r.Forms.Get(x.tokens[tg.word].Norm)
	c.Cue, c.Subject = doc.Cue{Span: x.tokens[tg.word].Span, Lemma: lemma, Verb: doc.None}, tg.subject
}
