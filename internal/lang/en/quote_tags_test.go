package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Tags set into a sentence, and what stands behind them.
func TestTagsInSentences(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"behind a conjunction", `But, she says, she felt like she had no choice.`, []string{
			`indirect ⟦she felt like she had no choice⟧ say: she`,
		}},
		{"with a hearer", `And the union, Reed told me, is working through a backlog of grievances.`, []string{
			`indirect ⟦the union⟧ ⟦is working through a backlog of grievances⟧ tell: Reed`,
		}},
		{"with a hearer and a day", `The party could win the seat, Sen. Ann Reed told the Courier on Thursday.`, []string{
			`indirect ⟦The party could win the seat⟧ tell: Sen. Ann Reed = Ann Reed, senator`,
		}},
		{"with a time of two words", `The firm has no plans to move, the Treasury said last night, after reports that it was looking.`, []string{
			`indirect ⟦The firm has no plans to move⟧ say: the Treasury = Treasury`,
		}},
		{"before a clause", `The firm was a giant, Reed said, until it went bankrupt in 1999.`, []string{
			`indirect ⟦The firm was a giant⟧ ⟦until it went bankrupt in 1999⟧ say: Reed`,
		}},
		{"after a comparison", `Several experts cautioned, as did the bank itself, that the plan might well change.`, []string{
			`indirect ⟦the plan might well change⟧ caution: Several experts`,
		}},
		{"a participle goes on", `Reed took 20 tickets, according to the register, using seats in a box at the ground.`, []string{
			`indirect ⟦Reed took 20 tickets⟧ ⟦using seats in a box at the ground⟧ according to: the register`,
		}},
		{"a clause between marks", `"A deal is close," he says, as rain falls outside, "but we are not there yet."`, []string{
			`direct ⟦A deal is close⟧ ⟦but we are not there yet.⟧ say: he`,
		}},
		{"others argue", `Although some say the offer is low, others argue that it is fair.`, []string{
			`indirect ⟦the offer is low⟧ say: some`,
			`indirect ⟦it is fair⟧ argue: others`,
		}},
		{"what came of it", `The government said courts had no room, prompting claims that it had caved in.`, []string{
			`indirect ⟦courts had no room⟧ say: The government = the government`,
		}},
		{"a list for a subject", `Reports say glass, stones and even a crutch have been thrown.`, []string{
			`indirect ⟦glass, stones and even a crutch have been thrown⟧ say: Reports`,
		}},
		{"nobody but how many", `Several warned she was already behind.`, []string{
			`indirect ⟦she was already behind⟧ warn: Several`,
		}},
	})
}

// Verbs of saying that the tagger takes for something else.
func TestMissedVerbs(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a noun in the plural", `Mr. Reed notes that we are at a rare moment.`, []string{
			`indirect ⟦we are at a rare moment⟧ note: Mr. Reed = Reed`,
		}},
		{"a noun behind a comma", `They have embraced the idea, warning that Britain's exit will sap the alliance.`, []string{
			`indirect ⟦Britain's exit will sap the alliance⟧ warn: They`,
		}},
		{"a relative clause on a noun", `The claims that the minister made were wrong.`, nil},
		{"a name taken for a noun", `Lender Holm said so. House prices rose 0.3 per cent in January, says lender Halford.`, []string{
			`indirect ⟦House prices rose 0.3 per cent in January⟧ say: lender Halford = Halford`,
		}},
	})
}

// What somebody says to have done, or not to have, as English likes to put it.
func TestGerunds(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"denied", `Crane denied stealing the money.`, []string{`indirect ⟦stealing the money⟧ deny: Crane`}},
		{"recalled", `She recalled bringing the boat back to him.`, []string{`indirect ⟦bringing the boat back to him⟧ recall: She`}},
		{"an adjective", `The minister denied growing pressure on his job.`, nil},
	})
}
