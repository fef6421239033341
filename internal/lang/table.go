package lang

import "strings"

// Table reads a word list: one entry a line, fields split by tabs, blank lines
// and lines that start with # left out. The lists are part of the program, and
// a test holds every one of them to this form; Table therefore cannot fail.
func Table(list string) [][]string {
	var rows [][]string
	for line := range strings.Lines(list) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}
