package flags

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"
)

// ErrHelp is returned when --help was among the arguments, and whoever called has
// nothing left to do but print it.
var ErrHelp = pflag.ErrHelp

// UsageError is what is wrong with a command line, or with the environment, and
// whoever typed it can mend.
type UsageError struct{ problem string }

func (e *UsageError) Error() string { return e.problem }

func misuse(format string, args ...any) error { return &UsageError{fmt.Sprintf(format, args...)} }

// notAmong says that a value is none of those to choose from.
type notAmong struct {
	value   string
	choices []string
}

func (e notAmong) Error() string {
	return fmt.Sprintf(`must be one of %s but got "%s"`, quoted(e.choices), e.value)
}

// wrong is what is wrong with a flag or an argument, by its name.
func wrong(name string, err error) error {
	var n notAmong
	if errors.As(err, &n) {
		return misuse("%s %v", strings.Trim(name, "[]"), n)
	}
	return misuse("%s: %v", name, err)
}

// Parse reads the arguments of the program. Flags and arguments may come in any
// order, but what follows the name of a command is left to it, see [Set.Command].
func (s *Set) Parse(args []string) error {
	p := pflag.NewFlagSet(s.Name, pflag.ContinueOnError)
	p.SetOutput(io.Discard)
	p.Usage = func() {}
	p.SetInterspersed(len(s.Commands) == 0)
	for _, f := range s.flags {
		v := p.VarPF(value{f, false}, f.Name, f.Short, "")
		if f.IsSwitch() {
			v.NoOptDefVal = "true"
		}
		if f.negation {
			p.VarPF(value{f, true}, "no-"+f.Name, "", "").NoOptDefVal = "true"
		}
	}
	switch err := p.Parse(args); {
	case errors.Is(err, ErrHelp):
		return ErrHelp
	case err != nil:
		return s.explain(err)
	case len(s.Commands) > 0:
		s.command = p.Args()
		return s.checkCommand()
	}
	return s.take(p.Args())
}

// Environment has the twins of the flags say what the flags did not.
func (s *Set) Environment() error {
	for _, f := range s.flags {
		if f.Twin == "" || f.given {
			continue
		}
		if v, ok := os.LookupEnv(f.Twin); ok {
			if err := f.set(v); err != nil {
				return wrong(fmt.Sprintf("--%s (%s)", f.Name, f.Twin), err)
			}
		}
	}
	return nil
}

// Command is the command that was called, and what follows it.
func (s *Set) Command() (name string, args []string) { return s.command[0], s.command[1:] }

func (s *Set) checkCommand() error {
	names := make([]string, len(s.Commands))
	for i, c := range s.Commands {
		names[i] = c[0]
	}
	if len(s.command) == 0 {
		return misuse("expected one of %s", quoted(names))
	}
	if choose(s.command[0], names) != nil {
		return misuse("unexpected argument %s%s", s.command[0], suggest(s.command[0], names))
	}
	return nil
}

// take gives the arguments to those that were declared.
func (s *Set) take(args []string) error {
	for _, f := range s.args {
		for len(args) > 0 {
			if err := f.set(args[0]); err != nil {
				return wrong(f.Name, err)
			}
			if f.given, args = true, args[1:]; !f.List {
				break
			}
		}
		if !f.given && !f.optional {
			return misuse("expected %q", f.Name)
		}
	}
	if len(args) > 0 {
		return misuse("unexpected argument %s", args[0])
	}
	return nil
}

// explain says in our words what pflag found.
func (s *Set) explain(err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return misuse("unknown flag -%s", unknown.GetSpecifiedName())
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		known := []string{"--help"}
		for _, f := range s.flags {
			known = append(known, "--"+f.Name)
		}
		return misuse("unknown flag %s%s", name, suggest(name, known))
	case errors.As(err, &missing):
		f := missing.GetFlag().Value.(value).Flag
		if len(f.Choices) > 0 {
			return misuse("--%s needs a value: one of %s", f.Name, quoted(f.Choices))
		}
		return misuse("--%s needs a value: --%[1]s=%s", f.Name, f.Value)
	case errors.As(err, &invalid):
		return wrong("--"+invalid.GetFlag().Name, invalid.Unwrap())
	}
	return misuse("%v", err)
}

// value is a flag as pflag wants it.
type value struct {
	*Flag
	negated bool
}

// Set implements pflag.Value.
func (v value) Set(s string) error {
	if v.negated {
		off, err := parseBool(s)
		if err != nil {
			return err
		}
		s = map[bool]string{true: "false", false: "true"}[off]
	}
	v.given = true
	return v.set(s)
}

// Type implements pflag.Value.
func (value) Type() string { return "" }

func quoted(words []string) string { return `"` + strings.Join(words, `","`) + `"` }
