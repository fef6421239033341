package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// cutter cuts a sentence in clauses.
type cutter struct {
	b     *builder
	cur   clause // from its first token on
	opens int    // last preposition in cur that may be a conjunction
	past  int    // in cur, a participle that may be its past tense
	comma int    // in a relative clause that opens with a number: "dont deux ferme, | et 300 euros"
	joint int    // last place in cur, after its verb, where another clause may start
}

// split cuts the sentence at hand in clauses. Brackets, semicolons, colons,
// conjunctions and relative pronouns start one; a comma or "et" does so when
// both sides have a finite verb. What is neither a joint nor a verb is not looked at.
//
//	Le village, | qui s'étend sur 52 hectares, | va accueillir 14 500 personnes | (9 000 athlètes)
func (b *builder) split() {
	clauses := len(b.room.clauses)
	c := cutter{b: b}
	c.start(b.tokens.First, false, false)
	v := b.verbs.First
	for ; v < b.verbs.End && b.t.Verbs[v].Tokens.First < b.tokens.First; v++ { // in the dateline
	}
	for _, i := range b.joints {
		for ; v < b.verbs.End && b.t.Verbs[v].Tokens.First < i; v++ {
			c.verb(v)
		}
		if v == b.verbs.End || b.t.Verbs[v].Tokens.First > i || !c.verb(v) {
			c.at(i, v-1)
		}
		if v < b.verbs.End && b.t.Verbs[v].Tokens.First == i {
			v++
		}
	}
	for ; v < b.verbs.End; v++ {
		c.verb(v)
	}
	c.flush(b.tokens.End, false, false)
	b.clauses = b.room.clauses[clauses:]
}

// flush ends a clause before token at, and starts another.
func (c *cutter) flush(at int, relative, bracket bool) {
	if at > c.cur.First {
		if c.cur.End = at; c.cur.verb == doc.None {
			c.cur.verb = c.past
		}
		c.b.room.clauses = append(c.b.room.clauses, c.cur)
	}
	c.start(at, relative, bracket)
}

func (c *cutter) start(at int, relative, bracket bool) {
	c.cur = clause{Range: doc.Range{First: at}, verb: doc.None, relative: relative, bracket: bracket}
	c.joint, c.comma, c.past, c.opens = -1, -1, doc.None, doc.None
}

// verb reads verb group v, and reports whether it is a finite one, of which a clause has
// no more than one: another starts before it.
func (c *cutter) verb(v int) bool {
	b, cur := c.b, &c.cur
	g := &b.t.Verbs[v]
	i := g.Tokens.First
	if !g.Finite || b.aside(v) || b.class(g.Head)&Aged != 0 || b.compares(v) {
		if c.past == doc.None && b.preterite(v) {
			c.past = v
		}
		return false
	}
	switch {
	case cur.verb == doc.None:
		switch {
		case c.past != doc.None && c.joint > 0 && c.joint < i-1: // two mills closed and | three have gone
			c.flush(c.joint, false, false)
		case cur.relative && c.comma > 0:
			c.flush(c.comma, false, false)
		case (cur.relative || cur.inner) && c.joint == i-1 && b.mark(cur.First+1) != ',': // 14 pays, dont le mien, | ont signé
			c.flush(c.joint, false, false)
		}
	case c.joint > 0:
		if c.joint == i-1 && b.class(b.t.Verbs[cur.verb].Head)&Bare != 0 && b.mark(c.joint) == ',' { // police say | two men, aged 19 and 24, were held
			c.flush(b.t.Verbs[cur.verb].Tokens.End, false, false)
		} else {
			c.flush(c.joint, false, false)
		}
	case cur.relative: // les gares qui fermaient | ont rouvert
		c.flush(i, false, false)
	case c.opens != doc.None && b.subordinate(c.opens+1, i): // it closed | after profits fell
		c.flush(c.opens, false, false)
		cur.inner = true
	default:
		if at := b.contact(cur); at != doc.None { // the guns | the army sold | have gone
			inner := cur.verb
			cur.verb = doc.None
			c.flush(at, true, false)
			cur.verb = inner
			c.flush(i, false, false)
		} else if b.class(b.t.Verbs[cur.verb].Head)&Bare != 0 { // he said | three plans will fail
			c.flush(b.t.Verbs[cur.verb].Tokens.End, false, false)
		}
	}
	if cur.verb == doc.None {
		cur.verb = v
	}
	c.joint, c.past = -1, doc.None
	return true
}

// at reads the joint at token i, behind verb group v.
func (c *cutter) at(i, v int) {
	b, cur := c.b, &c.cur
	k := &b.t.Tokens[i]
	if k.Kind == doc.Punct {
		switch b.mark(i) {
		case ';', ':', ellipsis:
			c.flush(i, false, false)
		case '(', '[':
			c.flush(i, false, true)
		case ')', ']':
			c.flush(i+1, false, false)
		case ',', enDash, emDash, '-':
			if cur.verb != doc.None || c.past != doc.None || cur.relative || cur.inner {
				c.joint = i
			}
			if c.comma < 0 && cur.relative && b.tokens.Has(cur.First+1) && b.time(cur.First+1) {
				c.comma = i
			}
		}
		return
	}
	switch k.Tag {
	case doc.PronRel:
		c.flush(i, true, cur.bracket)
		return
	case doc.Sconj:
		if b.only(v, i) {
			return
		}
	default:
		if b.class(i)&Opener == 0 {
			switch {
			case k.Tag == doc.Adp: // and of class Conjunction
				c.opens = i
			case k.Tag == doc.AdvNeg: // and of class Clausal
				if v >= b.verbs.First && b.t.Verbs[v].Tokens.End == i && b.tagAt(b.t.Verbs[v].Tokens.First) != doc.AdvNeg {
					c.flush(i, false, cur.bracket)
					c.cur.inner = true
				}
			case k.Tag == doc.Cconj && (cur.verb != doc.None || c.past != doc.None):
				c.joint = i
			}
			return
		}
	}
	c.flush(i, false, cur.bracket)
	cur.inner = true
}
