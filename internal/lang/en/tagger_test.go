package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
	"github.com/dixit-nlp/dixit/internal/segment"
)

// The verbs of English, as later stages are told of them.
func TestVerbGroups(t *testing.T) {
	langtest.Verbs(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a simple verb is a group of one", "The mayor told reporters.", []string{"told = tell past"}},
		{"have and a participle are one verb in the past", "The bank has raised its rates.", []string{"has raised = raise past"}},
		{"be and a present participle are one verb", "Police are looking for two men.", []string{"are looking = look present"}},
		{"be and a past participle are passive", "Two men were arrested on Friday.", []string{"were arrested = arrest past passive"}},
		{"a chain of three", "The bridge has been closed since May.", []string{"has been closed = close past passive"}},
		{"a progressive passive", "Five people were being held.", []string{"were being held = hold past passive"}},
		{"do is nothing but form", "The company did not respond.", []string{"did not respond = respond past negated"}},
		{"a glued negation", "She doesn't agree.", []string{"doesn't agree = agree present negated"}},
		{"never denies", "He has never said so.", []string{"has never said = say past negated"}},
		{"will makes a future", "The store will close in June.", []string{"will close = close future"}},
		{"would makes a conditional", "He would have resigned.", []string{"would have resigned = resign past conditional"}},
		{"a modal is noted and its verb is the head", "Prices can rise again.", []string{"can rise = rise present modal:can"}},
		{"could is a conditional modal", "They could have been killed.", []string{"could have been killed = kill present conditional passive modal:could"}},
		{"going to is a modal of the future", "We are going to win.", []string{"are going to win = win present modal:go"}},
		{"have to is a modal", "Workers have to leave.", []string{"have to leave = leave present modal:have"}},
		{"a subject may stand inside", "Did he say why?", []string{"Did he say = say past subject:he"}},
		{"'d is had before a participle", "She'd told them.", []string{"'d told = tell past"}},
		{"and would before an infinitive", "She'd tell them.", []string{"'d tell = tell present conditional"}},
		{"no group goes into another clause", "That is where we set the limit.", []string{"is = be present", "set = set present"}},
		{"cannot is two words and one group", "He cannot leave.", []string{"cannot leave = leave present negated modal:can"}},
	})
}

func BenchmarkTaggerOnOneSentence(b *testing.B) {
	tagger, err := tagger()
	if err != nil {
		b.Fatal(err)
	}
	rules := SegmentRules()
	text := segment.Text("The minister did not say when the 1,200 workers would be told.", &rules)
	b.ReportAllocs()
	for b.Loop() {
		text.Verbs = nil
		tagger.Tag(text)
	}
	b.ReportMetric(float64(b.N*len(text.Tokens))/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
