package fr

import "strings"

// endings of "parler" in the tenses of news: present, imperfect, past, future,
// conditional, participles.
var endings = strings.Fields("e es ent ais ait aient a èrent ai era eront erait eraient erai ant é ée és ées")

// conjugate returns the forms of a verb in -er, changes of its stem included:
// "répéter" has "répète", "rappeler" "rappelle", "annoncer" "annonça".
func conjugate(lemma string) []string {
	stem, ok := strings.CutSuffix(lemma, "er")
	if !ok {
		return nil
	}
	forms := []string{lemma}
	for _, e := range endings {
		s := stem
		switch first := e[0]; {
		case first == 'a' && strings.HasSuffix(s, "c"):
			s = strings.TrimSuffix(s, "c") + "ç"
		case first == 'a' && strings.HasSuffix(s, "g"):
			s += "e"
		}
		forms = append(forms, s+e)
		if first := e[0]; first == 'e' {
			for _, weak := range weaken(stem) {
				forms = append(forms, weak+e)
			}
		}
	}
	return forms
}

// weaken returns what may become of a stem before a silent e: an accent, or a
// doubled consonant.
func weaken(stem string) []string {
	at := strings.LastIndexAny(stem, "ée")
	if at < 0 {
		return nil
	}
	vowel, tail := "e", stem[at+1:]
	if strings.HasPrefix(stem[at:], "é") {
		vowel, tail = "é", stem[at+len("é"):]
	}
	if tail == "" || strings.ContainsAny(tail, "aeiouyéèêàâîôûœ") {
		return nil
	}
	forms := []string{stem[:at] + "è" + tail}
	if vowel == "e" && len(tail) == 1 {
		forms = append(forms, stem+tail)
	}
	return forms
}
