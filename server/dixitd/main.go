// Dixitd is the Dixit service as a program: flags, environment, signals, and
// nothing else. It serves until it gets SIGINT or SIGTERM and then drains; a
// second signal ends it at once. "dixitd healthcheck" asks one how it is.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/dixit-nlp/dixit/internal/flags"
	"github.com/dixit-nlp/dixit/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	var usage *flags.UsageError
	switch {
	case err == nil:
	case errors.As(err, &usage):
		fmt.Fprintf(os.Stderr, "dixitd: %v\nTry: dixitd --help\n", err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "dixitd:", err)
		os.Exit(1)
	}
}

// run is the whole program. It returns when ctx is done and every call with it.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	set, err := parse(args, stdout)
	if set == nil || err != nil {
		return err
	}
	c := set.config(stderr)
	if err := c.Check(); err != nil {
		return set.name(err)
	}
	switch {
	case set.printConfig:
		set.print(stdout)
		return nil
	case set.command == "healthcheck":
		return healthcheck(ctx, &c)
	}
	for _, name := range set.strange(os.Environ()) {
		c.Log.Warn("no setting of this name", "variable", name)
	}
	limitMemory(c.Log)
	hear := hearCalls(c.MaxAnalyses)
	c.Flood = func(on bool) {
		hear(on)
		spendMemory(on)
	}
	t := newTelemetry(os.Getenv, c.Log)
	defer t.stop()
	options, err := t.traces(ctx)
	if err != nil {
		return err
	}
	s, err := server.New(c, options...)
	if err != nil {
		return set.name(err)
	}
	go debug.FreeOSMemory() // what loading the languages has left
	if err := t.metrics(ctx, s.Metrics()); err != nil {
		s.Shutdown(ctx)
		return err
	}
	return s.Serve(ctx)
}
