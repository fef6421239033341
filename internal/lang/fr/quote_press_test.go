package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// What newspapers report in frames of their own: words in marks behind an
// adjective, a noun for what is said, an infinitive.
func TestPressReports(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"words that a comma adds to what somebody says to be", `La physicienne Anne Morel s'y dit opposée, « sauf si l'État paie ».`, []string{
			`mixed ⟦sauf si l'État paie⟧ dire: La physicienne Anne Morel = Anne Morel, physicienne`,
		}},
		{"words behind an infinitive that an adjective governs", `Marc Petit se dit prêt à signer, « à une seule condition ».`, []string{
			`mixed ⟦à une seule condition⟧ dire: Marc Petit`,
		}},
		{"faire part of what is in marks", `Pékin a fait part de sa « vive opposition ».`, []string{
			`mixed ⟦vive opposition⟧ faire part: Pékin`,
		}},
		{"faire état of a single word in marks", `Anne Morel a fait état de discussions « constructives ».`, []string{
			`mixed ⟦constructives⟧ faire état: Anne Morel`,
		}},
		{"on, which the tagger gives a noun", `C'est un texte où l'on juge la mesure « mal ficelée ».`, []string{
			`mixed ⟦mal ficelée⟧ juger: on`,
		}},
		{"s'engager à ce que", `Le préfet s'est engagé à ce que les indemnités soient payées en mars.`, []string{
			`indirect ⟦les indemnités soient payées en mars⟧ engager: Le préfet = le préfet`,
		}},
		{"a colon behind an infinitive of saying", `Anne Morel a tenu à préciser : aucune suppression de poste n'est prévue.`, []string{
			`indirect ⟦aucune suppression de poste n'est prévue⟧ préciser: Anne Morel`,
		}},
		{"an insert between a source and the marks", `Pour Didier, supporter depuis trente ans, « ça devient n'importe quoi ».`, []string{
			`direct ⟦ça devient n'importe quoi⟧ pour: Didier, supporter depuis trente ans`,
		}},
		{"a verdict and whose it is", `Un « mauvais procès », selon la majorité.`, []string{
			`mixed ⟦mauvais procès⟧ selon: la majorité`,
		}},
		{"a verdict for somebody", `Une « provocation », pour l'opposition.`, []string{
			`mixed ⟦provocation⟧ pour: l'opposition`,
		}},
		{"a relative clause that a tag drags along", `« On a entendu un bruit sourd, raconte Josiane, qui habite à deux pas. Mon mari est sorti. »`, []string{
			`direct ⟦On a entendu un bruit sourd⟧ ⟦Mon mari est sorti.⟧ raconter: Josiane`,
		}},
		{"a noun without article before the inverted subject", `« Le barrage tiendra », a affirmé lors d'un point presse le maire de Vergnac, Luc Abadie.`, []string{
			`direct ⟦Le barrage tiendra⟧ affirmer: le maire de Vergnac, Luc Abadie = Luc Abadie, maire de Vergnac`,
		}},
		{"a promise that the tagger took for a noun", `Au Sénat, l'opposition, minoritaire, promet de tout bloquer.`, []string{
			`indirect ⟦tout bloquer⟧ promettre: l'opposition`,
		}},
	})
}

// How much of what stands beside a quote is the speaker: the whole role, and
// no more.
func TestPressSpeakers(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a role and where it is held", `« Ça coince », explique Nora Lemaire, adjointe aux finances.`, []string{
			`direct ⟦Ça coince⟧ expliquer: Nora Lemaire, adjointe aux finances = Nora Lemaire, adjointe aux finances`,
		}},
		{"a role at a place", `« Ça coince », explique Nora Lemaire, pédiatre à l'hôpital de Lunac.`, []string{
			`direct ⟦Ça coince⟧ expliquer: Nora Lemaire, pédiatre à l'hôpital de Lunac = Nora Lemaire, pédiatre à l'hôpital de Lunac`,
		}},
	})
}
