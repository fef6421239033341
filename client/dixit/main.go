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

	"github.com/alecthomas/kong"
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

// run is the program: arguments and streams in, exit code out.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	type exit int
	defer func() {
		if e := recover(); e != nil {
			asked, ok := e.(exit)
			if !ok {
				panic(e)
			}
			code = int(asked)
		}
	}()
	parser := kong.Must(&struct {
		Analyze    analyzeCommand    `cmd:"" help:"Print what articles say: sentences, quotes, claims, names."`
		Info       infoCommand       `cmd:"" help:"Print which engine answers, its languages and its limits."`
		Version    versionCommand    `cmd:"" help:"Print the version of this program."`
		Completion completionCommand `cmd:"" help:"Print a completion script for a shell."`
		Complete   completeCommand   `cmd:"" hidden:""`
	}{},
		kong.Name("dixit"),
		kong.Description("Dixit reads news articles and prints who said what, and how many."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { panic(exit(code)) }), // after --help
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.BindTo(ctx, (*context.Context)(nil)),
	)
	command, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "dixit: %v\nTry: dixit --help\n", err)
		return misuse
	}
	switch err := command.Run(&streams{stdin, stdout, stderr}); {
	case err == nil:
		return success
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "dixit: interrupted")
	case !errors.Is(err, errDocuments):
		fmt.Fprintf(stderr, "dixit: %s\n", message(err))
	}
	return failure
}
