package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Who is meant when the phrase beside the quote has no name, or more than one.
func TestDescriptions(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"the last name of a phrase is its head", `Alma Delon leads. “It is hard,” Delon campaign chief Ray Moss said.`, []string{
			`direct ⟦It is hard⟧ say: Delon campaign chief Ray Moss = Ray Moss, Delon campaign chief`,
		}},
		{"a noun after a name is the head", `Alma Delon leads. “It is hard,” Delon allies said.`, []string{
			`direct ⟦It is hard⟧ say: Delon allies`,
		}},
		{"a role with a place before it", `North Corran Sen. Hugh Pell said the bill was dead. “It is over,” he said.`, []string{
			`indirect ⟦the bill was dead⟧ say: North Corran Sen. Hugh Pell = Hugh Pell, senator`,
			`direct ⟦It is over⟧ say: he = Hugh Pell, senator`,
		}},
		{"a company by its noun", `The airline Corvo Air cut flights. “We are sorry,” the airline said.`, []string{
			`direct ⟦We are sorry⟧ say: the airline = Corvo Air`,
		}},
		{"two who speak together", `Lumex and Corvo said they would merge. “It is a good deal,” they said.`, []string{
			`indirect ⟦they would merge⟧ say: Lumex and Corvo`,
			`direct ⟦It is a good deal⟧ say: they = Lumex and Corvo`,
		}},
		{"a lone name may be somebody's", `Zelenko met Jens Stolberg. He said: “It is a signal.”`, []string{
			`direct ⟦It is a signal.⟧ say: He = Zelenko`,
		}},
		{"an office with another's name near", `Mayor Jan Bell met the developer, Ian Roe. “It is a good deal,” the developer said.`, []string{
			`direct ⟦It is a good deal⟧ say: the developer = Ian Roe, developer`,
		}},
	})
}
