package tag

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// toy is a language with one auxiliary of each kind: "hat" makes a perfect,
// "wird" a passive, "muss" is a modal, "lässt" a causative; "nicht" denies.
func toy() *Verbs {
	v := new(Verbs)
	v.Helpers.Set("hat", Helper{Participle: Perfect})
	v.Helpers.Set("wird", Helper{Participle: Passive})
	v.Helpers.Set("muss", Helper{Infinitive: Modal})
	v.Helpers.Set("lässt", Helper{Infinitive: Causative})
	v.Helpers.Set("geht", Helper{Infinitive: Modal, Via: "zu"})
	v.Unaccusative.Set("sterben", struct{}{})
	v.Negators.Set("nicht", Whole)
	v.Proclitics.Set("sich", Self)
	v.Subjects.Set("-er", AfterVerb)
	v.Subjects.Set("sie", InsideOnly)
	v.Clauses.Set("wo", struct{}{})
	v.Between.Set("so gut wie", struct{}{})
	v.Compose("lässt wissen")
	return v
}

// tagged makes a text of one sentence out of "word/TAG/lemma" or "word/TAG".
func tagged(t *testing.T, source string) *doc.Text {
	t.Helper()
	tags := map[string]doc.Tag{
		"A": doc.AuxFin, "V": doc.VerbFin, "I": doc.VerbInf, "P": doc.VerbPast, "AP": doc.AuxPast,
		"R": doc.Adv, "N": doc.Noun, "F": doc.PronPers, "D": doc.Adp, ",": doc.PunctTag,
	}
	text := new(doc.Text)
	for _, field := range strings.Fields(source) {
		parts := strings.Split(field, "/")
		tag, ok := tags[parts[1]]
		if !ok {
			t.Fatalf("no tag %q", parts[1])
		}
		k := doc.Token{Span: doc.Span{Start: len(text.Source), End: len(text.Source) + len(parts[0])}, Tag: tag, Norm: doc.FormOf(parts[0])}
		k.Lemma = doc.FormOf(parts[len(parts)-1])
		if len(parts) == 2 {
			k.Lemma = k.Norm
		}
		if strings.HasPrefix(parts[0], "-") {
			k.Flags |= doc.Clitic
		}
		text.Source += parts[0] + " "
		text.Tokens = append(text.Tokens, k)
	}
	text.Sentences = []doc.Sentence{{Tokens: doc.Range{End: len(text.Tokens)}}}
	return text
}

// What the machine makes of verbs, whatever the language.
func TestGroup(t *testing.T) {
	present := model.FormOf(doc.Present, doc.Indicative)
	for _, c := range []struct{ name, text, want string }{
		{"two verbs that do not help each other are two groups", "sagt/V singt/V", "sagt=sagt; singt=singt"},
		{"an auxiliary takes the participle", "hat/A gesagt/P/sagen", "hat gesagt=sagen past"},
		{"adverbs stand between", "hat/A heute/R gesagt/P/sagen", "hat heute gesagt=sagen past"},
		{"so do phrases of the list", "hat/A so/N gut/N wie/N gesagt/P/sagen", "hat so gut wie gesagt=sagen past"},
		{"and what two commas set off", "hat/A ,/, sagt-man/N ,/, gesagt/P/sagen", "hat , sagt-man , gesagt=sagen past"},
		{"nouns do not", "hat/A Geld/N gesagt/P/sagen", "hat=hat; gesagt=sagen passive"},
		{"a clause does not", "hat/A wo/R gesagt/P/sagen", "hat=hat; gesagt=sagen passive"},
		{"a passive", "wird/A gesagt/P/sagen", "wird gesagt=sagen passive"},
		{"a perfect with the auxiliary of the passive", "wird/A gestorben/P/sterben", "wird gestorben=sterben past"},
		{"a perfect passive", "hat/A worden/AP/wird gesagt/P/sagen", "hat worden gesagt=sagen past passive"},
		{"a modal is noted", "muss/V sagen/I", "muss sagen=sagen modal:muss"},
		{"a modal may need a word before the infinitive", "geht/V zu/D sagen/I", "geht zu sagen=sagen modal:geht"},
		{"without it there is no group", "geht/V sagen/I", "geht=geht; sagen=sagen"},
		{"a causative makes a lemma of two", "lässt/V wissen/I", "lässt wissen=lässt wissen"},
		{"one that is on no list too", "lässt/V singen/I", "lässt singen=lässt singen"},
		{"a clitic subject is taken in", "sagt/V -er/F", "sagt -er=sagt subject"},
		{"a pronoun after the last verb is not", "sagt/V sie/F", "sagt=sagt"},
		{"but is between two", "hat/A sie/F gesagt/P/sagen", "hat sie gesagt=sagen past subject"},
		{"a negator between denies", "hat/A nicht/R gesagt/P/sagen", "hat nicht gesagt=sagen past negated"},
		{"a reflexive opens the group", "sich/F sagt/V", "sich sagt=sagt reflexive"},
		{"a group does not reach into the one before", "sagt/V -er/F sich/F singt/V", "sagt -er=sagt subject; sich singt=singt reflexive"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := tagged(t, c.text)
			forms := make([]model.VerbForm, len(text.Tokens))
			for i := range forms {
				if text.Tokens[i].Tag.Finite() {
					forms[i] = present
				}
			}
			toy().group(text, new(model.Model), forms)
			var got []string
			for i := range text.Verbs {
				got = append(got, groupLine(text, &text.Verbs[i]))
			}
			if g := strings.Join(got, "; "); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

func groupLine(t *doc.Text, v *doc.VerbGroup) string {
	s := t.Of(t.Span(v.Tokens)) + "=" + v.Lemma.Text
	if v.Tense == doc.Past {
		s += " past"
	}
	switch v.Voice {
	case doc.Passive:
		s += " passive"
	case doc.Reflexive:
		s += " reflexive"
	}
	if v.Negated {
		s += " negated"
	}
	if v.Modal.Text != "" {
		s += " modal:" + v.Modal.Text
	}
	if v.Subject != doc.None {
		s += " subject"
	}
	return s
}
