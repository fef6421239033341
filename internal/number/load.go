package number

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// classes are the names that word lists use for the parts of words.
var classes = map[string]Class{
	"one": One, "and": And, "point": Point, "half": Half, "collective": Collective, "magnitude": Magnitude, "vague": Vague,
	"denominator": Denominator, "whole": Whole, "sign": Fractional, "open": Open, "from": From, "to": To, "or": Or, "out": Out,
	"times": Times, "degree": Degree, "divider": Divider, "of": Of, "article": Article, "minus": Minus, "only": Only, "nought": Nought,
	"victim": Victim, "label": Label, "knockout": Knockout, "scale-mark": ScaleMark, "narrow": Narrow, "rankable": Rankable,
	"ordinal": Ordinals, "sport": Sport, "exceed": Exceed, "factor": Factor, "change": Change, "delta": Delta, "per": Per, "epithet": Epithet, "idle": Idle, "wealth": Wealth, "foreseeing": Foreseeing, "aged": Aged, "ends": Ends, "tally": Tally, "both": Both, "goal": Goal, "at-minute": AtMinute, "part": Part, "served": Served, "extent": Extent, "member": Member, "active": Active, "restrict": Restrict, "elliptic": Elliptic,
	"before": Before, "after": After, "measure": Measure,
	"zero": Number, "small": Number, "twenty": Number, "hundred": Number, "scale": Number,
}

var numeralKinds = map[string]NumeralKind{"one": Small, "zero": Zero, "small": Small, "twenty": Twenty, "hundred": Hundred, "scale": Scale}

var comparators = map[string]doc.Comparator{
	"exactly": doc.Exactly, "about": doc.About, "at-least": doc.AtLeast, "at-most": doc.AtMost, "more-than": doc.MoreThan, "less-than": doc.LessThan,
}

// Lists are the word lists of a language, already split in fields:
//
//	Words    WORD  CLASSES  [VALUE [MIN-MAX]]   dix    small  10  7-9
//	Units    WORD  KEY of a unit  [tight]       euros  EUR
//	Verbs    LEMMA CLASSES  [VALUE]             tripler  factor  3
//
// A value is a number, a comparator, or empty. Scale marks ("k", "bn") are words
// whose case counts.
type Lists struct {
	Units, Verbs, Words [][]string
}

// Load fills the lists of r.
func (r *Rules) Load(l Lists) error {
	keys := r.loadUnits()
	entries := map[string]*Word{}
	for _, row := range l.Words {
		w, err := parseWord(row)
		if err != nil {
			return err
		}
		if w.Class&ScaleMark != 0 {
			// "m" is a metre too.
			if unit, ok := r.Symbols.Get(doc.FormOf(row[0])); ok {
				w.Class |= unit.Class
				w.Unit = unit.Unit
			}
			r.Symbols.Set(row[0], w)
			continue
		}
		entries[row[0]] = w
	}
	for _, row := range l.Units {
		if len(row) != 2 && (len(row) != 3 || row[2] != "tight") {
			return fmt.Errorf("unit %q: want a spelling and a key", row)
		}
		u, ok := keys[row[1]]
		if !ok {
			return fmt.Errorf("unit %q: unknown key %q", row[0], row[1])
		}
		if len(row) == 3 {
			r.Symbols.Set(row[0], &Word{Class: Measure | Tight, Unit: u})
			continue
		}
		w := entries[row[0]]
		if w == nil {
			w = &Word{}
			entries[row[0]] = w
		}
		w.Class |= Measure
		w.Unit = u
	}
	r.words = []Word{nothing: {}, compound: {Class: Number, Numeral: Numeral{Kind: Compound}}}
	for spelling, w := range entries {
		r.Words.Set(spelling, Entry{w.Class, uint16(len(r.words))})
		r.words = append(r.words, *w)
	}
	for _, row := range l.Verbs {
		w, err := parseWord(row)
		if err != nil {
			return err
		}
		r.Verbs.Set(row[0], w)
	}
	return nil
}

// loadUnits indexes the units and the symbols that every language shares.
func (r *Rules) loadUnits() map[string]int {
	keys := make(map[string]int, len(units))
	for i, u := range units {
		r.Units = append(r.Units, u.Unit)
		keys[u.key] = i
	}
	r.seconds, r.minutes, r.points, r.kelvin, r.inches = keys["s"], keys["min"], keys["point"], keys["K"], keys["inch"]
	for i := range r.Units {
		r.Units[i].Minor = keys[r.Units[i].minor]
		if u := &r.Units[i]; u.Kind == doc.Money && u.Code != "" {
			r.Symbols.Set(u.Code, &Word{Class: Measure, Unit: i})
		}
	}
	for s, key := range symbols {
		r.Symbols.Set(s, &Word{Class: Measure, Unit: keys[key]})
	}
	return keys
}

// parseWord reads a row of the word list or of the verbs.
func parseWord(row []string) (*Word, error) {
	if len(row) < 2 || len(row) > 4 {
		return nil, fmt.Errorf("number word %q: want a word, its classes, a value and a range", row)
	}
	w := &Word{}
	for _, name := range strings.Fields(row[1]) {
		class, ok := classes[name]
		if !ok {
			return nil, fmt.Errorf("number word %q: unknown class %q", row[0], name)
		}
		w.Class |= class
		w.Numeral.Kind = max(w.Numeral.Kind, numeralKinds[name])
	}
	if len(row) > 2 {
		if cmp, ok := comparators[row[2]]; ok {
			w.Comparator = cmp
		} else {
			v, err := strconv.ParseUint(row[2], 10, 64)
			if err != nil {
				return nil, fmt.Errorf("number word %q: value %q: %w", row[0], row[2], err)
			}
			w.Value, w.Numeral.Value = v, v
		}
	}
	if len(row) > 3 {
		if _, err := fmt.Sscanf(row[3], "%d-%d", &w.Numeral.Min, &w.Numeral.Max); err != nil {
			return nil, fmt.Errorf("number word %q: range %q: %w", row[0], row[3], err)
		}
	}
	return w, nil
}
