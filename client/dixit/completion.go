package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/dixit-nlp/dixit/internal/flags"
)

// scripts make a shell ask us what may come next. What we do not know it takes
// for a file.
var scripts = map[string]string{
	"bash": `_dixit() {
	local IFS=$'\n'
	COMPREPLY=($(dixit complete -- "${COMP_WORDS[@]:1:COMP_CWORD}"))
	[[ ${COMPREPLY[0]} != *, ]] || compopt -o nospace
}
complete -o default -F _dixit dixit
`,
	"zsh": `#compdef dixit
_dixit() {
	local -a next
	next=(${(f)"$(dixit complete -- "${(@)words[2,CURRENT]}")"})
	if (($#next)); then compadd -U -a next; else _files; fi
}
compdef _dixit dixit
`,
	"fish": `complete -c dixit -a '(dixit complete -- (commandline -opc)[2..] (commandline -ct))'
`,
}

// completionCommand is dixit completion.
type completionCommand struct{ shell string }

func (c *completionCommand) declare(f *flags.Set) {
	f.Arg(&c.shell, "<shell>", "Which shell (${choices}).", "bash", "zsh", "fish")
	f.Examples = `Completes for the shell that is open:

    source <(dixit completion bash)
    source <(dixit completion zsh)
    dixit completion fish | source`
}

func (*completionCommand) validate() error { return nil }

// run prints the script.
func (c *completionCommand) run(_ context.Context, std *streams) error {
	_, err := fmt.Fprint(std.stdout, scripts[c.shell])
	return err
}

// complete is dixit complete, which the scripts call with the words of a command
// line; the last one is being typed. It prints what that may become, a line each.
func complete(words []string, stdout io.Writer) (code int) {
	if len(words) > 0 && words[0] == "--" {
		words = words[1:]
	}
	for _, next := range candidates(words) {
		if _, err := fmt.Fprintln(stdout, next); err != nil {
			return failure
		}
	}
	return success
}

// candidates are what the last of words may become.
func candidates(words []string) []string {
	if len(words) == 0 {
		words = []string{""}
	}
	last := len(words) - 1
	set := program()
	for _, w := range words[:last] {
		if _, s := commandOf(w); s != nil && len(set.Commands) > 0 {
			set = s
		}
	}
	typed, before := words[last], ""
	flag := flagBefore(set, words)
	var all []string
	switch {
	case flag != nil:
		if typed == "=" { // bash cuts --format=json in three
			typed = ""
		}
		if comma := strings.LastIndexByte(typed, ','); flag.List && comma >= 0 {
			before, typed = typed[:comma+1], typed[comma+1:]
		}
		all = flag.Choices
	case strings.HasPrefix(typed, "-"):
		all = []string{"--help"}
		for _, f := range set.Flags() {
			all = append(all, "--"+f.Name)
		}
	default:
		for _, c := range set.Commands {
			all = append(all, c[0])
		}
		for _, argument := range set.Args() {
			all = append(all, argument.Choices...)
		}
	}
	var fit []string
	for _, s := range all {
		if strings.HasPrefix(s, typed) {
			fit = append(fit, before+s)
		}
	}
	return fit
}

// flagBefore is the flag whose value is being typed, or nil.
func flagBefore(set *flags.Set, words []string) *flags.Flag {
	i := len(words) - 2
	if i >= 0 && words[i] == "=" {
		i--
	}
	if i < 0 {
		return nil
	}
	for _, f := range set.Flags() {
		if !f.IsSwitch() && (words[i] == "--"+f.Name || f.Short != "" && words[i] == "-"+f.Short) {
			return f
		}
	}
	return nil
}
