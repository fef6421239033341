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
		{"a party", `Ann Ray, a Labour councillor, quit. The opposition leader, Priya Bell, said it was time. “It is over,” the Conservative said.`, []string{
			`indirect ⟦it was time⟧ say: The opposition leader, Priya Bell = Priya Bell, opposition leader`,
			`direct ⟦It is over⟧ say: the Conservative = Priya Bell, opposition leader`,
		}},
		{"a surname that is a given name", `Sheila Grant runs the group. According to Grant, more than 9,000 people signed a petition.`, []string{
			`indirect ⟦more than 9,000 people signed a petition⟧ according to: Grant = Sheila Grant`,
		}},
		{"his wife is a woman", `Darren Hough died. His wife, Kelly, said: “It is hard.” The mother-of-three said he was kind.`, []string{
			`direct ⟦It is hard.⟧ say: His wife, Kelly = Kelly, wife`,
			`indirect ⟦he was kind⟧ say: The mother-of-three = Kelly, wife`,
		}},
		{"a body that has just spoken", `North Highways said the road was open. The agency said repairs would go on.`, []string{
			`indirect ⟦the road was open⟧ say: North Highways`,
			`indirect ⟦repairs would go on⟧ say: The agency = North Highways`,
		}},
		{"where a group is listed is not the group", `Corvo Retail plc runs shops. Visitor numbers fell, the Dublin-listed group said.`, []string{
			`indirect ⟦Visitor numbers fell⟧ say: the Dublin-listed group = Corvo Retail`,
		}},
		{"they of one without a name", `A friend of the singer told us: “Lena is shattered.” They added that she was at home.`, []string{
			`direct ⟦Lena is shattered.⟧ tell: A friend of the singer = a friend of the singer`,
			`indirect ⟦she was at home⟧ add: They = a friend of the singer`,
		}},
		{"they of a group that did nothing", `What alarmed the researchers was how it spread. Once one dam went, the rest followed, they report.`, []string{
			`indirect ⟦Once one dam went, the rest followed⟧ report: they = the researchers`,
		}},
		{"an age beside a name", `Mr Doyle, 58, from Ashcombe, told the inquest: “It was dark.”`, []string{
			`direct ⟦It was dark.⟧ tell: Mr Doyle = Doyle`,
		}},
		{"a place is no he", `Downing Street was silent. He said that talks went on.`, []string{
			`indirect ⟦talks went on⟧ say: He`,
		}},
		{"an age is no origin", `Rosa Bell, a 22-year veteran, left. His daughter, Emma, stayed. “It is time,” the 17-year-old said.`, []string{
			`direct ⟦It is time⟧ say: the 17-year-old = Emma, daughter`,
		}},
		{"they of a team", `Two experts were glad. The team will be back. They said that it was time.`, []string{
			`indirect ⟦it was time⟧ say: They = The team`,
		}},
		{"who speaks for somebody", `Lawyers for Ann Bell were silent. They said that the case was weak.`, []string{
			`indirect ⟦the case was weak⟧ say: They = Lawyers for Ann Bell`,
		}},
		{"one without a name", `A younger driver said it was late. Ray Bell said it was early. “It is hard,” said the man.`, []string{
			`indirect ⟦it was late⟧ say: A younger driver = a younger driver`,
			`indirect ⟦it was early⟧ say: Ray Bell`,
			`direct ⟦It is hard⟧ say: the man = a younger driver`,
		}},
		{"they of one who did not speak", `Ann Bell was silent. One backbencher was blunter. “It is a mess,” they muttered.`, []string{
			`direct ⟦It is a mess⟧ mutter: they = one backbencher`,
		}},
		{"an office with another's name near", `Mayor Jan Bell met the developer, Ian Roe. “It is a good deal,” the developer said.`, []string{
			`direct ⟦It is a good deal⟧ say: the developer = Ian Roe, developer`,
		}},
	})
}
