package claim

import (
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// A clause is a stretch of a sentence with at most one finite verb.
type clause struct {
	doc.Range
	verb     int  // index of its finite verb group, or None
	relative bool // opened by a relative pronoun: "qui s'étend sur 52 hectares"
	inner    bool // opened by a conjunction: "que le pont fermerait"
	bracket  bool // between brackets or dashes
}

// A sentence may be as long as the text, so nothing looks farther than this: near
// in verbs and clauses, wide in tokens.
const (
	near = 8
	wide = 60
)

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
			case k.Tag == doc.Cconj && (cur.verb != doc.None || c.past != doc.None):
				c.joint = i
			}
			return
		}
	}
	c.flush(i, false, cur.bracket)
	cur.inner = true
}

// preterite reports a participle that has the place of a finite verb, right behind a
// noun, in a language where the two look alike: "two mills closed".
func (b *builder) preterite(v int) bool {
	g := &b.t.Verbs[v]
	return b.rules.HeadLast && !g.Finite && g.Form == doc.VerbPast && g.Tokens.Len() == 1 && b.tagAt(g.Tokens.First-1).Nominal()
}

// compares reports a participle in the shape of a past tense: "earned $2 billion, |
// compared | with $1 billion".
func (b *builder) compares(v int) bool {
	i := b.t.Verbs[v].Tokens.First
	return b.class(b.t.Verbs[v].Head)&Versus != 0 && i > b.tokens.First && b.mark(i-1) == ','
}

// only reports the second half of a restriction right behind its verb: "n'a concédé
// que 19 pénalités", "n'en compte plus que 62".
func (b *builder) only(v, i int) bool {
	if v < b.verbs.First {
		return false
	}
	g := &b.t.Verbs[v]
	if g.Negated && (g.Tokens.End != i || b.class(i-1)&More == 0) {
		return false
	}
	return b.tagAt(g.Tokens.First) == doc.AdvNeg && (g.Tokens.End == i || g.Tokens.End == i-1 && b.tagAt(i-1) == doc.Adv)
}

// contact is the token where a relative clause without pronoun starts, whose verb is
// that of clause c: right behind a noun, with a subject of its own, "the guns | the
// army sold | have gone"; None when there is none.
func (b *builder) contact(c *clause) int {
	if !b.rules.HeadLast {
		return doc.None
	}
	i := b.t.Verbs[c.verb].Tokens.First - 1
	for i > c.First && (b.tagAt(i) == doc.Noun || b.tagAt(i) == doc.Adj || b.tagAt(i) == doc.Adv) {
		i--
	}
	for i > c.First && b.tagAt(i) == doc.Propn && (b.tagAt(i-1) == doc.Propn || b.tagAt(i-1).Determiner()) {
		i--
	}
	tag := b.tagAt(i)
	switch {
	case i <= c.First || b.tagAt(i-1) != doc.Noun || b.time(i-1):
	case tag == doc.Propn && b.class(b.t.Verbs[c.verb].Head)&Bare != 0: // mayor Ann Lee said
	case tag == doc.PronPers, tag == doc.Propn, tag.Determiner():
		return i
	}
	return doc.None
}

// clauseAt is the clause of token i.
func (b *builder) clauseAt(i int) int {
	lo, hi := 0, len(b.clauses)
	for lo < hi {
		if mid := (lo + hi) / 2; b.clauses[mid].End <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return min(lo, len(b.clauses)-1)
}

// verbBefore is the last verb group of clause c that ends at or before token i,
// and verbAfter the first finite one from token i on; None when there is none.
func (b *builder) verbBefore(c, i int) int {
	v := b.verbs.First + sort.Search(b.verbs.Len(), func(k int) bool { return b.t.Verbs[b.verbs.First+k].Tokens.End > i }) - 1
	if v < b.verbs.First || b.t.Verbs[v].Tokens.First < b.clauses[c].First {
		return doc.None
	}
	return v
}

func (b *builder) verbAfter(c, i int) int {
	v := b.verbFrom(i)
	for end := min(b.verbs.End, v+near); v < end && b.t.Verbs[v].Tokens.First < b.clauses[c].End; v++ {
		if b.reports(v, i-1) {
			continue
		}
		if b.t.Verbs[v].Finite && !b.aside(v) && b.class(b.t.Verbs[v].Head)&Aged == 0 || v == b.clauses[c].verb {
			return v
		}
	}
	return doc.None
}

// verbFrom is the first verb group of the sentence that starts at or after token i.
func (b *builder) verbFrom(i int) int {
	return b.verbs.First + sort.Search(b.verbs.Len(), func(k int) bool { return b.t.Verbs[b.verbs.First+k].Tokens.First >= i })
}
