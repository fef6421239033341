package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Words that belong to a class of which every member must be known: the trades and
// the nouns that stand for them, the verbs of an incise, the ways to say who says so.
func TestClassesOfWords(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a science of two words in one", `« Elle fuit », résume la biogéochimiste Héloïse Jaubert.`, []string{
			`direct ⟦Elle fuit⟧ résumer: la biogéochimiste Héloïse Jaubert = Héloïse Jaubert, biogéochimiste`,
		}},
		{"a place on the pitch", `« On a craqué », s'agaçait la demi-centre Inès Caron.`, []string{
			`direct ⟦On a craqué⟧ agacer: la demi-centre Inès Caron = Inès Caron, demi-centre`,
		}},
		{"who holds a mandate in Belgium", `Le bourgmestre de Lunac, Guy Lambert, proteste. « C'est non », tonne le mandataire.`, []string{
			`direct ⟦C'est non⟧ tonner: le mandataire = Guy Lambert, bourgmestre de Lunac`,
		}},
		{"a doctor by his trade", `La cardiologue Anne Vidal reçoit à Lunac. « On manque de bras », regrette la praticienne.`, []string{
			`direct ⟦On manque de bras⟧ regretter: la praticienne = Anne Vidal, cardiologue`,
		}},
		{"verbs of an incise", `« On verra bien », râle Paul Roux. « C'est fini », surenchérit Anne Vidal. « Quel gâchis », se navre Luc Astier.`, []string{
			`direct ⟦On verra bien⟧ râler: Paul Roux`,
			`direct ⟦C'est fini⟧ surenchérir: Anne Vidal`,
			`direct ⟦Quel gâchis⟧ navrer: Luc Astier`,
		}},
		{"what somebody puts something down to", `Le maire, Paul Roux, a imputé le drame à « la cupidité des armateurs ».`, []string{
			`mixed ⟦la cupidité des armateurs⟧ imputer: Le maire, Paul Roux = Paul Roux, maire`,
		}},
		{"one's own admission", `Paul Roux préside le club. De son aveu, les caisses sont vides.`, []string{
			`indirect ⟦les caisses sont vides⟧ de son aveu: son = Paul Roux`,
		}},
	})
}
