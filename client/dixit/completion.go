package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
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
type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"Which shell (${enum})."`
}

// Help follows the arguments in dixit completion --help.
func (completionCommand) Help() string {
	return `Completes for the shell that is open:

    source <(dixit completion bash)
    source <(dixit completion zsh)
    dixit completion fish | source`
}

// Run prints the script.
func (c completionCommand) Run(std *streams) error {
	_, err := fmt.Fprint(std.stdout, scripts[c.Shell])
	return err
}

// completeCommand is dixit complete, which the scripts call with the words of a
// command line; the last one is being typed.
type completeCommand struct {
	Words []string `arg:"" optional:"" passthrough:""`
}

// Run prints what the last word may become, a line each.
func (c completeCommand) Run(app *kong.Kong, std *streams) error {
	words := c.Words
	if len(words) > 0 && words[0] == "--" {
		words = words[1:]
	}
	for _, next := range candidates(app.Model.Node, words) {
		if _, err := fmt.Fprintln(std.stdout, next); err != nil {
			return err
		}
	}
	return nil
}

// candidates are what the last of words may become below a node of the command
// line.
func candidates(node *kong.Node, words []string) []string {
	if len(words) == 0 {
		words = []string{""}
	}
	last := len(words) - 1
	for _, w := range words[:last] {
		for _, child := range node.Children {
			if child.Name == w {
				node = child
			}
		}
	}
	typed, before := words[last], ""
	flag := flagBefore(node, words)
	var all []string
	switch {
	case flag != nil:
		if typed == "=" { // bash cuts --format=json in three
			typed = ""
		}
		if comma := strings.LastIndexByte(typed, ','); flag.IsSlice() && comma >= 0 {
			before, typed = typed[:comma+1], typed[comma+1:]
		}
		all = flag.EnumSlice()
	case strings.HasPrefix(typed, "-"):
		for _, level := range node.AllFlags(true) {
			for _, f := range level {
				all = append(all, "--"+f.Name)
			}
		}
	default:
		for _, child := range node.Children {
			if !child.Hidden {
				all = append(all, child.Name)
			}
		}
		for _, argument := range node.Positional {
			all = append(all, argument.EnumSlice()...)
		}
	}
	var fit []string
	for _, s := range all {
		if s != "" && strings.HasPrefix(s, typed) {
			fit = append(fit, before+s)
		}
	}
	return fit
}

// flagBefore is the flag whose value is being typed, or nil.
func flagBefore(node *kong.Node, words []string) *kong.Flag {
	i := len(words) - 2
	if i >= 0 && words[i] == "=" {
		i--
	}
	if i < 0 {
		return nil
	}
	for _, f := range node.Flags {
		if !f.IsBool() && (words[i] == "--"+f.Name || f.Short != 0 && words[i] == "-"+string(f.Short)) {
			return f
		}
	}
	return nil
}
