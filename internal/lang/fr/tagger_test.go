package fr

import (
	"slices"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/langtest"
	"github.com/dixit-nlp/dixit/internal/segment"
)

// The verbs of French, as later stages are told of them.
func TestVerbGroups(t *testing.T) {
	langtest.Verbs(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a simple verb is a group of one", "La maire annonce la fermeture du pont.", []string{"annonce = annoncer present"}},
		{"auxiliary and participle are one verb in the past", "Le ministre a confirmé la nouvelle.", []string{"a confirmé = confirmer past"}},
		{"adverbs may stand inside", "Le directeur avait déjà longuement répondu.", []string{"avait déjà longuement répondu = répondre past"}},
		{"so may phrases", "Elle a tout de même accepté.", []string{"a tout de même accepté = accepter past"}},
		{"and what commas set off", "Le parquet a, selon un avocat, refusé la demande.", []string{"a, selon un avocat, refusé = refuser past"}},
		{"a causative and its verb have one lemma", "Le syndicat a fait valoir ses droits.", []string{"a fait valoir = faire valoir past"}},
		{"faire savoir is announced by an inversion", "Il a raison, a-t-il fait savoir.", []string{"a = avoir present", "a-t-il fait savoir = faire savoir past subject:-t-il"}},
		{"laisser makes one too", "Elle laisse entendre que tout est prêt.", []string{"laisse entendre = laisser entendre present", "est = être present"}},
		{"the clitic subject belongs to its verb", "« Nous partons », souligne-t-elle.", []string{"partons = partir present", "souligne-t-elle = souligner present subject:-t-elle"}},
		{"also between auxiliary and participle", "« Nous partons », ont-ils ajouté.", []string{"partons = partir present", "ont-ils ajouté = ajouter past subject:-ils"}},
		{"a reflexive starts at its pronoun", "Le préfet s'est félicité du résultat.", []string{"s'est félicité = féliciter past reflexive"}},
		{"nous is reflexive when it comes twice", "Nous nous sommes réunis hier.", []string{"nous sommes réunis = réunir past reflexive"}},
		{"and a subject when it comes once", "Nous avons gagné.", []string{"avons gagné = gagner past"}},
		{"ne and pas deny", "Le groupe n'a pas encore répondu.", []string{"n'a pas encore répondu = répondre past negated"}},
		{"jamais denies with ne", "Il ne l'a jamais dit.", []string{"ne l'a jamais dit = dire past negated"}},
		{"ne and que restrict", "Le pays n'a que deux usines.", []string{"n'a = avoir present"}},
		{"a negative subject denies", "Personne n'a répondu.", []string{"n'a répondu = répondre past negated"}},
		{"plus without ne denies nothing", "Il a plus travaillé que prévu.", []string{"a plus travaillé = travailler past", "prévu = prévoir past non-finite passive"}},
		{"être and a participle are passive", "Deux hommes ont été tués dans l'attaque.", []string{"ont été tués = tuer past passive"}},
		{"in the present too", "Les usines sont fermées par l'État.", []string{"sont fermées = fermer present passive"}},
		{"but not of verbs of motion and change", "Trois personnes sont mortes lundi.", []string{"sont mortes = mourir past"}},
		{"the conditional of rumour is a conditional", "Le chef aurait déclaré la guerre.", []string{"aurait déclaré = déclarer past conditional"}},
		{"a modal is noted and its verb is the head", "La hausse pourrait coûter deux millions d'euros.", []string{"pourrait coûter = coûter present conditional modal:pouvoir"}},
		{"modal and perfect chain", "Elle aurait pu dire la vérité.", []string{"aurait pu dire = dire past conditional modal:pouvoir"}},
		{"aller makes a near future", "La ville va construire un stade.", []string{"va construire = construire present modal:aller"}},
		{"venir de makes a near past", "Le tribunal vient de rendre son jugement.", []string{"vient de rendre = rendre present modal:venir"}},
		{"a phrase that an adverb opens may stand inside", "La juge a quant à elle refusé.", []string{"a quant à elle refusé = refuser past"}},
		{"the future", "Le magasin fermera en mai.", []string{"fermera = fermer future"}},
		{"the imperfect", "Les prix montaient depuis un an.", []string{"montaient = monter imperfect"}},
		{"the simple past of an irregular verb", "Ils vécurent longtemps à Nantes.", []string{"vécurent = vivre past"}},
		{"a fear denies nothing", "Les syndicats redoutent que deux sites, à Dinan et à Redon, ne ferment.", []string{"redoutent = redouter present", "ne ferment = fermer present"}},
		{"nor does what has not come yet", "Il a prévenu la police avant qu'elle ne quitte les lieux.", []string{"a prévenu = prévenir past", "ne quitte = quitter present"}},
		{"nor a comparison", "Le pont a rouvert plus tôt qu'il n'était prévu.", []string{"a rouvert = rouvrir past", "n'était prévu = prévoir imperfect passive"}},
		{"but it may be denied that there is what is feared", "Elle craint que personne ne vienne.", []string{"craint = craindre present", "ne vienne = venir present subjunctive negated"}},
		{"and what is said of a thing is no comparison", "C'est un plan que la ville n'a pu financer.", []string{"est = être present", "n'a pu financer = financer past negated modal:pouvoir"}},
		{"a present participle", "Elle a quitté la salle, ajoutant que rien ne changerait.", []string{"a quitté = quitter past", "ajoutant = ajouter present non-finite", "ne changerait = changer present conditional negated"}},
		{"an infinitive with its negation", "Il affirme n'avoir rien signé.", []string{"affirme = affirmer present", "n'avoir rien signé = signer past non-finite negated"}},
		{"an adjective after avoir was a participle", "L'entreprise n'a récidivé que deux fois.", []string{"n'a récidivé = récidiver past"}},
		{"verbs that only want to are chains, not groups", "Le maire souhaite rappeler les règles.", []string{"souhaite = souhaiter present", "rappeler = rappeler non-finite"}},
	})
}

// Words with their tag, agreement and lemma.
func TestTagger(t *testing.T) {
	p := langtest.Load(t, Pack)
	for _, c := range []struct{ name, text, want string }{
		{"an elided article has no gender", "L'usine produit du sucre.", "L'/DET/le/Sing usine/NOUN/usine/Sing Fem produit/VERB-Fin/produire/Sing 3 du/ADP-Det/de/Sing Masc sucre/NOUN/sucre/Sing Masc ./PUNCT/./"},
		{"du is preposition and article", "La mort du roi.", "La/DET/le/Sing Fem mort/NOUN/mort/Sing Fem du/ADP-Det/de/Sing Masc roi/NOUN/roi/Sing Masc ./PUNCT/./"},
		{"typographic marks are marks", "« Oui », dit-il.", "«/PUNCT/«/ Oui/INTJ/oui/ »/PUNCT/»/ ,/PUNCT/,/ dit/VERB-Fin/dire/Sing 3 -il/PRON-Pers/il/Sing Masc 3 ./PUNCT/./"},
		{"digits stay as they are", "L'A320 a atterri.", "L'/DET/le/Sing A320/PROPN/a000/Sing a/AUX-Fin/avoir/Sing 3 atterri/VERB-Past/atterrir/Sing Masc ./PUNCT/./"},
		{"an unseen verb gets its lemma by conjugation", "Les ouvriers goudronnèrent la route.", "Les/DET/le/Plur ouvriers/NOUN/ouvrier/Plur Masc goudronnèrent/VERB-Fin/goudronner/Plur 3 la/DET/le/Sing Fem route/NOUN/route/Sing Fem ./PUNCT/./"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := langtest.Tagged(p, c.text)
			var got []string
			for i := range text.Tokens {
				k := &text.Tokens[i]
				got = append(got, text.Word(i)+"/"+k.Tag.String()+"/"+k.Lemma.Text+"/"+k.Morph.String())
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

// Whatever the bytes, tagging neither panics nor writes outside its bounds.
func FuzzTagger(f *testing.F) {
	for _, s := range []string{"« Oui », a-t-il dit.", "\xff\xfe", "ȺȺȺ n'n'n' l'l'", strings.Repeat("ne ", 300), "a, a, a, a, a dit", "n'aA n'X00A0", "être été eu fait faire laisser", "1 000\u00a0000 €", strings.Repeat("x", 5000)} {
		f.Add(s)
	}
	tagger, err := tagger()
	if err != nil {
		f.Fatal(err)
	}
	rules := SegmentRules()
	f.Fuzz(func(t *testing.T, source string) {
		text := segment.Text(source, &rules)
		tagger.Tag(text)
		end := 0
		for i := range text.Verbs {
			v := &text.Verbs[i]
			if v.Tokens.First < end || v.Tokens.Empty() || v.Tokens.End > len(text.Tokens) || !v.Tokens.Has(v.Head) {
				t.Fatalf("group %d is %v with head %d after token %d", i, v.Tokens, v.Head, end)
			}
			end = v.Tokens.End
		}
		for i := range text.Tokens {
			if k := &text.Tokens[i]; k.Tag == doc.NoTag || k.Tag >= doc.NumTags {
				t.Fatalf("token %d has tag %d", i, k.Tag)
			}
		}
	})
}

func TestTaggerIsSafeForConcurrentUse(t *testing.T) {
	tagger, err := tagger()
	if err != nil {
		t.Fatal(err)
	}
	rules := SegmentRules()
	const source = "Le ministre n'a pas confirmé la nouvelle. Deux hommes sont morts, a-t-il fait savoir."
	want := segment.Text(source, &rules)
	tagger.Tag(want)
	done := make(chan *doc.Text)
	for range 8 {
		go func() {
			text := segment.Text(source, &rules)
			for range 20 {
				tagger.Tag(text)
			}
			done <- text
		}()
	}
	for range 8 {
		text := <-done
		if !slices.Equal(text.Tokens, want.Tokens) || !slices.Equal(text.Verbs, want.Verbs) {
			t.Error("two readings of one text differ")
		}
	}
}

func BenchmarkTagger(b *testing.B) {
	tagger, err := tagger()
	if err != nil {
		b.Fatal(err)
	}
	rules := SegmentRules()
	text := segment.Text(strings.Repeat("Le ministre des Transports, interrogé mardi, n'a pas confirmé la fermeture "+
		"de l'usine de Valmont : « Nous étudions trois solutions », a-t-il fait savoir. Près de 1 200 salariés pourraient "+
		"perdre leur emploi d'ici à la fin de l'année, selon les syndicats.\n", 20), &rules)
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(text)
	}
	b.ReportMetric(float64(b.N*len(text.Tokens))/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tagger(); err != nil {
			b.Fatal(err)
		}
	}
}
