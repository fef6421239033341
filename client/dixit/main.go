// Dixit reads news articles and prints who said what, and how many.
//
//	dixit analyze article.txt
//
// Without --addr it brings the service along and asks it in its own process;
// with --addr it asks a server. The answer is the same. See dixit --help.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/dixit-nlp/dixit/internal/flags"
)

// What the program exits with.
const (
	success = 0
	failure = 1 // a document failed, or the service did not answer
	misuse  = 2 // the command line is wrong
)

// errDocuments says that some documents failed, each of which has been reported.
var errDocuments = errors.New("some documents failed")

// streams are the standard ones, or a test's.
type streams struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends us the hard way
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is one of the commands of the program.
type command interface {
	declare(*flags.Set)                  // its flags and arguments, its help
	validate() error                     // refuses flags that contradict each other
	run(context.Context, *streams) error // does it
}

// program is the command line before the name of a command.
func program() *flags.Set {
	return &flags.Set{
		Name:  "dixit",
		About: "Dixit reads news articles and prints who said what, and how many.",
		Commands: [][2]string{
			{"analyze", "Print what articles say: sentences, quotes, claims, names."},
			{"info", "Print which engine answers, its languages and its limits."},
			{"version", "Print the version of this program."},
			{"completion", "Print a completion script for a shell."},
		},
	}
}

// commandOf is the command of a name, and what may follow it.
func commandOf(name string) (command, *flags.Set) {
	var c command
	switch name {
	case "analyze":
		c = newAnalyze()
	case "info":
		c = newInfo()
	case "version":
		c = versionCommand{}
	case "completion":
		c = new(completionCommand)
	default:
		return nil, nil
	}
	s := &flags.Set{Name: "dixit " + name}
	for _, of := range program().Commands {
		if of[0] == name {
			s.About = of[1]
		}
	}
	c.declare(s)
	return c, s
}

// run is the program: arguments and streams in, exit code out.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	if len(args) > 0 && args[0] == "complete" {
		return complete(args[1:], stdout)
	}
	c, help, err := parse(args)
	switch {
	case errors.Is(err, flags.ErrHelp):
		if help.Help(stdout) != nil {
			return failure
		}
		return success
	case err != nil:
		fmt.Fprintf(stderr, "dixit: %v\nTry: dixit --help\n", err)
		return misuse
	}
	switch err := c.run(ctx, &streams{stdin, stdout, stderr}); {
	case err == nil:
		return success
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "dixit: interrupted")
	case !errors.Is(err, errDocuments):
		fmt.Fprintf(stderr, "dixit: %s\n", message(err))
	}
	return failure
}

// parse reads the command line, and says whose help it is about.
func parse(args []string) (command, *flags.Set, error) {
	if len(args) > 0 && args[0] == "--version" { // as people try first, and dixitd has it
		args = append([]string{"version"}, args[1:]...)
	}
	s := program()
	if err := s.Parse(args); err != nil {
		return nil, s, err
	}
	name, args := s.Command()
	c, s := commandOf(name)
	if err := s.Parse(args); err != nil {
		return nil, s, err
	}
	if err := s.Environment(); err != nil {
		return nil, s, err
	}
	return c, s, c.validate()
}
