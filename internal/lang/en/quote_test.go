package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// The sentences below are a manual of what the whole pack reads: each is
// followed by its quotes, in the form that langtest.Quotes gives, and those of
// TestNoQuote by nothing.

// Marks of every family, whole and broken.
func TestMarks(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"British single marks beside apostrophes", `‘We won't go,’ said Ann Reed.`, []string{
			`direct ⟦We won't go⟧ say: Ann Reed`,
		}},
		{"the apostrophe of a plural within single marks", `‘It’s the dogs’ home that matters,’ said Ann Reed.`, []string{
			`direct ⟦It’s the dogs’ home that matters⟧ say: Ann Reed`,
		}},
		{"an inch mark is no quote mark", `The 6'2" guard said "we won".`, []string{
			`direct ⟦we won⟧ say: guard`,
		}},
		{"marks within marks", `“He told me ‘never again’ and left,” Ms. Reed recalled.`, []string{
			`direct ⟦He told me ‘never again’ and left⟧ recall: Ms. Reed = Reed`,
		}},
		{"a mark opens every paragraph", "Ann Reed said: “We are ready.\n\n“We have food.\n\n“We can wait.” She left.", []string{
			`direct ⟦We are ready.⟧ ⟦We have food.⟧ ⟦We can wait.⟧ say: Ann Reed`,
		}},
		{"a mark that is never closed", "Ann Reed said: \"We are ready. We can wait.\n\nThe meeting ended.", []string{
			`direct ⟦We are ready. We can wait.⟧ say: Ann Reed`,
		}},
	})
}

// Utterances in marks, or shown by dashes and names, and who the frame says speaks.
func TestDirectSpeech(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"subject before the cue", `"I will," Bob Ray said, "if you let me."`, []string{
			`direct ⟦I will⟧ ⟦if you let me.⟧ say: Bob Ray`,
		}},
		{"subject after the cue", `“We will fight,” said Ann Reed.`, []string{
			`direct ⟦We will fight⟧ say: Ann Reed`,
		}},
		{"a long insert between subject and cue", `“We will fight,” Ann Reed, who chairs the board of the museum, said.`, []string{
			`direct ⟦We will fight⟧ say: Ann Reed`,
		}},
		{"a second sentence around one cue", `“It works,” said Ann Reed. “We tested it.”`, []string{
			`direct ⟦It works⟧ ⟦We tested it.⟧ say: Ann Reed`,
		}},
		{"a signature", `“Art is not a luxury.” - Ann Reed`, []string{
			`direct ⟦Art is not a luxury.⟧: Ann Reed`,
		}},
		{"the tag drags something along before the words go on", `“It is,” Ann Reed added, smiling, “a good day.”`, []string{
			`direct ⟦It is⟧ ⟦a good day.⟧ add: Ann Reed`,
		}},
		{"a verb with its particle, which the tagger does not know", `A council source shot back: “That is nonsense.”`, []string{
			`direct ⟦That is nonsense.⟧ shoot: A council source = a council source`,
		}},
		{"questions and answers under letters", "Q: Why did you leave?\nA: Rest, I hope.", []string{
			`direct ⟦Why did you leave?⟧:`, `direct ⟦Rest, I hope.⟧:`,
		}},
		{"a subject with the place it is at", `“It works,” analysts at Northbank wrote in a note.`, []string{
			`direct ⟦It works⟧ write: analysts at Northbank`,
		}},
		{"an insert that nothing closes", `“It works,” Chad Reed, head of a firm in Leeds told reporters.`, []string{
			`direct ⟦It works⟧ tell: Chad Reed, head of a firm in Leeds = Chad Reed, head of a firm in Leeds`,
		}},
		{"a verb that the tagger takes for the end of its subject", `“It is a mess,” Ann Reed shot back.`, []string{
			`direct ⟦It is a mess⟧ shoot: Ann Reed`,
		}},
		{"a verb with its particle before the subject", `“It is a mess,” chimed in Ann Reed.`, []string{
			`direct ⟦It is a mess⟧ chime: Ann Reed`,
		}},
		{"a cue before a comma that the tagger takes for a noun", `The Ministry of Mines notes, “Gas harms the crops.”`, []string{
			`direct ⟦Gas harms the crops.⟧ note: The Ministry of Mines = Ministry of Mines`,
		}},
		{"an age for a name", `“He's skilful,” said the 36-year-old.`, []string{
			`direct ⟦He's skilful⟧ say: the 36-year-old`,
		}},
		{"a verb inside the words is no cue", `“I said I would,” he said.`, []string{
			`direct ⟦I said I would⟧ say: he`,
		}},
	})
}

// Clauses that the author puts in words of his own, with words in marks or without.
func TestReportedSpeech(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"with that", `Bob Ray said that the deal was dead.`, []string{
			`indirect ⟦the deal was dead⟧ say: Bob Ray`,
		}},
		{"without that", `Bob Ray said the deal was dead.`, []string{
			`indirect ⟦the deal was dead⟧ say: Bob Ray`,
		}},
		{"a hearer before the clause", `Bob Ray told Ann Reed that the deal was dead.`, []string{
			`indirect ⟦the deal was dead⟧ tell: Bob Ray`,
		}},
		{"a tag at the end", `The road is closed, police said.`, []string{
			`indirect ⟦The road is closed⟧ say: police`,
		}},
		{"according to", `According to Ann Reed, the road is closed.`, []string{
			`indirect ⟦the road is closed⟧ according to: Ann Reed`,
		}},
		{"quoted as saying", `Bob Ray was quoted as saying that he would quit.`, []string{
			`indirect ⟦he would quit⟧ say: Bob Ray`,
		}},
		{"words in marks within the clause", `Ann Reed said the vote “would be close”.`, []string{
			`mixed ⟦the vote “would be close⟧ say: Ann Reed`,
		}},
		{"a participle that goes on", `Ann Reed said prices rose, adding that wages “barely moved”.`, []string{
			`indirect ⟦prices rose⟧ say: Ann Reed`,
			`mixed ⟦wages “barely moved⟧ add: Ann Reed`,
		}},
		{"a clause whose verb the tagger does not see", `Ann Reed said Omar wishes to help.`, []string{
			`indirect ⟦Omar wishes to help⟧ say: Ann Reed`,
		}},
		{"hearers in capitals", `Ann Reed told MPs she was “not fit” for the job.`, []string{
			`mixed ⟦she was “not fit” for the job⟧ tell: Ann Reed`,
		}},
		{"a filing between cue and clause", `Pacific Gas said in a filing that the line had failed.`, []string{
			`indirect ⟦the line had failed⟧ say: Pacific Gas`,
		}},
		{"a verb in the tense of the report goes on with it", `Ann Reed said her side was “tired” and would fly home.`, []string{
			`mixed ⟦her side was “tired” and would fly home⟧ say: Ann Reed`,
		}},
		{"another cue ends it", `Ann Reed described the offer as “an insult”, and said members would vote.`, []string{
			`mixed ⟦an insult⟧ describe: Ann Reed`,
			`indirect ⟦members would vote⟧ say: Ann Reed`,
		}},
		{"one word that is praised", `Ann Reed praised the “textbook” response.`, []string{
			`mixed ⟦textbook⟧ praise: Ann Reed`,
		}},
		{"a tag with a description behind it", `The plan “is a gamble”, says Ann Reed, a planner at the institute in Porto, who took no part.`, []string{
			`mixed ⟦The plan “is a gamble⟧ say: Ann Reed, a planner at the institute in Porto = Ann Reed, planner at the institute in Porto`,
		}},
		{"a tag in the middle whose verb the tagger takes for a noun", `The deal, Cole argues, is “a mistake”.`, []string{
			`mixed ⟦The deal⟧ ⟦is “a mistake⟧ argue: Cole`,
		}},
		{"what researchers found", `The researchers found that the gas harms crops.`, []string{
			`indirect ⟦the gas harms crops⟧ find: The researchers = the researchers`,
		}},
		{"a day between cue and clause", `Lumex said on Monday it will close its plant.`, []string{
			`indirect ⟦it will close its plant⟧ say: Lumex`,
		}},
		{"a day between subject and cue", `The ministry on Friday said it would pay.`, []string{
			`indirect ⟦it would pay⟧ say: The ministry = the ministry`,
		}},
		{"a tag before the rest of the predicate", `It was, said Ann Reed, far too late.`, []string{
			`indirect ⟦It was⟧ ⟦far too late⟧ say: Ann Reed`,
		}},
		{"a tag behind a name", `Ann Reed, they said, would resign.`, []string{
			`indirect ⟦Ann Reed⟧ ⟦would resign⟧ say: they`,
		}},
		{"as somebody told", `As Ann Reed told the Echo, prices have dropped.`, []string{
			`indirect ⟦prices have dropped⟧ tell: Ann Reed`,
		}},
		{"what figures show without that", `The figures show prices fell in May.`, []string{
			`indirect ⟦prices fell in May⟧ show: The figures = the figures`,
		}},
		{"an answer called something", `Ann Reed criticised the council's answer as “slow and secretive”.`, []string{
			`mixed ⟦slow and secretive⟧ criticise: Ann Reed`,
		}},
		{"accused of running something", `A report accused him of running a “culture of fear”.`, []string{
			`mixed ⟦culture of fear⟧ accuse: A report = a report`,
		}},
		{"one of several who calls something something", `Councillor Jim Pell, one of the three rebels, called the survey “useless.”`, []string{
			`mixed ⟦useless.⟧ call: Councillor Jim Pell = Jim Pell, Councillor`,
		}},
		{"what critics called", `The fair became what critics called “a circus.”`, []string{
			`mixed ⟦a circus.⟧ call: critics`,
		}},
		{"the author goes on in the present", `Ministers insisted there would be “no delay”, but two officials are worried.`, []string{
			`mixed ⟦there would be “no delay⟧ insist: Ministers`,
		}},
		{"others reply", `Ministers say cuts are “fair”, but critics called them “cruel”.`, []string{
			`mixed ⟦cuts are “fair⟧ say: Ministers`,
			`mixed ⟦cruel⟧ call: critics`,
		}},
		{"a tag with its hearer", `The road will reopen in May, manager Ann Reed told the board.`, []string{
			`indirect ⟦The road will reopen in May⟧ tell: manager Ann Reed = Ann Reed, manager`,
		}},
		{"with somebody saying", `The vote was put off, with the council saying halls were full.`, []string{
			`indirect ⟦halls were full⟧ say: the council`,
		}},
		{"an agent before the words in marks", `The plan, described by Ann Reed as “a gift”, will return.`, []string{
			`mixed ⟦a gift⟧ describe: Ann Reed`,
		}},
		{"though she admits", `Bob Ray said the plan would work, though he acknowledged it was late.`, []string{
			`indirect ⟦the plan would work⟧ say: Bob Ray`,
			`indirect ⟦it was late⟧ acknowledge: he = Bob Ray`,
		}},
	})
}

// From the phrase beside the words to the one it means.
func TestSpeakers(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a relative clause with another name", `Ann Reed, who replaced Tim Farr in July, said: “We will fight.”`, []string{
			`direct ⟦We will fight.⟧ say: Ann Reed`,
		}},
		{"a pronoun means the subject of the sentence before", `Bob Ray met Tim Farr. He said: “It is a signal.”`, []string{
			`direct ⟦It is a signal.⟧ say: He = Bob Ray`,
		}},
		{"gender decides", `Bob Ray met Ann Reed. She said it was useful.`, []string{
			`indirect ⟦it was useful⟧ say: She = Ann Reed`,
		}},
	})
}

// What looks like a quote and is none.
func TestNoQuote(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"an object of a verb that reports", `The judge denied a defence request to let the man go free.`, nil},
		{"a relative clause before the main verb", `The firm, which reports next week, was down.`, nil},
		{"more than somebody said", `It sold two million, 15 percent more than analysts had forecast.`, nil},
		{"goodbye", `The company said goodbye to its founder.`, nil},
		{"by age", `According to age, players pay five or ten pounds.`, nil},
		{"a feud that threatens to", `The feud threatened to split the club.`, nil},
		{"a participle before the main clause", `Asked if he was tired, he laughed.`, nil},
		{"no content", `Ann Reed declined to comment.`, nil},
		{"scare quotes", `The so-called “expert” left.`, nil},
		{"a title", `His novel “The Long Road” says much about war.`, nil},
	})
}

// Any bytes: no panic, every span inside the text, every index in its list.
func FuzzQuotes(f *testing.F) {
	for _, s := range []string{
		"“We go,” said Ann Reed, a teacher. He said: 'no'.", "He told ‘us’ it’s “over", "- No, said Paul.\n- Yes!",
		"According to the mayor, 'a', he said: \"b", "According to A00, '00,", "\xffQ: why?\nA: \xc3", "Ms. \u0301 said ''🔥''",
		"Reed, they said, would", "As Ann told", "“A,” a man at", "said on", "‘the dogs’ home", ", Cole argues,",
	} {
		f.Add(s)
	}
	langtest.FuzzQuotes(f, langtest.Load(f, Pack))
}
