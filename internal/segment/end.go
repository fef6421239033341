package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// ends names the rule by which a sentence ends at k, or returns "".
func (s *splitter) ends(k *stop) string {
	switch {
	case k.end >= s.end:
		return k.name()
	case k.end < s.skip, k.end <= s.words, k.end <= s.paren, s.omission(k):
		return "" // in a dateline, in the mark of an item, in a parenthesis that the sentence goes on behind
	}
	switch s.norm(k.end) {
	case ",", ";", ":":
		return ""
	}
	o := s.opening(k.end)
	ok := false
	switch {
	case k.abbr:
		ok = s.afterAbbreviation(k, &o)
	case o.glued:
		if s.glued(k, &o) {
			return "glued-stop"
		}
	case k.ask, k.cry:
		ok = s.afterCry(k, &o)
	case k.dots:
		ok = s.afterDots(k, &o)
	case o.small:
		if s.beforeLower(k, &o) {
			return "full-stop-lower"
		}
	default:
		ok = s.afterFullStop(k)
	}
	if ok {
		return k.name()
	}
	return ""
}

// Quoi ? Rien.
func (s *splitter) afterCry(k *stop, o *opening) bool {
	named := k.first > s.start && s.r.Exclaiming.Has(s.tok(k.first-1).Norm)
	return !o.small && (!named || o.opener)
}

// Il hésite… Puis il part.
func (s *splitter) afterDots(k *stop, o *opening) bool {
	switch {
	case o.small, k.first == s.start:
		return false
	case o.first < s.end && s.tok(o.first).Norm == s.tok(k.first-1).Norm:
		return false // « Je... Je ne sais pas »
	}
	return o.opener || !s.tok(k.first-1).Flags.Has(doc.Opening)
}

// Il part. Elle reste.
func (s *splitter) afterFullStop(k *stop) bool {
	if k.first == s.start {
		return false
	}
	return k.closed || s.tok(k.first).Flags.Has(doc.SpaceBefore) || !s.counts(k.first-1)
}

// counts reports whether token i counts an item, so that its full stop ends
// nothing: at the head of the block or the sentence, or behind a colon or
// semicolon: "deux raisons : 1. le coût ; 2. la durée".
func (s *splitter) counts(i int) bool {
	if itemCount(s.t, i) == 0 {
		return false
	}
	return i == s.first || s.tok(i).Kind == doc.Number && (i == s.start || s.norm(i-1) == ":" || s.norm(i-1) == ";")
}

// Elle reste. il part. – The next sentence lacks its capital, as "à" often does.
// A short word with a full stop is rather an abbreviation.
func (s *splitter) beforeLower(k *stop, o *opening) bool {
	if k.first == s.start || k.closed {
		return false
	}
	last := s.tok(k.first - 1)
	length := last.End - last.Start
	switch last.Kind {
	case doc.Number:
		return length == 4
	case doc.Word:
		return length >= 4 && !last.Flags.Has(doc.Abbrev) &&
			(last.Shape == doc.Lower || s.r.Openers.Has(s.tok(o.first).Norm))
	}
	return last.Flags.Has(doc.Closing)
}

// C'est la fin.Le public sort.
func (s *splitter) glued(k *stop, o *opening) bool {
	if o.marked || k.first == s.start {
		return false
	}
	last, next := s.tok(k.first-1), s.tok(o.first)
	if next.Kind != doc.Word || next.Shape != doc.Capital || next.End-next.Start < 2 {
		return false
	}
	return k.closed || last.Flags.Has(doc.Closing) ||
		last.Kind == doc.Word && last.Shape != doc.Upper && last.End-last.Start >= 3
}

// Des fruits, etc. Le pain aussi.
func (s *splitter) afterAbbreviation(k *stop, o *opening) bool {
	if o.small || o.glued && !k.closed || k.first == s.first {
		return false
	}
	t := s.tok(k.first)
	a, ok := s.r.Abbreviations.Get(t.Norm)
	if a.Capital || t.End-t.Start == 2 && t.Shape == doc.Capital {
		ok = a.Capital && t.Shape != doc.Lower // a lone capital is an initial, but for "M."
	}
	if !ok {
		return k.closed || s.afterInitials(k, o)
	}
	switch a.Class {
	case Often:
		return o.opener || k.end != s.paren+1 // in the West (France, Spain, etc.) Britain leads
	case Never: // 35 min. C'est un record.
		return k.closed || o.opener && k.first > s.start && s.tok(k.first-1).Kind == doc.Number
	case Title:
		return o.opener && s.titleEnds(k, o)
	case Maybe, Calendar:
		// At 5 a.m. Mr. Smith left. – He left at 6 p.m. Mr. Smith went home.
		late := s.title(o.first) && k.first-s.start >= 4
		return k.closed || !o.number && (o.opener || o.quoted || late)
	}
	return k.closed
}

// Il a pris du col. Le maillot… – On Main St. The rent… – A title that is no
// title, before a word that opens a sentence: it is in lower case, or has its
// name before it.
func (s *splitter) titleEnds(k *stop, o *opening) bool {
	if s.tok(k.first).Shape == doc.Lower {
		return true
	}
	return k.first > s.start && s.tok(k.first-1).Shape == doc.Capital && o.first+1 < s.end && s.tok(o.first+1).Shape == doc.Lower
}

// Il vit aux U.S.A. Sa femme est restée. – J.-M. Le Pen a été condamné.
func (s *splitter) afterInitials(k *stop, o *opening) bool {
	t := s.tok(k.first)
	switch long := t.End-t.Start > len("X."); {
	case o.first >= s.end:
		return false
	case s.title(o.first) && !long && k.first > s.start:
		return true // C'est ce qu'a dit M. X. M. Y a démenti.
	case o.quoted && long:
		return true
	case o.marked || !o.opener:
		return false
	}
	// Le Pen, La Fontaine: an article before a name belongs to it.
	switch s.norm(o.first) {
	case "le", "la", "de", "du", "des", "a", "van", "von":
		return o.first+1 >= s.end || s.tok(o.first+1).Shape == doc.Lower
	}
	return true
}

// title reports whether token i is an abbreviated title: "M.", "Dr.".
func (s *splitter) title(i int) bool {
	if i >= s.end || !s.tok(i).Flags.Has(doc.Abbrev) {
		return false
	}
	a, ok := s.r.Abbreviations.Get(s.tok(i).Norm)
	return ok && a.Class == Title
}
