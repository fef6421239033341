package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Words that belong to a class of which every member must be known: ranks and titles,
// the verbs of a tag, the nouns that stand for an office.
func TestClassesOfWords(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a vicar by his title", `The vicar, the Rev Paul Tindall, wrote that the food bank had shut.`, []string{
			`indirect ⟦the food bank had shut⟧ write: The vicar, the Rev Paul Tindall = Paul Tindall, vicar`,
		}},
		{"one who whinges", `“It is over,” whinged Ray Moss.`, []string{
			`direct ⟦It is over⟧ whinge: Ray Moss`,
		}},
		{"one who demurs", `“We will never know,” demurred Hugh Reed.`, []string{
			`direct ⟦We will never know⟧ demur: Hugh Reed`,
		}},
		{"a surgeon is a doctor", `Surgeon Ann Pell works in Corran. “We are short of beds,” the doctor said.`, []string{
			`direct ⟦We are short of beds⟧ say: the doctor = Ann Pell, Surgeon`,
		}},
	})
}
