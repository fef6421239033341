package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// stop is a place where a sentence may end: "?!", "...", "etc.", with the marks
// that close behind it.
type stop struct {
	first  int  // the mark, or the abbreviation
	marks  int  // token behind the run of marks
	end    int  // token behind the closing marks
	closed bool // something closes behind the mark: . »
	dots   bool // an ellipsis
	cry    bool // a question or exclamation mark
	abbr   bool // an abbreviation with its full stop, and no other mark
}

// name is that of the rule by which the stop ends a sentence.
func (k *stop) name() string {
	switch {
	case k.cry:
		return "exclamation"
	case k.dots:
		return "ellipsis"
	case k.abbr:
		return "abbreviation"
	case k.closed:
		return "closing-mark"
	}
	return "full-stop"
}

// stop reads the place that starts at token i.
func (s *splitter) stop(i int) stop {
	k := stop{first: i, marks: i + 1}
	s.note(&k, i)
	for k.marks < s.end && s.t.Tokens[k.marks].Kind == doc.Punct && terminal(s.t.Tokens[k.marks].Norm.Text) {
		s.note(&k, k.marks)
		k.marks++
	}
	if n := k.marks - i; n >= 3 && !k.cry {
		k.dots = true // . . .
	}
	k.abbr = s.t.Tokens[i].Flags.Has(doc.Abbrev) && k.marks == i+1
	if s.omission(&k) {
		k.end = k.marks + 1
		return k
	}
	k.end = k.marks
	for k.end < s.end && s.closes(k.end) {
		k.closed = true
		k.end++
	}
	if k.closed && k.end < s.end && s.t.Tokens[k.end].Norm.Text == "." {
		k.end++ // ».
	}
	for k.end+2 < s.end && s.reference(k.end) {
		k.end += 3
	}
	return k
}

// omission reports whether the stop is the dots of (...) or […].
func (s *splitter) omission(k *stop) bool {
	return k.first > s.start && s.t.Tokens[k.first-1].Flags.Has(doc.Opening) && s.t.Tokens[k.first-1].Kind == doc.Punct &&
		k.marks < s.end && s.t.Tokens[k.marks].Kind == doc.Punct && s.t.Tokens[k.marks].Flags.Has(doc.Closing)
}

func (s *splitter) note(k *stop, i int) {
	switch n := s.t.Tokens[i].Norm.Text; n {
	case "!", "?", "！", "？", "‼", "⁇", "⁈", "⁉":
		k.cry = true
	case "…":
		k.dots = true
	default:
		k.dots = k.dots || len(n) > 1 && n[0] == '.' && n[1] == '.'
	}
}

// closes reports whether token i closes what the sentence before it opened.
func (s *splitter) closes(i int) bool {
	t := &s.t.Tokens[i]
	switch {
	case t.Norm.Text == `"`:
		ok := s.odd && !(t.Flags.Has(doc.Opening) && s.t.Word(i) != "“") || t.Flags.Has(doc.Closing)
		if ok {
			s.odd = !s.odd
		}
		return ok
	case t.Kind == doc.QuoteMark, t.Kind == doc.Punct:
		return t.Flags.Has(doc.Closing)
	}
	return false
}

// reference reports whether token i opens the mark of a footnote, "[12]", or of
// an omission, "[...]": both belong to the sentence that they stand behind.
func (s *splitter) reference(i int) bool {
	k := s.t.Tokens[i : i+3]
	return k[0].Norm.Text == "[" && k[2].Norm.Text == "]" && (k[1].Kind == doc.Number || terminal(k[1].Norm.Text))
}

// opening is what the words behind a stop look like.
type opening struct {
	next   int  // token behind the stop
	first  int  // the first that is no mark
	marked bool // marks stand between: « ( –
	quoted bool // a quote mark, then a capital
	small  bool // lower case
	number bool
	opener bool // one of the words that open sentences, with its capital
	glued  bool // no white space behind the stop
}

func (s *splitter) opening(i int) opening {
	o := opening{next: i, first: i, glued: !s.t.Tokens[i].Flags.Has(doc.SpaceBefore)}
	for o.first < s.end && s.introduces(o.first) {
		o.first++
	}
	o.marked = o.first > i
	if o.first == s.end {
		return o
	}
	t := &s.t.Tokens[o.first]
	switch t.Kind {
	case doc.Number, doc.Ordinal, doc.Clock, doc.Date:
		o.number = true
	case doc.Word:
		k := classAfter(s.t.Source, t.Start)
		o.small = k == lower && !s.smallName(o.first)
		if k == upper {
			o.opener = s.r.Openers.Has(t.Norm)
			o.quoted = s.t.Tokens[i].Kind == doc.QuoteMark
		}
	}
	return o
}

// smallName reports whether token i is a name in lower case: iPhone, d'Artagnan.
func (s *splitter) smallName(i int) bool {
	t := &s.t.Tokens[i]
	if t.Shape == doc.Mixed && t.End-t.Start > 2 {
		k, n := at(s.t.Source, t.Start)
		return k == lower && classAfter(s.t.Source, t.Start+n) == upper
	}
	return t.Flags.Has(doc.Elided) && t.End-t.Start <= 4 && i+1 < s.end && s.t.Tokens[i+1].Shape == doc.Capital
}

// introduces reports whether a mark may stand at the head of a sentence.
func (s *splitter) introduces(i int) bool {
	t := &s.t.Tokens[i]
	switch t.Kind {
	case doc.QuoteMark:
		return !t.Flags.Has(doc.Closing)
	case doc.Punct:
		switch t.Norm.Text {
		case "-", "--", "*", "¿", "¡", "•":
			return true
		}
		return t.Flags.Has(doc.Opening)
	case doc.Symbol:
		return t.Norm.Text != "%"
	}
	return false
}

// ends names the rule by which a sentence ends at k, or returns "".
func (s *splitter) ends(k *stop) string {
	switch {
	case k.end >= s.end:
		return k.name()
	case k.end < s.dateline, s.omission(k), s.inParenthesis(k):
		return ""
	}
	switch s.t.Tokens[k.end].Norm.Text {
	case ",", ";", ":":
		return ""
	}
	o := s.opening(k.end)
	switch {
	case k.abbr:
		return s.afterAbbreviation(k, &o)
	case o.glued:
		return s.glued(k, &o)
	case k.cry:
		return s.afterCry(k, &o)
	case k.dots:
		return s.afterDots(k, &o)
	}
	return s.afterFullStop(k, &o)
}

// inParenthesis reports whether the stop stands inside a parenthesis that the
// sentence goes on behind: (il l'a redit. Et encore.)
func (s *splitter) inParenthesis(k *stop) bool { return k.end <= s.paren }

// Quoi ? Rien.
func (s *splitter) afterCry(k *stop, o *opening) string {
	if o.small {
		return ""
	}
	if k.first > s.start && s.r.Exclaiming.Has(s.t.Tokens[k.first-1].Norm) && !o.opener {
		return ""
	}
	return k.name()
}

// Il hésite… Puis il part.
func (s *splitter) afterDots(k *stop, o *opening) string {
	switch {
	case o.small, k.first == s.start:
		return ""
	case k.first > s.start && o.first < s.end && s.t.Tokens[o.first].Norm == s.t.Tokens[k.first-1].Norm:
		return "" // « Je... Je ne sais pas »
	case s.t.Tokens[k.first-1].Flags.Has(doc.Opening) && !o.opener:
		return ""
	}
	return k.name()
}

// fin.Le début, a full stop without a space.
func (s *splitter) glued(k *stop, o *opening) string {
	if o.marked || o.first >= s.end || k.first == s.start {
		return ""
	}
	last, next := &s.t.Tokens[k.first-1], &s.t.Tokens[o.first]
	if next.Kind != doc.Word || next.Shape != doc.Capital || next.End-next.Start < 2 {
		return ""
	}
	if k.closed || last.Kind == doc.Word && last.Shape != doc.Upper && last.End-last.Start >= 3 || last.Flags.Has(doc.Closing) {
		return "glued-stop"
	}
	return ""
}

// Il part. Elle reste.
func (s *splitter) afterFullStop(k *stop, o *opening) string {
	if k.first == s.start {
		return ""
	}
	spaced := s.t.Tokens[k.first].Flags.Has(doc.SpaceBefore)
	switch {
	case o.small:
		return s.beforeLower(k, o)
	case !k.closed && !spaced && s.itemNumber(k.first-1):
		return ""
	}
	return k.name()
}

// beforeLower: elle reste. il part – the next sentence lacks its capital, as
// "à" often does. A short word with a full stop is rather an abbreviation.
func (s *splitter) beforeLower(k *stop, o *opening) string {
	last := &s.t.Tokens[k.first-1]
	length := last.End - last.Start
	switch {
	case k.closed || last.Flags.Has(doc.Abbrev):
		return ""
	case last.Flags.Has(doc.Closing),
		last.Kind == doc.Number && length == 4,
		last.Kind == doc.Word && length >= 4 && (last.Shape == doc.Lower || s.r.Openers.Has(s.t.Tokens[o.first].Norm)):
		return "full-stop-lower"
	}
	return ""
}

// itemNumber reports whether token i counts an item: at the head of the block,
// or behind a colon or semicolon: "deux raisons : 1. le coût ; 2. la durée".
func (s *splitter) itemNumber(i int) bool {
	t := &s.t.Tokens[i]
	if !enumerates(t, s.t.Word(i)) {
		return false
	}
	if i == s.t.Blocks[s.current].Tokens.First {
		return true
	}
	if t.Kind != doc.Number {
		return false
	}
	if i == s.start {
		return true
	}
	b := s.t.Tokens[i-1].Norm.Text
	return b == ":" || b == ";"
}

// afterAbbreviation: … fruits, etc. Le pain aussi.
func (s *splitter) afterAbbreviation(k *stop, o *opening) string {
	if o.small || o.glued && !k.closed {
		return ""
	}
	t := &s.t.Tokens[k.first]
	a, ok := s.r.Abbreviations.Get(t.Norm)
	if t.End-t.Start == 2 && t.Shape == doc.Capital || a.Capital {
		ok = a.Capital && t.Shape != doc.Lower // a lone capital is an initial, but for "M."
	}
	rule := k.name()
	switch {
	case k.first == s.t.Blocks[s.current].Tokens.First:
		return "" // A. Le contexte
	case k.closed && !(ok && a.Class == Title):
		return rule
	case ok && a.Class == Never && o.opener && k.first > s.start && s.t.Tokens[k.first-1].Kind == doc.Number:
		return rule // 35 min. C'est un record.
	case ok && a.Class == Title && t.Shape == doc.Lower && o.opener:
		return rule // un changement de cap. Le gouvernement
	case ok && (a.Class == Never || a.Class == Title || a.Class == Reference || a.Class == Unit):
		return ""
	case ok && a.Class == Often:
		return rule
	case ok:
		if o.number {
			return ""
		}
		if o.opener || o.quoted {
			return rule
		}
		// At 5 a.m. Mr. Smith left. – He left at 6 p.m. Mr. Smith went home.
		if s.title(o.first) && k.first-s.start >= 4 {
			return rule
		}
		return ""
	}
	return s.afterInitials(k, o)
}

// afterInitials: aux U.S.A. Sa femme est restée. – J.-M. Le Pen a été condamné.
func (s *splitter) afterInitials(k *stop, o *opening) string {
	if o.first >= s.end {
		return ""
	}
	next := &s.t.Tokens[o.first]
	if s.title(o.first) && s.t.Tokens[k.first].End-s.t.Tokens[k.first].Start == 2 && k.first > s.start {
		return "initials" // ce qu'a dit M. X. M. Y a démenti
	}
	if o.quoted && len(s.t.Word(k.first)) > 3 {
		return "initials"
	}
	if !o.opener {
		return ""
	}
	// Le Pen, La Fontaine: an article before a name belongs to it.
	switch next.Norm.Text {
	case "le", "la", "de", "du", "des", "a", "van", "von":
		if o.first+1 < s.end && s.t.Tokens[o.first+1].Shape != doc.Lower {
			return ""
		}
	}
	return "initials"
}

// title reports whether token i is an abbreviated title: "M.", "Dr.".
func (s *splitter) title(i int) bool {
	if i >= s.end || !s.t.Tokens[i].Flags.Has(doc.Abbrev) {
		return false
	}
	a, ok := s.r.Abbreviations.Get(s.t.Tokens[i].Norm)
	return ok && a.Class == Title
}
