package main

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// parts are the principal parts of a French verb, from which all of its forms
// follow.
type parts struct {
	infinitive string
	third      string   // il "tient"
	stem       string   // nous "ten"ons
	plural     string   // ils "tienn"ent
	participle string   // "tenu"
	past       string   // il "tin"t: a, i, u or in says how it goes on
	future     []string // il "tiendr"a; two where two spellings are in use
	subjective string   // qu'il "tienn"e
}

// frenchParadigms conjugates the verbs of a list; see fr/training/verbs.txt for
// its form.
func frenchParadigms(rows [][]string) []inflected {
	irregular := map[string][]string{}
	for _, row := range rows {
		if len(row) > 2 {
			irregular[row[0]] = row
		}
	}
	var all paradigm
	for _, row := range rows {
		all.lemma, all.irregular = row[0], len(row) > 1
		switch {
		case len(row) > 2:
			all.french(partsOf(row, "", ""))
		case len(row) == 2:
			like := strings.TrimPrefix(row[1], "=")
			cut := commonSuffix(row[0], like)
			all.french(partsOf(irregular[like], like[:len(like)-cut], row[0][:len(row[0])-cut]))
		default:
			for _, p := range regular(row[0]) {
				all.french(p)
			}
		}
	}
	return all.forms
}

// partsOf reads the parts of an irregular verb, with one prefix in the place of
// another.
func partsOf(row []string, from, to string) parts {
	f := make([]string, 8)
	for i := range f {
		if i < len(row) && strings.HasPrefix(row[i], from) {
			f[i] = to + row[i][len(from):]
		}
	}
	p := parts{infinitive: f[0], third: f[1], stem: f[2], plural: f[3], participle: f[4], past: f[5], subjective: f[7]}
	if f[6] != "" {
		p.future = []string{f[6]}
	}
	return p
}

// regular gives the parts of a verb that goes like its group; verbs in which
// two spellings compete have both.
func regular(infinitive string) []parts {
	root := infinitive[:len(infinitive)-2]
	switch infinitive[len(infinitive)-2:] {
	case "ir":
		return []parts{{infinitive, root + "it", root + "iss", root + "iss", root + "i", root + "i", []string{infinitive}, root + "iss"}}
	case "re":
		third := root
		if !strings.HasSuffix(root, "d") {
			third += "t"
		}
		return []parts{{infinitive, third, root, root, root + "u", root + "i", []string{root + "r"}, root}}
	}
	var all []parts
	for _, strong := range strongStems(root) {
		future := []string{strong + "er"}
		if strong != root && !strings.HasSuffix(infinitive, "eler") {
			future = append(future, infinitive)
		}
		all = append(all, parts{infinitive, strong + "e", root, strong, root + "é", root + "a", future, strong})
	}
	return all
}

// strongStems are the stems of a verb in -er before a silent e: "appell",
// "achèt", "cèd", "emploi".
func strongStems(root string) []string {
	r := []rune(root)
	n := len(r)
	with := func(tail string, cut int) string { return string(r[:n-cut]) + tail }
	switch {
	case strings.HasSuffix(root, "ay"):
		return []string{root, with("i", 1)}
	case strings.HasSuffix(root, "oy"), strings.HasSuffix(root, "uy"):
		return []string{with("i", 1)}
	case strings.HasSuffix(root, "el"), strings.HasSuffix(root, "et"):
		return []string{with("è"+string(r[n-1]), 2), root + string(r[n-1])}
	}
	for i := n - 1; i > 0 && i >= n-3; i-- {
		switch r[i] {
		case 'é':
			return []string{with("è"+string(r[i+1:]), n-i)}
		case 'e':
			if i == n-2 || i == n-3 && r[n-1] == 'r' && (r[n-2] == 'v') {
				return []string{with("è"+string(r[i+1:]), n-i)}
			}
		}
		if strings.ContainsRune("aiouyàâêîôûœu", r[i]) && !(r[i] == 'u' && i > 0 && (r[i-1] == 'g' || r[i-1] == 'q')) {
			break
		}
	}
	return []string{root}
}

// french adds every form of a verb.
func (a *paradigm) french(p parts) {
	hard := soften(p.stem, p.infinitive)
	present, imperfect := model.FormOf(doc.Present, doc.Indicative), model.FormOf(doc.Imperfect, doc.Indicative)
	past, future := model.FormOf(doc.Past, doc.Indicative), model.FormOf(doc.Future, doc.Indicative)
	conditional, subjunctive := model.FormOf(doc.Present, doc.Conditional), model.FormOf(doc.Present, doc.Subjunctive)

	a.add(doc.VerbInf, model.FormOf(doc.NoTense, doc.NonFinite), p.infinitive)
	a.add(doc.VerbFin, present, p.third)
	for _, s := range singular(p.third, p.infinitive) {
		a.add(doc.VerbFin, present, s)
		a.add(doc.VerbImp, model.FormOf(doc.Present, doc.Imperative), s)
	}
	a.ended(doc.VerbFin, present, p.plural, "ent")
	a.ended(doc.VerbFin, present, hard, "ons")
	a.ended(doc.VerbFin, present, p.stem, "ez")
	a.ended(doc.VerbImp, model.FormOf(doc.Present, doc.Imperative), hard, "ons")
	a.ended(doc.VerbImp, model.FormOf(doc.Present, doc.Imperative), p.stem, "ez")
	a.ended(doc.VerbFin, imperfect, hard, "ais", "ait", "aient")
	a.ended(doc.VerbFin, imperfect, p.stem, "ions", "iez")
	a.ended(doc.VerbPres, model.FormOf(doc.Present, doc.NonFinite), hard, "ant")
	for _, f := range p.future {
		a.ended(doc.VerbFin, future, f, "ai", "as", "a", "ons", "ez", "ont")
		a.ended(doc.VerbFin, conditional, f, "ais", "ait", "ions", "iez", "aient")
	}
	a.ended(doc.VerbFin, subjunctive, p.subjective, "e", "es", "ent")
	a.simplePast(p, past)
	a.participle(p.participle)
}

func (a *paradigm) simplePast(p parts, past model.VerbForm) {
	subjunctive := model.FormOf(doc.Imperfect, doc.Subjunctive)
	switch s := p.past; {
	case s == "":
	case strings.HasSuffix(s, "a"):
		root := s[:len(s)-1]
		hard := soften(root, p.infinitive)
		a.ended(doc.VerbFin, past, hard, "ai", "as", "a", "âmes", "âtes")
		a.ended(doc.VerbFin, past, root, "èrent")
		a.ended(doc.VerbFin, subjunctive, hard, "ât", "assent")
	case strings.HasSuffix(s, "in"):
		root := s[:len(s)-2]
		a.ended(doc.VerbFin, past, root, "ins", "int", "înmes", "întes", "inrent")
		a.ended(doc.VerbFin, subjunctive, root, "înt")
	default:
		_, vowel := lastRune(s)
		root := s[:len(s)-len(vowel)]
		hat := map[string]string{"i": "î", "u": "û"}[vowel]
		a.ended(doc.VerbFin, past, s, "s", "t", "rent")
		a.ended(doc.VerbFin, past, root, hat+"mes", hat+"tes")
		a.ended(doc.VerbFin, subjunctive, s, "ssent")
		a.ended(doc.VerbFin, subjunctive, root, hat+"t")
	}
}

func (a *paradigm) participle(p string) {
	if p == "" {
		return
	}
	form := model.FormOf(doc.Past, doc.NonFinite)
	a.add(doc.VerbPast, form, p)
	root := strings.TrimSuffix(p, "û")
	if root != p { // dû, due
		p = root + "u"
	}
	a.ended(doc.VerbPast, form, p, "e", "es")
	if !strings.HasSuffix(p, "s") {
		a.ended(doc.VerbPast, form, p, "s")
	}
}

// soften spells the last letter of a stem so that it sounds the same before a,
// o and u: "mange"ait, "plaç"ait.
func soften(stem, infinitive string) string {
	switch {
	case strings.HasSuffix(infinitive, "ger"):
		return stem + "e"
	case strings.HasSuffix(infinitive, "cer"):
		return strings.TrimSuffix(stem, "c") + "ç"
	}
	return stem
}

// singular are the first and second person of the present beside a third.
func singular(third, infinitive string) []string {
	cut := third[:len(third)-1]
	switch {
	case strings.HasSuffix(third, "e"):
		return []string{third, third + "s"}
	case strings.HasSuffix(third, "aut"), strings.HasSuffix(third, "eut") && !strings.HasSuffix(infinitive, "mouvoir"):
		return []string{cut + "x"}
	case strings.HasSuffix(infinitive, "ttre"), !strings.HasSuffix(third, "t"), strings.HasSuffix(third, "vêt"):
		return []string{third + "s"}
	case strings.HasSuffix(third, "aît"):
		return []string{third[:len(third)-len("ît")] + "is"}
	}
	return []string{cut + "s"}
}
