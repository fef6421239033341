package main

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// englishParadigms inflects the verbs of a list: a base form and, for irregular
// verbs, the past and the past participle.
func englishParadigms(rows [][]string) []inflected {
	var all paradigm
	for _, row := range rows {
		base := row[0]
		all.lemma, all.irregular = base, len(row) > 1
		for _, regular := range regularPasts(base, row) {
			all.add(doc.VerbFin, model.FormOf(doc.Past, doc.Indicative), regular)
			all.add(doc.VerbPast, model.FormOf(doc.Past, doc.NonFinite), regular)
		}
		all.add(doc.VerbInf, model.FormOf(doc.NoTense, doc.NonFinite), base)
		all.add(doc.VerbImp, model.FormOf(doc.Present, doc.Imperative), base)
		all.add(doc.VerbFin, model.FormOf(doc.Present, doc.Indicative), base)
		all.add(doc.VerbFin, model.FormOf(doc.Present, doc.Indicative), third(base))
		if len(row) == 3 {
			all.add(doc.VerbFin, model.FormOf(doc.Past, doc.Indicative), row[1])
			all.add(doc.VerbPast, model.FormOf(doc.Past, doc.NonFinite), row[2])
		}
		all.add(doc.VerbPres, model.FormOf(doc.Present, doc.NonFinite), ended(base, "ing"))
		if british(base) {
			all.add(doc.VerbPres, model.FormOf(doc.Present, doc.NonFinite), base+"ling")
		}
	}
	return all.forms
}

// regularPasts are the past forms in -ed of a verb: all it has when it is
// regular, and those beside "learnt" and "burnt".
func regularPasts(base string, row []string) []string {
	switch {
	case len(row) < 3 && british(base):
		return []string{base + "ed", base + "led"}
	case len(row) < 3, strings.HasSuffix(row[1], "t") && hasAnySuffix(base, "rn", "ll", "an", "am", "ap", "il", "el"):
		return []string{ended(base, "ed")}
	}
	return nil
}

// british reports a verb in -l that British spelling doubles: "travelled".
func british(base string) bool {
	n := len(base)
	return n > 4 && base[n-1] == 'l' && strings.IndexByte("aei", base[n-2]) >= 0 && !vowelAt(base, n-3)
}

// third is the third person: "goes", "tries", "watches".
func third(base string) string {
	switch {
	case strings.HasSuffix(base, "y") && !vowelAt(base, len(base)-2):
		return base[:len(base)-1] + "ies"
	case hasAnySuffix(base, "s", "x", "z", "ch", "sh", "o"):
		return base + "es"
	}
	return base + "s"
}

// ended puts -ed or -ing on a base: "stopped", "making", "tried", "dying".
func ended(base, ending string) string {
	n := len(base)
	switch {
	case strings.HasSuffix(base, "ie") && ending == "ing":
		return base[:n-2] + "ying"
	case strings.HasSuffix(base, "ee"), hasAnySuffix(base, "oe", "ye"):
		return base + strings.TrimPrefix(ending, "e")
	case strings.HasSuffix(base, "e"):
		return base[:n-1] + ending
	case strings.HasSuffix(base, "y") && ending == "ed" && !vowelAt(base, n-2):
		return base[:n-1] + "ied"
	case strings.HasSuffix(base, "c"):
		return base + "k" + ending
	case doubles(base):
		return base + base[n-1:] + ending
	}
	return base + ending
}

// doubles reports a base that doubles its last consonant: one of a single short
// syllable, or one of several with the stress on the last.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || vowelAt(base, n-1) || strings.IndexByte("wxy", base[n-1]) >= 0 || !vowelAt(base, n-2) || vowelAt(base, n-3) && base[n-3:n-2] != "u" {
		return false
	}
	syllables := 0
	for i := range n {
		if vowelAt(base, i) && (i == 0 || !vowelAt(base, i-1)) {
			syllables++
		}
	}
	return syllables == 1 || hasAnySuffix(base, "mit", "fer", "cur", "ter", "pel", "bel", "trol", "gret", "quit", "quip", "nap", "cel", "vel", "set", "get", "gin", "gram") &&
		!hasAnySuffix(base, "offer", "suffer", "differ", "buffer", "alter", "enter", "center", "filter", "falter", "shelter", "foster", "muster", "register",
			"barter", "counter", "batter", "scatter", "shatter", "cluster", "bolster", "loiter", "limit", "vomit", "inherit", "target", "budget", "market", "deliver", "profiter", "pilfer", "better", "litter", "loter", "matter", "monitor", "utter", "water", "encounter", "administer", "minister", "reset", "stutter", "charter", "flatter", "plaster", "pester", "master", "after", "quarter", "exit")
}

func vowelAt(s string, i int) bool { return i >= 0 && strings.IndexByte("aeiou", s[i]) >= 0 }

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
