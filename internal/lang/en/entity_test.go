package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

func TestEntities(t *testing.T) {
	langtest.Entities(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a name, then an age, then a trade", "Maria Lindqvist leads the union. Lindqvist, 51, a nurse, wants a deal.", []string{
			`person Maria Lindqvist, nurse: Maria Lindqvist | Lindqvist, 51, a nurse`,
		}},
		{"a role after a possessive", "Tesla's chief executive Ann Ray quit.", []string{
			`organization Tesla: Tesla`,
			`person Ann Ray, chief executive: chief executive Ann Ray`,
		}},
		{"a trade that no list has", "Ana Ruiz, a planner at the Delta Institute, agreed.", []string{
			`person Ana Ruiz, planner at the Delta Institute: Ana Ruiz, a planner at the Delta Institute`,
			`organization Delta Institute: Delta Institute`,
		}},
		{"the noun of a body ends its name", "Corran council meets in Corran.", []string{
			`organization Corran council: Corran council`,
			`place Corran: Corran`,
		}},
		{"ampersand and plural possessive are inside", "Marks & Ray met the Farmers’ Union.", []string{
			`organization Marks & Ray: Marks & Ray`,
			`organization Farmers’ Union: Farmers’ Union`,
		}},
		{"a surname that is a word", "Coach Leo Marsh praised Max Dean. Dean was modest.", []string{
			`person Leo Marsh, Coach: Coach Leo Marsh`,
			`person Max Dean: Max Dean | Dean`,
		}},
		{"a rank, a participle, a possessive", "Det Insp Claire Bell called. Stuart Roe, managing director of Corvo, left. Luis Marsh, the local's president, stayed.", []string{
			`person Claire Bell, inspector: Det Insp Claire Bell`,
			`person Stuart Roe, managing director of Corvo: Stuart Roe, managing director of Corvo`,
			`organization Corvo: Corvo`,
			`person Luis Marsh, local's president: Luis Marsh, the local's president`,
		}},
		{"whose office it is not", "The leader of Corran council has quit. The opposition leader, Ann Ray, smiled.", []string{
			`organization Corran council: Corran council`,
			`person Ann Ray, opposition leader: The opposition leader, Ann Ray`,
		}},
		{"offices that no list has, or that look like verbs", "Incident commander Maria Lindt came. Mei Tanabe, an ice modeler at Kent, smiled at coauthor Luis Prado.", []string{
			`person Maria Lindt, Incident commander: Incident commander Maria Lindt`,
			`person Mei Tanabe, ice modeler at Kent: Mei Tanabe, an ice modeler at Kent`,
			`place Kent: Kent`,
			`person Luis Prado, coauthor: coauthor Luis Prado`,
		}},
		{"a company for short, a day that is no name", "Fell Sounds Energy runs boats. Fell Sounds met outside City Hall on Sunday.", []string{
			`organization Fell Sounds Energy: Fell Sounds Energy | Fell Sounds`,
			`organization City Hall: City Hall`,
		}},
		{"letters that no brackets bring, letters before a word", "The Office for National Statistics met BBC Sport. The ONS smiled.", []string{
			`organization Office for National Statistics: Office for National Statistics | ONS`,
			`organization BBC Sport: BBC Sport`,
		}},
		{"a given name that is an office, a hyphen in one", "Dean Foley met first-team coach Lee Roe and Former Corvo striker Micky Bell.", []string{
			`person Dean Foley: Dean Foley`,
			`person Lee Roe, first-team coach: first-team coach Lee Roe`,
			`other Corvo: Corvo`,
			`person Micky Bell, Former Corvo striker: Former Corvo striker Micky Bell`,
		}},
		{"whose apposition it is", "Biologist Hannah Croft of the University of Corran, the study's lead author, smiled.", []string{
			`person Hannah Croft, Biologist: Biologist Hannah Croft`,
			`organization University of Corran: University of Corran`,
		}},
		{"an office that opens a sentence like an order, a firm and what it does", "Transport secretary Jo Bell left. Toymaker Brightly grew. Brightly Inc rose.", []string{
			`person Jo Bell, Transport secretary: Transport secretary Jo Bell`,
			`organization Brightly Inc: Toymaker Brightly | Brightly Inc`,
		}},
		{"husband and wife", "Sir Keir Hale arrived. Lady Hale came later.", []string{
			`person Keir Hale: Sir Keir Hale`,
			`person Hale: Lady Hale`,
		}},
		{"two who share a noun", "Two chemists, Lou Marsh and Ian Bell, walked in.", []string{
			`person Lou Marsh: Lou Marsh`,
			`person Ian Bell: Ian Bell`,
		}},
	})
}

// What is a place, a body or no name at all, by the words beside it.
func TestPlacesAndBodies(t *testing.T) {
	langtest.Entities(t, langtest.Load(t, Pack), []langtest.Reading{
		{"the number of a road", "A lorry blocks the M62 and the A303. An A320 landed.", []string{
			`place M62: M62`,
			`place A303: A303`,
			`other A320: A320`,
		}},
		{"points of the compass, in a region and in the name of a body", "Drivers across West Yorkshire stopped. West Yorkshire Police watched Oliver West.", []string{
			`place West Yorkshire: West Yorkshire`,
			`organization West Yorkshire Police: West Yorkshire Police`,
			`person Oliver West: Oliver West`,
		}},
		{"points of the compass before a people", "South Korean officials met South Africans in North Corran. Ann West met Oliver North.", []string{
			`place North Corran: North Corran`,
			`person Ann West: Ann West`,
			`person Oliver North: Oliver North`,
		}},
		{"a county, though a station is called so too", "Libraries across Harrowdale close, she told BBC Radio Harrowdale.", []string{
			`place Harrowdale: Harrowdale`,
			`organization BBC Radio Harrowdale: BBC Radio Harrowdale`,
		}},
		{"a company by its sign", "An analyst at Brook & Sons met Marsh and Sons.", []string{
			`organization Brook & Sons: Brook & Sons`,
			`organization Marsh and Sons: Marsh and Sons`,
		}},
		{"a plant is in a town, or a company's", "Output at the Dresden plant fell. Norvane AG closed the Norvane plant.", []string{
			`place Dresden: Dresden`,
			`organization Norvane AG: Norvane AG | Norvane`,
		}},
		{"what a body is called behind its name is no part of it", "Members of the Unite union voted. It met Unite. They watch Corran council.", []string{
			`organization Unite: Unite union | Unite`,
			`organization Corran council: Corran council`,
		}},
		{"a county and a part of a continent", "It left Harnhamshire. It helped Eastern Europe, and Western Rail did not.", []string{
			`place Harnhamshire: Harnhamshire`,
			`place Eastern Europe: Eastern Europe`,
			`organization Western Rail: Western Rail`,
		}},
		{"two whom a word joins", "The mayor and Ann Ray left.", []string{
			`person Ann Ray: Ann Ray`,
		}},
		{"letters that name nothing", "The VAT on a TV rose, said a GP. The BBC asked.", []string{
			`organization BBC: BBC`,
		}},
	})
}
