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
		{"before a name", `Bosses at the Regal claim Fenton had missed four rehearsals.`, []string{
			`indirect ⟦Fenton had missed four rehearsals⟧ claim: Bosses at the Regal`,
		}},
		{"a participle with its subject", `The 37-year-old revealed Osei groomed her very slowly.`, []string{
			`indirect ⟦Osei groomed her very slowly⟧ reveal: The 37-year-old = the 37-year-old`,
		}},
		{"a heading", "Bank of Erin warns rates could rise again\n\nRates were left as they are on Monday.", []string{
			`indirect ⟦rates could rise again⟧ warn: Bank of Erin`,
		}},
		{"another who jokes", `Another joked: "Oh no he isn't!"`, []string{`direct ⟦Oh no he isn't!⟧ joke: Another`}},
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

// Headings, whose words the tagger does not know what to make of.
func TestHeadlines(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"who warns", "Library cuts will cost lives, doctors warn\n\nThe plans go to a vote on Monday.", []string{
			`indirect ⟦Library cuts will cost lives⟧ warn: doctors`,
		}},
		{"no verb", "Bridge unsafe for lorries, report finds\n\nThe bridge was built in 1931.", []string{
			`indirect ⟦Bridge unsafe for lorries⟧ find: report`,
		}},
		{"the verb first", "Killer whale attacks boat off Spain, say sailors\n\nThe boat sank within the hour.", []string{
			`indirect ⟦Killer whale attacks boat off Spain⟧ say: sailors`,
		}},
		{"with marks", "Reed 'sorry' for remarks, spokesman says\n\nThe remarks were made on Sunday.", []string{
			`mixed ⟦Reed 'sorry' for remarks⟧ say: spokesman`,
		}},
		{"a list", "Bread, milk and eggs\n\nThe shop had none of them on Monday.", nil},
		{"a name and a colon", "Reed: ‘I will not quit’\n\nThe minister spoke on Monday.", []string{
			`direct ⟦I will not quit⟧: Reed`,
		}},
	})
}

// Who speaks, and what no longer is his.
func TestReportsAndAuthors(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a clause of another's on the subject", `All the experts I interviewed said the plan was sound.`, []string{
			`indirect ⟦the plan was sound⟧ say: All the experts`,
		}},
		{"an insert between dashes", `Kall – a former judge, now retired – said the ruling was wrong.`, []string{
			`indirect ⟦the ruling was wrong⟧ say: Kall`,
		}},
		{"who is urged hears", `Ann Reed, whose family have fished here since 1870, urged members to visit.`, []string{
			`indirect ⟦visit⟧ urge: Ann Reed`,
		}},
		{"a colon behind a tag", `Not so, said Deane: ministers had been told in January.`, []string{
			`indirect ⟦Not so⟧ ⟦ministers had been told in January⟧ say: Deane`,
		}},
		{"the same again behind marks", `Tomlin said the bill would "codify chaos," and he warned that it would fail.`, []string{
			`mixed ⟦the bill would "codify chaos⟧ say: Tomlin`,
			`indirect ⟦it would fail⟧ warn: he`,
		}},
		{"the same again behind a dash", `Fowler said the race would be harder — and he noted that it was early.`, []string{
			`indirect ⟦the race would be harder⟧ say: Fowler`,
			`indirect ⟦it was early⟧ note: he`,
		}},
		{"what he refused", `The red card was harsh, Boyd admitted, but he refused to blame the referee.`, []string{
			`indirect ⟦The red card was harsh⟧ admit: Boyd`,
		}},
		{"where it was said", `On "Face the City," Reed said the plan was dead.`, []string{
			`indirect ⟦the plan was dead⟧ say: Reed`,
		}},
		{"a book", `In her memoir, "The Loud Silence," she said that she had learned nothing.`, []string{
			`indirect ⟦she had learned nothing⟧ say: she`,
		}},
		{"an opinion in its holder's words", `Ashby felt his side could have had "six or seven".`, []string{
			`mixed ⟦his side could have had "six or seven⟧ feel: Ashby`,
		}},
		{"an opinion", `Ashby felt his side could have had seven.`, nil},
		{"a signature that goes on", `"If I'd wanted an easy life, I'd have opened a flower shop" – Colin Marsh, chairman of Dunmore, to shareholders.`, []string{
			`direct ⟦If I'd wanted an easy life, I'd have opened a flower shop⟧: Colin Marsh, chairman of Dunmore = Colin Marsh, chairman of Dunmore`,
		}},
	})
}

// Where a report ends that opens a sentence and is not all of it.
func TestFrontedReports(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"behind a conjunction", `While aides have suggested his role is small, Mr. Reed is also determined to help.`, []string{
			`indirect ⟦his role is small⟧ suggest: aides`,
		}},
		{"a gerund", `Although Reed has admitted using the card, he does not defend it.`, []string{
			`indirect ⟦using the card⟧ admit: Reed`,
		}},
		{"with marks", `After saying her foot was "so swollen I could not walk," she was taken to hospital.`, []string{
			`mixed ⟦her foot was "so swollen I could not walk⟧ say:`,
		}},
		{"a source and two clauses", `According to police, officers saw Reed get out of a car, and they ordered him to stop.`, []string{
			`indirect ⟦officers saw Reed get out of a car, and they ordered him to stop⟧ according to: police`,
		}},
		{"a day before the clause", `The president told supporters this weekend he would consider it an insult.`, []string{
			`indirect ⟦he would consider it an insult⟧ tell: The president = the president`,
		}},
		{"a week that is the subject", `The party said the week was hard.`, []string{
			`indirect ⟦the week was hard⟧ say: The party = the party`,
		}},
		{"who is reminded", `He reminded the audience he was the only candidate.`, []string{
			`indirect ⟦he was the only candidate⟧ remind: He`,
		}},
		{"a cue of its own", `"We can't afford it," Reed said, adding later, "It costs us a fortune."`, []string{
			`direct ⟦We can't afford it⟧ say: Reed`,
			`direct ⟦It costs us a fortune.⟧ add: Reed`,
		}},
		{"what a clause is about", `Please ask yourself that question.`, nil},
		{"two clauses of one report", `The union said its members had been "paid to play cards", and that it would not accept less.`, []string{
			`mixed ⟦its members had been "paid to play cards", and that it would not accept less⟧ say: The union = the union`,
		}},
	})
}

// What stands behind a tag and belongs to the words reported.
func TestReportsGoOn(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a day behind a missed verb", `Day octopuses can hold a grudge for weeks, scientists report today in Marine Cognition.`, []string{
			`indirect ⟦Day octopuses can hold a grudge for weeks⟧ report: scientists`,
		}},
		{"marks go on", `The suits were washed between dives, she says, "but a diver's idea of clean may not be ours".`, []string{
			`mixed ⟦The suits were washed between dives⟧ ⟦but a diver's idea of clean may not be ours⟧ say: she`,
		}},
		{"marks do not go on", `As the rain fell, Reed said, "it was over."`, []string{`direct ⟦it was over.⟧ say: Reed`}},
		{"initials answer what is no question, too", "How many hives did you lose?\n\nNora Whitfield. Half of them died.\n\nMinisters promise help.\n\nN. W. They sent me a form.", []string{
			`direct ⟦Half of them died.⟧: Nora Whitfield`,
			`direct ⟦They sent me a form.⟧: N. W. = Nora Whitfield`,
		}},
		{"a sentence that only says who is there", `Anna Reed spoke first. Among them was Yann Hill, 34, whose wife is due in August: "It is fifty minutes on a good day."`, []string{
			`direct ⟦It is fifty minutes on a good day.⟧: Yann Hill`,
		}},
		{"what somebody calls a thing", `The group blamed weak demand and what Chief Executive Ulrike Hallmann called "a perfect storm of inventories".`, []string{
			`mixed ⟦a perfect storm of inventories⟧ call: Chief Executive Ulrike Hallmann = Ulrike Hallmann, Chief Executive`,
		}},
		{"a report ends where its speaker falls silent", `A spokeswoman said the bonus "reflected performance" and declined to comment further.`, []string{
			`mixed ⟦the bonus "reflected performance⟧ say: A spokeswoman = a spokeswoman`,
		}},
		{"a participle goes on with the report", `The firm said the plan was "unfair" and imposed by London.`, []string{
			`mixed ⟦the plan was "unfair" and imposed by London⟧ say: The firm = the firm`,
		}},
		{"a reason in marks", `He left school at 14, he told an interviewer, because "they had run out of things to hit me for."`, []string{
			`mixed ⟦He left school at 14⟧ ⟦because "they had run out of things to hit me for⟧ tell: he`,
		}},
		{"a clause that waits for its end", `They were, she wrote in her introduction, "the nearest thing we have to the sea."`, []string{
			`mixed ⟦They were⟧ ⟦the nearest thing we have to the sea⟧ write: she`,
		}},
		{"a cue of two words", `A dark box, he pointed out, might also make a bee hungry.`, []string{
			`indirect ⟦A dark box⟧ ⟦might also make a bee hungry⟧ point out: he`,
		}},
		{"what he called it", `By the end, he told the paper, they were eating candles, which he described as "no worse than suet."`, []string{
			`indirect ⟦By the end⟧ ⟦they were eating candles⟧ tell: he`,
			`mixed ⟦no worse than suet.⟧ describe: he`,
		}},
		{"a time before the verb", `Crystal was out. The minister last night insisted the clip was old.`, []string{
			`indirect ⟦the clip was old⟧ insist: The minister = the minister`,
		}},
		{"one of them", `"We wrote that it must be opened slowly," one of them said. "It was opened at night."`, []string{
			`direct ⟦We wrote that it must be opened slowly⟧ ⟦It was opened at night.⟧ say: one of them`,
		}},
		{"who liked to say", `Harold Pym, whose violins were prized and who liked to say that he "could not get a tune out of one," died on Monday.`, []string{
			`mixed ⟦he "could not get a tune out of one⟧ say:`,
		}},
		{"a year before the next report", `She joked that she had "better luck on set than off it", and in 2018 she admitted she had been a fool.`, []string{
			`mixed ⟦she had "better luck on set than off it⟧ joke: She`,
			`indirect ⟦she had been a fool⟧ admit: she`,
		}},
		{"a group and a missed verb", `Bosses have told her to take as long as she needs, sources claim.`, []string{
			`indirect ⟦Bosses have told her to take as long as she needs⟧ claim: sources`,
		}},
		{"a noun for a subject", `Health leaders say libraries used as "warm hubs" kept hundreds of people out of hospital.`, []string{
			`mixed ⟦libraries used as "warm hubs" kept hundreds of people out of hospital⟧ say: Health leaders`,
		}},
		{"what a union holds", `The union's position is that no talks are possible.`, []string{
			`indirect ⟦no talks are possible⟧ position: The union = the union`,
		}},
		{"what nobody holds", `The problem is that nobody knows.`, nil},
	})
}
