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
		{"a question that somebody came to ask", `A reader wrote to ask whether the council would “ever mend the road”.`, []string{
			`mixed ⟦the council would “ever mend the road⟧ ask: A reader = a reader`,
		}},
		{"a question at a distance", `She rang at dawn to ask if he had “seen the old dog”.`, []string{
			`mixed ⟦he had “seen the old dog⟧ ask: She`,
		}},
		{"a past form behind an insert", `Neil Crane, a former jockey, posted on social media that he would “walk every mile”.`, []string{
			`mixed ⟦he would “walk every mile⟧ post: Neil Crane, a former jockey = Neil Crane, former jockey`,
		}},
		{"what an unnamed source lets be understood", `It is understood that the report will be published in July.`, []string{
			`indirect ⟦the report will be published in July⟧ understand:`,
		}},
		{"what a newspaper understands", `The Guardian understands that the minister threatened to quit.`, []string{
			`indirect ⟦the minister threatened to quit⟧ understand: The Guardian = Guardian`,
		}},
		{"what a court hears", `The court heard Smith had driven to the house.`, []string{
			`indirect ⟦Smith had driven to the house⟧ hear: The court = the court`,
		}},
		{"an aside in the subject of a clause", `Ann Reed said the suspect, a 34-year-old man from Dayton, fired at least six times.`, []string{
			`indirect ⟦the suspect, a 34-year-old man from Dayton, fired at least six times⟧ say: Ann Reed`,
		}},
		{"an insert that a participle opens", `The minister warned both sides and said emergency plans, including a sailing every third day, were being drawn up.`, []string{
			`indirect ⟦emergency plans, including a sailing every third day, were being drawn up⟧ say: The minister = the minister`,
		}},
		{"a hearer that is a pronoun", `Helen Marr told him he was “lucky not to be going to prison”.`, []string{
			`mixed ⟦he was “lucky not to be going to prison⟧ tell: Helen Marr`,
		}},
		{"that, a pronoun", `The family said that was not enough.`, []string{
			`indirect ⟦that was not enough⟧ say: The family = the family`,
		}},
		{"what somebody is remembered as", `Teachers remember him as "quiet, almost invisible".`, []string{
			`mixed ⟦quiet, almost invisible⟧ remember: Teachers`,
		}},
		{"a past form before marks", `The company blamed "unseasonably warm weather" for the decline.`, []string{
			`mixed ⟦unseasonably warm weather⟧ blame: The company = the company`,
		}},
		{"what the author sums up", `Ann Reed insisted eight out of 10 patients were “happy or very happy” with their care, a claim that drew laughter.`, []string{
			`mixed ⟦eight out of 10 patients were “happy or very happy” with their care⟧ insist: Ann Reed`,
		}},
		{"what a tag adds to a name", `The results are “strange but real,” says Ana Kovar, a geologist who wasn't involved in the study.`, []string{
			`mixed ⟦The results are “strange but real⟧ say: Ana Kovar, a geologist = Ana Kovar, geologist`,
		}},
		{"a clause that marks add to", `According to Ed Moss, the lights went out, "when the soup was still hot."`, []string{
			`mixed ⟦the lights went out, "when the soup was still hot⟧ according to: Ed Moss`,
		}},
		{"a question about what somebody understood", `She asked whether voters understood “what it means to be 70”.`, []string{
			`mixed ⟦voters understood “what it means to be 70⟧ ask: She`,
		}},
		{"a day behind the hearer", `Alan Pike told the court on Tuesday he had been distracted.`, []string{
			`indirect ⟦he had been distracted⟧ tell: Alan Pike`,
		}},
		{"call on somebody", `Ben Marsh called on his team-mates to "stand up and be counted".`, []string{
			`mixed ⟦stand up and be counted⟧ call on: Ben Marsh`,
		}},
		{"a sentence that a tag cuts before that", `It was there, Ann Reed says, that she learned “to sit still and look”.`, []string{
			`mixed ⟦It was there⟧ ⟦that she learned “to sit still and look⟧ say: Ann Reed`,
		}},
		{"an object that looks like a verb", `Ruth Lyle called the union's demands "a fantasy from another age."`, []string{
			`mixed ⟦a fantasy from another age.⟧ call: Ruth Lyle`,
		}},
		{"a noun for what is asked", `Ann Reed has written to the auditor asking for “a full account of every pound”.`, []string{
			`mixed ⟦a full account of every pound⟧ ask for: Ann Reed`,
		}},
		{"as somebody put it", `As Ann Reed put it, “nobody came”.`, []string{
			`direct ⟦nobody came⟧ put it: Ann Reed`,
		}},
		{"what a study says behind its clause", `Nine lives a day could be saved, research suggests.`, []string{
			`indirect ⟦Nine lives a day could be saved⟧ suggest: research`,
		}},
		{"a relative clause behind where it was said", `Ruth Lyle said in a memo that was seen by Newswire she would leave.`, nil},
		{"a figure that others dispute", `Ann Reed said wages had risen by 3%, a figure the union disputes.`, []string{
			`indirect ⟦wages had risen by 3%⟧ say: Ann Reed`,
		}},
	})
}

// How much of what stands beside a quote is the speaker.
func TestPressSpeakers(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a role and where it is held", `“It is odd,” said Ann Reed, an economist at Holm.`, []string{
			`direct ⟦It is odd⟧ say: Ann Reed, an economist at Holm = Ann Reed, economist at Holm`,
		}},
		{"who is told something does not say it", `Jurors were told the attack was "frenzied".`, []string{
			`mixed ⟦the attack was "frenzied⟧ tell:`,
		}},
		{"a subject behind a conjunction that looks like a preposition", `Shares dropped 9 per cent on Monday after the toy maker said sales would be “well below” forecasts.`, []string{
			`mixed ⟦sales would be “well below” forecasts⟧ say: the toy maker`,
		}},
		{"an insert and a relative clause behind a name", `Not all agreed: Sam Okoye, an analyst at Penrose, which holds a stake, argued that the fall was “absurd”.`, []string{
			`mixed ⟦the fall was “absurd⟧ argue: Sam Okoye, an analyst at Penrose = Sam Okoye, analyst at Penrose`,
		}},
		{"who speaks for whom", `“It was awful,” a spokesman for the ministry said.`, []string{
			`direct ⟦It was awful⟧ say: a spokesman for the ministry`,
		}},
		{"a name that opens as a participle does", `Downing Street has denied that the deal is dead.`, []string{
			`indirect ⟦the deal is dead⟧ deny: Downing Street`,
		}},
		{"a subject behind but", `The council did not dispute the figures but a spokesman said they “lacked detail”.`, []string{
			`mixed ⟦they “lacked detail⟧ say: a spokesman`,
		}},
		{"an age behind a name", `Mr Doyle, 58, from Ashcombe, told the inquest: “He was tired.”`, []string{
			`direct ⟦He was tired.⟧ tell: Mr Doyle = Doyle`,
		}},
		{"a subject over what was expected", `The central bank held rates at 4.75 per cent, as expected, but hinted that a cut was likely.`, []string{
			`indirect ⟦a cut was likely⟧ hint: The central bank = the central bank`,
		}},
		{"a subject before its relative clause", `A bus driver who crashed into a bridge has said he "did not see" the signs.`, []string{
			`mixed ⟦he "did not see" the signs⟧ say: A bus driver = a bus driver`,
		}},
		{"one of several, unnamed", `"It is a mess," a third said.`, []string{
			`direct ⟦It is a mess⟧ say: a third`,
		}},
		{"one of several", `“Good, but we need more,” one said. “It's fine,” another added.`, []string{
			`direct ⟦Good, but we need more⟧ say: one`,
			`direct ⟦It's fine⟧ add: another`,
		}},
		{"who goes on behind but", `Bob Ray admitted the board had “got the sums wrong” but insisted the case remained strong.`, []string{
			`mixed ⟦the board had “got the sums wrong⟧ admit: Bob Ray`,
			`indirect ⟦the case remained strong⟧ insist: Bob Ray`,
		}},
		{"an office that opens as a verb does", `Transport secretary Jo Bell warned that time was short.`, []string{
			`indirect ⟦time was short⟧ warn: Transport secretary Jo Bell = Jo Bell, Transport secretary`,
		}},
		{"who is quoted as saying", `State television quoted the interior minister as saying that calm had returned.`, []string{
			`indirect ⟦that calm had returned⟧ say: the interior minister`,
		}},
		{"who goes on with a participle", `A spokesman for the army denied it was planning a coup, calling the reports "baseless".`, []string{
			`indirect ⟦it was planning a coup⟧ deny: A spokesman for the army = a spokesman for the army`,
			`mixed ⟦baseless⟧ call: A spokesman for the army = a spokesman for the army`,
		}},
	})
}
