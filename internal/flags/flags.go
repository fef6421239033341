// Package flags declares what the command line of a program may say. In go the
// arguments and the environment; out come variables that hold what was said, or a
// [UsageError] that names the flag. It prints the help too, and tells a shell what
// there is to complete.
//
// It stands on pflag, which reads flags as GNU does, and adds what that leaves
// alone: a twin in the environment for each flag, values to choose from, arguments
// and commands. Unlike libraries that find methods by reflection, both leave the
// linker free to drop every method that nobody calls, a fifth of the programs.
package flags

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Set is what may follow the name of a program, or of a command of it.
type Set struct {
	Name     string      // how it is called: "dixit analyze"
	About    string      // what it does; printed as it is, like Examples
	Examples string      // and other matters of those who read on; may be empty
	Twins    string      // begins the twins of all flags: "DIXIT"; without it, they have none
	Commands [][2]string // their names, and what they do

	flags, args []*Flag
	command     []string // the one that was called, and what follows it
}

// Flag is a flag or, without dashes, an argument.
type Flag struct {
	Name    string   // "max-text-bytes"; of an argument, "<shell>"
	Short   string   // "f", or none
	Twin    string   // its variable in the environment, or none
	Value   string   // stands for a value in the help: "FILE"; nothing does for a switch
	Choices []string // all that it may be; anything, if there are none
	List    bool     // it may be several

	help     string
	negation bool // --no-name turns it off
	optional bool // of an argument
	given    bool // on the command line
	set      func(string) error
	get      func() string
}

// IsSwitch reports whether the flag needs no value.
func (f *Flag) IsSwitch() bool { return f.Value == "" }

// String is the value in force, in a form in which it can be given.
func (f *Flag) String() string { return f.get() }

// Flags are all flags, but for --help.
func (s *Set) Flags() []*Flag { return s.flags }

// Args are all arguments.
func (s *Set) Args() []*Flag { return s.args }

// Each of the following declares a flag, whose value is what its variable holds
// already until another one is given. In help, ${default} stands for that value,
// and ${choices} for all that it may be.

// String declares a flag that may be anything.
func (s *Set) String(p *string, name, value, help string) *Flag {
	return declare(s, p, name, value, help, func(v string) (string, error) { return v, nil }, func(v string) string { return v })
}

// Strings declares a flag that may be several things, with commas between, or with
// the flag before each.
func (s *Set) Strings(p *[]string, name, value, help string, choices ...string) *Flag {
	first := true // what is given takes the place of what was there
	parse := func(v string) ([]string, error) {
		all := slices.Clone(*p)
		if first {
			all, first = nil, false
		}
		for one := range strings.SplitSeq(v, ",") {
			if err := choose(one, choices); err != nil && one != "" {
				return nil, err
			} else if one != "" {
				all = append(all, one)
			}
		}
		return all, nil
	}
	f := declare(s, p, name, value, help, parse, func(v []string) string { return strings.Join(v, ",") })
	f.Choices, f.List = choices, true
	f.help = strings.ReplaceAll(f.help, "${choices}", strings.Join(choices, ", "))
	return f
}

// Choice declares a flag that is one of choices.
func (s *Set) Choice(p *string, name, help string, choices ...string) *Flag {
	parse := func(v string) (string, error) { return v, choose(v, choices) }
	f := declare(s, p, name, *p, help, parse, func(v string) string { return v })
	f.Choices = choices
	f.help = strings.ReplaceAll(f.help, "${choices}", strings.Join(choices, ", "))
	return f
}

// Bool declares a switch.
func (s *Set) Bool(p *bool, name, help string) *Flag {
	f := declare(s, p, name, "", help, parseBool, strconv.FormatBool)
	f.negation = *p
	return f
}

// Int declares a flag that is a whole number.
func (s *Set) Int(p *int, name, value, help string) *Flag {
	parse := func(v string) (int, error) {
		n, err := strconv.ParseInt(v, 0, strconv.IntSize)
		if err != nil {
			return 0, fmt.Errorf("%q is no whole number such as 64", v)
		}
		return int(n), nil
	}
	return declare(s, p, name, value, help, parse, strconv.Itoa)
}

// Float declares a flag that is a number.
func (s *Set) Float(p *float64, name, value, help string) *Flag {
	parse := func(v string) (float64, error) {
		n, err := strconv.ParseFloat(v, 64)
		if err != nil {
			return 0, fmt.Errorf("%q is no number such as 0.5", v)
		}
		return n, nil
	}
	return declare(s, p, name, value, help, parse, func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) })
}

// Duration declares a flag that is a time.
func (s *Set) Duration(p *time.Duration, name, value, help string) *Flag {
	parse := func(v string) (time.Duration, error) {
		d, err := time.ParseDuration(v)
		if err != nil {
			return 0, fmt.Errorf("%q is no time such as 500ms, 20s or 1h30m", v)
		}
		return d, nil
	}
	return declare(s, p, name, value, help, parse, time.Duration.String)
}

// Text declares a flag that reads itself.
func (s *Set) Text(p interface {
	encoding.TextUnmarshaler
	fmt.Stringer
}, name, value, help string) *Flag {
	f := &Flag{Name: name, Value: value, help: help, get: p.String}
	f.set = func(v string) error { return p.UnmarshalText([]byte(v)) }
	return s.add(f)
}

// Arg declares the one argument: "<shell>", or "[<command>]" where it may be left
// out.
func (s *Set) Arg(p *string, name, help string, choices ...string) {
	f := &Flag{Name: name, Choices: choices, optional: name[0] == '[', get: func() string { return *p }}
	f.help = strings.ReplaceAll(help, "${default}", *p)
	f.help = strings.ReplaceAll(f.help, "${choices}", strings.Join(choices, ", "))
	f.set = func(v string) error {
		*p = v // of no concern if it is wrong
		return choose(v, choices)
	}
	s.args = append(s.args, f)
}

// Rest declares that arguments may be as many as you like: "[<file> ...]".
func (s *Set) Rest(p *[]string, name, help string) {
	f := &Flag{Name: name, help: help, List: true, optional: true, get: func() string { return strings.Join(*p, ",") }}
	f.set = func(v string) error {
		*p = append(*p, v)
		return nil
	}
	s.args = append(s.args, f)
}

func declare[T any](s *Set, p *T, name, value, help string, parse func(string) (T, error), format func(T) string) *Flag {
	f := &Flag{Name: name, Value: value, get: func() string { return format(*p) }}
	f.help = strings.ReplaceAll(help, "${default}", f.get())
	f.set = func(v string) error {
		parsed, err := parse(v)
		if err == nil {
			*p = parsed
		}
		return err
	}
	return s.add(f)
}

func (s *Set) add(f *Flag) *Flag {
	if s.Twins != "" {
		f.Twin = s.Twins + "_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
	}
	s.flags = append(s.flags, f)
	return f
}

// choose refuses what is not among choices, if there are any.
func choose(v string, choices []string) error {
	if len(choices) == 0 || slices.Contains(choices, v) {
		return nil
	}
	return notAmong{v, choices}
}

func parseBool(v string) (bool, error) {
	switch strings.ToLower(v) {
	case "true", "1", "yes":
		return true, nil
	case "false", "0", "no":
		return false, nil
	}
	return false, fmt.Errorf("%q is neither true nor false", v)
}
