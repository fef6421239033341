package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// What newspapers report in frames of their own.
func TestPressReports(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a clause whose subject has an insert", `Firefighters said the blaze, which broke out at about two, had been put out.`, []string{
			`indirect ⟦the blaze, which broke out at about two, had been put out⟧ say: Firefighters`,
		}},
		{"a past form that the tagger took for a participle", `The army said it struck dozens of targets overnight.`, []string{
			`indirect ⟦it struck dozens of targets overnight⟧ say: The army = the army`,
		}},
		{"a cue of two words", `Ann Reed points out that the sample was small.`, []string{
			`indirect ⟦the sample was small⟧ point out: Ann Reed`,
		}},
		{"a cue of two words and no conjunction", `Ann Reed pointed out the sample was small.`, []string{
			`indirect ⟦the sample was small⟧ point out: Ann Reed`,
		}},
		{"a plan and who announces it", `The chain plans to close 40 stores, it announced Thursday.`, []string{
			`indirect ⟦The chain plans to close 40 stores⟧ announce: it`,
		}},
	})
}

// How much of what stands beside a quote is the speaker.
func TestPressSpeakers(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a role and where it is held", `“It is odd,” said Ann Reed, an economist at Holm.`, []string{
			`direct ⟦It is odd⟧ say: Ann Reed, an economist at Holm = Ann Reed, economist at Holm`,
		}},
	})
}
