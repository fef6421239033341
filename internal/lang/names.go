package lang

import _ "embed"

//go:embed data/given-names.txt
var givenNames string

// GivenNames reads the given names that languages share and a language's own
// list of others: each with the gender it tells, "fem", "both", or "masc", which
// lists leave out.
func GivenNames(own string) [][]string {
	rows := append(Table(givenNames), Table(own)...)
	for i, row := range rows {
		if len(row) == 1 {
			rows[i] = append(row, "masc")
		}
	}
	return rows
}
