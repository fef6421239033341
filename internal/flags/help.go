package flags

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

const (
	width = 80 // of a page of help
	most  = 32 // of what stands left; longer, it has a line of its own
)

// Help prints what there is to say.
func (s *Set) Help(w io.Writer) error {
	var b strings.Builder
	b.WriteString("Usage: " + s.Name)
	if len(s.Commands) > 0 {
		b.WriteString(" <command>")
	}
	for _, a := range s.args {
		b.WriteString(" " + a.Name)
	}
	if len(s.flags) > 0 {
		b.WriteString(" [flags]")
	}
	fmt.Fprintf(&b, "\n\n%s\n", s.About)
	if s.Examples != "" {
		fmt.Fprintf(&b, "\n%s\n", s.Examples)
	}
	var args [][2]string
	for _, a := range s.args {
		args = append(args, [2]string{a.Name, a.help})
	}
	table(&b, "Arguments", args)
	flags := [][2]string{{"-h, --help", "Print this."}}
	for _, f := range s.flags {
		flags = append(flags, [2]string{f.usage(), f.about()})
	}
	table(&b, "Flags", flags)
	table(&b, "Commands", s.Commands)
	if len(s.Commands) > 0 {
		fmt.Fprintf(&b, "\nRun \"%s <command> --help\" for more information on a command.\n", s.Name)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// usage is a flag as it is given: "-f, --format=text".
func (f *Flag) usage() string {
	short, negation, value := "    ", "", ""
	if f.Short != "" {
		short = "-" + f.Short + ", "
	}
	if f.negation {
		negation = "[no-]"
	}
	if !f.IsSwitch() {
		value = "=" + f.Value
	}
	return short + "--" + negation + f.Name + value
}

// about is the help of a flag, with its twin.
func (f *Flag) about() string {
	if f.Twin == "" {
		return f.help
	}
	return strings.TrimSuffix(f.help, ".") + " ($" + f.Twin + ")."
}

// table prints two columns below a title, if there is anything in them.
func table(b *strings.Builder, title string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s:\n", title)
	column := 0
	for _, r := range rows {
		if n := utf8.RuneCountInString(r[0]); n <= most {
			column = max(column, n)
		}
	}
	for _, r := range rows {
		left := "  " + r[0]
		if used := utf8.RuneCountInString(r[0]); used > column {
			left += "\n" + strings.Repeat(" ", column+6)
		} else {
			left += strings.Repeat(" ", column-used+4)
		}
		for line := range wrapped(r[1], width-column-6) {
			b.WriteString(left + line + "\n")
			left = strings.Repeat(" ", column+6)
		}
	}
}

// wrapped yields the lines of a text, none longer than width unless a word is.
func wrapped(text string, width int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		line := ""
		for word := range strings.FieldsSeq(text) {
			switch {
			case line == "":
				line = word
			case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
				line += " " + word
			default:
				if !yield(line) {
					return
				}
				line = word
			}
		}
		yield(line)
	}
}
