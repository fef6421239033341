package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Where a report starts and ends, in sentences that newspapers print every day.
func TestReportEdges(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"what a court rules", `A judge blocked the law, ruling that it unfairly targets voters.`, []string{
			`indirect ⟦it unfairly targets voters⟧ rule: A judge = a judge`,
		}},
		{"a hearer with a noun that may be a verb", `The mayor told the Today programme the city was "in shock".`, []string{
			`mixed ⟦the city was "in shock⟧ tell: The mayor = the mayor`,
		}},
		{"a day before that", `World Rugby said on Sunday that referee Paul Green will face no action.`, []string{
			`indirect ⟦referee Paul Green will face no action⟧ say: World Rugby`,
		}},
		{"a source right behind marks", `She bragged that the money was "too easy," according to court documents.`, []string{
			`mixed ⟦the money was "too easy⟧ brag: She`,
		}},
		{"a list of verbs in the present", `She said people hold doors for her, greet her in the street, and strike up conversations with her.`, []string{
			`indirect ⟦people hold doors for her, greet her in the street, and strike up conversations with her⟧ say: She`,
		}},
		{"what others say of it", `The owner said there was no gas supply, something that neighbours dispute.`, []string{
			`indirect ⟦there was no gas supply⟧ say: The owner = the owner`,
		}},
		{"an adverb behind an insert", `He added the defendant, who is on benefits, never offered an apology.`, []string{
			`indirect ⟦the defendant, who is on benefits, never offered an apology⟧ add: He`,
		}},
		{"a participle and a comma", `Reed waved the idea away, noting, "Nobody needs my advice on anything."`, []string{
			`direct ⟦Nobody needs my advice on anything.⟧ note: Reed`,
		}},
		{"a report within a report", `Soto said Rowe initially claimed that the patients had agreed.`, []string{
			`indirect ⟦Rowe initially claimed that the patients had agreed⟧ say: Soto`,
		}},
		{"what is understood, with no conjunction", `It is understood Botha is considering retirement.`, []string{
			`indirect ⟦Botha is considering retirement⟧ understand:`,
		}},
		{"a tag that the tagger took for a participle", `Oil prices will average $70 a barrel, the bank predicted.`, []string{
			`indirect ⟦Oil prices will average $70 a barrel⟧ predict: the bank`,
		}},
		{"a participle behind the subject", `The union representing seafarers said the company had been warned.`, []string{
			`indirect ⟦the company had been warned⟧ say: The union = the union`,
		}},
		{"a clause before the subject", `City were two down inside ten minutes and Malone admitted: "That was embarrassing."`, []string{
			`direct ⟦That was embarrassing.⟧ admit: Malone`,
		}},
		{"what a body finds", `The watchdog found the force had failed to act.`, []string{
			`indirect ⟦the force had failed to act⟧ find: The watchdog = the watchdog`,
		}},
		{"a heading with its speaker behind a colon", "'It was like a war zone': survivor tells of blast\n\nThe hotel burned all night.", []string{
			`direct ⟦It was like a war zone⟧: survivor`,
		}},
		{"what somebody was asked before", `The minister, asked if she would apologise, said she had "nothing to hide".`, []string{
			`mixed ⟦she had "nothing to hide⟧ say: The minister = the minister`,
		}},
		{"a verb of saying that is reported itself", `She also said the committee wanted more time and would report in May.`, []string{
			`indirect ⟦the committee wanted more time and would report in May⟧ say: She`,
		}},
		{"a relative clause that ends inside the marks", `The mayor, who has said he would end the row "in a day," left early.`, []string{
			`mixed ⟦he would end the row "in a day⟧ say: The mayor = the mayor`,
		}},
		{"an order in marks", `Ministers told councils to "get on with it".`, []string{
			`mixed ⟦get on with it⟧ tell: Ministers`,
		}},
		{"who goes on behind a report", `A palace source insisted there was "no split" and dismissed the story as "tittle-tattle".`, []string{
			`mixed ⟦there was "no split⟧ insist: A palace source = a palace source`,
			`mixed ⟦tittle-tattle⟧ dismiss: A palace source = a palace source`,
		}},
		{"a clause of time before the saying", `When Ann Reed was five months pregnant, she posted in a group that she was looking for help.`, []string{
			`indirect ⟦she was looking for help⟧ post: she = Ann Reed`,
		}},
		{"a thing found, and where", `A study found fewer than 50 counties where a family could pay.`, nil},
		{"how somebody without a name puts it", `As one official put it, "nobody knew who was in charge".`, []string{
			`direct ⟦nobody knew who was in charge⟧ put it: one official`,
		}},
		{"who speaks is told between the words", `"There's a lot of doubt," said Joe Brandt, who covers airlines, "and investors hate that."`, []string{
			`direct ⟦There's a lot of doubt⟧ ⟦and investors hate that.⟧ say: Joe Brandt`,
		}},
		{"when somebody spoke is no question", `"It's over," Ann Kim said when reached by phone.`, []string{
			`direct ⟦It's over⟧ say: Ann Kim`,
		}},
		{"another speaks", `"Leave now," said another.`, []string{
			`direct ⟦Leave now⟧ say: another`,
		}},
		{"a question is no tag's clause", `When asked about the future, she smiled.`, nil},
		{"what a thing is called is no tag", `The event, called the Cliff Race, was set to end the next morning.`, nil},
		{"nor is it what somebody wrote", `He also wrote a popular, weekly column for Medium called The Upgrade.`, nil},
		{"a way that things go", `They respond in a way that older machines could never do.`, nil},
		{"a heading's verb reaches no further than the heading", "Survivor tells of blast\n\nA guest crawled through smoke to escape.", nil},
	})
}
