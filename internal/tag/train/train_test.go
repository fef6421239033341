package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

const sample = `# sent_id = 1
# text = L'usine du maire n'a pas fermé.
1	L'	le	DET	_	Definite=Def|Number=Sing|PronType=Art	2	det	_	SpaceAfter=No
2	usine	usine	NOUN	_	Gender=Fem|Number=Sing	8	nsubj	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	Definite=Def|Gender=Masc|Number=Sing|PronType=Art	5	det	_	_
5	maire	maire	NOUN	_	Gender=Masc|Number=Sing	2	nmod	_	_
6	n'	ne	ADV	_	Polarity=Neg	8	advmod	_	SpaceAfter=No
7	a	avoir	AUX	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	8	aux:tense	_	_
7.1	_	_	_	_	_	_	_	_	_
8	fermé	fermer	VERB	_	Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part	0	root	_	SpaceAfter=No
9	.	.	PUNCT	_	_	8	punct	_	_

1-2	don't	_	_	_	_	_	_	_	_
1	do	do	AUX	_	Mood=Ind|Tense=Pres|VerbForm=Fin	0	root	_	_
2	n't	not	PART	_	Polarity=Neg	1	advmod	_	_
`

func french(t *testing.T) *language {
	t.Helper()
	return &languages[slices.IndexFunc(languages, func(l language) bool { return l.code == "fr" })]
}

func TestParse(t *testing.T) {
	sentences, err := parse(strings.NewReader(sample), french(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range sentences {
		var words []string
		for i, a := range s.gold {
			words = append(words, s.tokens[i].Norm.Text+"/"+a.tag.String()+"/"+a.lemma+"/"+a.morph.String())
		}
		got = append(got, strings.Join(words, " "))
	}
	want := []string{
		"l'/DET/le/Sing usine/NOUN/usine/Sing Fem du/ADP-Det/de/Sing Masc maire/NOUN/maire/Sing Masc " +
			"n'/ADV-Neg/ne/ a/AUX-Fin/avoir/Sing 3 fermé/VERB-Past/fermer/Sing Masc ./PUNCT/./",
		"do/AUX-Fin/do/ n't/ADV-Neg/not/",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestParseRefusesWhatIsNoCoNLLU(t *testing.T) {
	for _, line := range []string{"one two", "x\tL'\tle\tDET\t_\t_\t2\tdet\t_\t_", "1\tL'\tle\tDET\t_\t_\ttwo\tdet\t_\t_"} {
		if _, err := parse(strings.NewReader(line+"\n"), french(t)); err == nil {
			t.Errorf("%q: no error", line)
		}
	}
}

func TestNormalize(t *testing.T) {
	for _, c := range []struct {
		form, norm string
		shape      doc.Shape
	}{
		{"L’", "l'", doc.Capital}, {"Élysée", "élysée", doc.Capital}, {"OTAN", "otan", doc.Upper},
		{"iPhone", "iphone", doc.Mixed}, {"14 000", "00 000", doc.NoLetters}, {"—", "-", doc.NoLetters},
	} {
		norm, shape := normalize(c.form)
		if norm != c.norm || shape != c.shape {
			t.Errorf("%q: got %q, shape %d, want %q, shape %d", c.form, norm, shape, c.norm, c.shape)
		}
	}
}

// Verbs with some of the forms that grammar gives them.
func TestConjugation(t *testing.T) {
	french := [][]string{
		{"tenir", "tient", "ten", "tienn", "tenu", "tin", "tiendr", "tienn"}, {"maintenir", "=tenir"},
		{"appeler"}, {"manger"}, {"placer"}, {"céder"}, {"employer"}, {"mener"}, {"finir"}, {"vendre"}, {"interpréter"},
	}
	for _, c := range []struct{ lemma, forms string }{
		{"maintenir", "maintient maintiens maintiennent maintenons maintenait maintiendrait maintinrent maintenues"},
		{"appeler", "appelle appellera appelait appelées"},
		{"manger", "mangeait mangeons mangions mangèrent mangeant"},
		{"placer", "plaçait plaça placèrent plaçant"},
		{"céder", "cède céderait cèderait cédaient"},
		{"employer", "emploie emploiera employait employées"},
		{"mener", "mène mènera menaient"},
		{"finir", "finit finissent finissant finiraient finies"},
		{"vendre", "vend vends vendent vendu vendrait vendirent"},
		{"interpréter", "interprète interprétaient"},
	} {
		has(t, frenchParadigms(french), c.lemma, c.forms)
	}
	english := [][]string{{"tell", "told", "told"}, {"stop"}, {"try"}, {"make", "made", "made"}, {"admit"}, {"offer"}, {"die"}, {"watch"}}
	for _, c := range []struct{ lemma, forms string }{
		{"tell", "tell tells told telling"}, {"stop", "stopped stopping"}, {"try", "tries tried trying"}, {"make", "making"},
		{"admit", "admitted"}, {"offer", "offered offering"}, {"die", "dying died"}, {"watch", "watches"},
	} {
		has(t, englishParadigms(english), c.lemma, c.forms)
	}
}

func has(t *testing.T, all []inflected, lemma, forms string) {
	t.Helper()
	for f := range strings.FieldsSeq(forms) {
		if !slices.ContainsFunc(all, func(k inflected) bool { return k.lemma == lemma && k.form == f }) {
			t.Errorf("%s has no form %q", lemma, f)
		}
	}
}

// A draft says what some of its words are, and stands for others like it.
func TestDrafts(t *testing.T) {
	words := vocabulary{"ferme": {{tag: doc.Noun, lemma: "ferme"}: 2}, "marche": {{tag: doc.Noun, lemma: "marche"}: 1}, "contre": {{tag: doc.Adp}: 1}}
	p := newStock(words, frenchParadigms([][]string{{"fermer"}, {"marcher"}, {"contrer"}, {"juger"}}), 0)
	for _, c := range []struct{ name, form, tag, others string }{
		{"a verb stands for verbs in the same form, unless they are little words too", "juge", "VERB-Fin", "ferme juge marche"},
		{"a noun that looks like a verb stands for others", "ferme", "NOUN", "ferme marche"},
	} {
		a, ok := p.answer(c.form, c.tag)
		got := slices.Compact(slices.Sorted(slices.Values(p.others(c.form, a))))
		if !ok || strings.Join(got, " ") != c.others {
			t.Errorf("%s: got %v, want %s", c.name, got, c.others)
		}
	}
	all, err := p.read([][]string{{"« Non » , juge/VERB-Fin* Anne ."}, {"La ferme/NOUN brûle ."}})
	if err != nil || len(all) != 5 {
		t.Fatalf("%d sentences, error %v", len(all), err)
	}
	if a := all[0].gold[4]; a.tag != doc.VerbFin || a.lemma != "juger" || a.morph != doc.Sing|doc.Third || all[0].gold[5].tag != doc.NoTag {
		t.Errorf("got %v", all[0].gold)
	}
	if words["juge"] != nil || words["ferme"][reading{doc.Noun, "ferme", 0}] != 3 {
		t.Errorf("words that treebanks have are counted, others are not: %v", words)
	}
	if _, err := p.read([][]string{{"Il baguenaude/VERB-Fin ."}}); err == nil {
		t.Error("no error for a verb that nobody knows")
	}
}

// The same sentences give the same bytes, although perceptrons learn at the
// same time as each other.
func TestLearningIsDeterministic(t *testing.T) {
	l := french(t)
	sentences, err := parse(strings.NewReader(strings.Repeat(sample, 30)), l)
	if err != nil {
		t.Fatal(err)
	}
	c := defaultRecipe
	c.tagBits, c.agrBits, c.minClass = 10, 8, 1
	known := frenchParadigms([][]string{{"fermer"}, {"ouvrir"}})
	drafts := [][]string{{"Le maire ferme/VERB-Fin* l' usine ."}}
	m, err := learn(sentences, drafts, known, l.third, c)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := learn(sentences, drafts, known, l.third, c)
	if !bytes.Equal(m.Append(nil), again.Append(nil)) {
		t.Error("two models of the same sentences differ")
	}
	if sc := l.score(m, sentences); sc.fine != sc.tokens || sc.verbLemmas != sc.verbs || sc.agreed != sc.agreeing {
		t.Errorf("a sentence learned by heart is not known: %v", &sc)
	}
}

// The figures that the committed models must keep, where the treebanks are.
func TestModelsReachTheirFigures(t *testing.T) {
	dir := "../../../../shared/data/treebanks"
	for _, c := range []struct {
		code                       string
		upos, verbLemma, agreement float64
	}{{"fr", 97.5, 97.2, 95.5}, {"en", 94.6, 97, 95.7}} {
		l := &languages[slices.IndexFunc(languages, func(l language) bool { return l.code == c.code })]
		dev, err := readTreebank(filepath.Join(dir, l.dev[0].file+".conllu"), l)
		if os.IsNotExist(err) {
			t.Skipf("no treebanks in %s", dir)
		} else if err != nil {
			t.Fatal(err)
		}
		m, err := load(filepath.Join("..", "..", "lang", c.code, "model.bin"))
		if err != nil {
			t.Fatal(err)
		}
		sc := l.score(m, dev)
		t.Logf("%s: %v", l.dev[0].file, &sc)
		if u, v, a := percent(sc.upos, sc.tokens), percent(sc.verbLemmas, sc.verbs), percent(sc.agreed, sc.agreeing); u < c.upos || v < c.verbLemma || a < c.agreement {
			t.Errorf("%s: UPOS %.2f, lemma of verbs %.2f, agreement %.2f; want %.2f, %.2f, %.2f", c.code, u, v, a, c.upos, c.verbLemma, c.agreement)
		}
	}
}

// load reads a model that was trained before.
func load(name string) (*model.Model, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return model.Read(string(b))
}
