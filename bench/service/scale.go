package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// scale prints how many calls a second one, two … replicas answer, each on a
// processor of its own, of which it also bears the client's share: the client
// runs on as many processors as there are replicas.
func scale(ctx context.Context, daemon string, turns int, turn time.Duration, out io.Writer) error {
	if _, err := exec.LookPath("taskset"); err != nil {
		return fmt.Errorf("replicas are pinned to processors: %w", err)
	}
	most := runtime.NumCPU()
	rates := make([][]rate, most+1)
	for range turns {
		for n := 1; n <= most; n++ {
			r, err := replicas(ctx, daemon, n, turn)
			if err != nil {
				return err
			}
			rates[n] = append(rates[n], r)
		}
	}
	fmt.Fprintf(out, "\n| replicas | calls a second | of one, times their number |\n|---|---|---|\n")
	one := middle(rates[1]).perSecond
	for n := 1; n <= most; n++ {
		r := middle(rates[n])
		fmt.Fprintf(out, "| %d | %.0f | %.0f %% |\n", n, r.perSecond, 100*r.perSecond/one/float64(n))
	}
	return nil
}

// replicas measures n of them, asked by a client process of its own.
func replicas(ctx context.Context, daemon string, n int, turn time.Duration) (rate, error) {
	var addresses []string
	for i := range n {
		p, err := start("taskset", "-c", strconv.Itoa(i), "env", "GOMAXPROCS=1", daemon, "--grpc-addr=127.0.0.1:0", "--http-addr=")
		if err != nil {
			return rate{}, err
		}
		defer p.stop()
		addresses = append(addresses, p.conn.Target())
	}
	self, err := os.Executable()
	if err != nil {
		return rate{}, err
	}
	load := exec.CommandContext(ctx, "taskset", "-c", fmt.Sprintf("0-%d", n-1), self, "-load", strings.Join(addresses, ","), "-turn", turn.String())
	load.Stderr = os.Stderr
	answer, err := load.Output()
	if err != nil {
		return rate{}, err
	}
	perSecond, err := strconv.ParseFloat(strings.TrimSpace(string(answer)), 64)
	return rate{perSecond: perSecond}, err
}

// callersEach is how many callers each replica has.
const callersEach = 8

// ask calls replicas for a turn, and one before that does not count, and prints
// how many calls a second they answered together.
func ask(ctx context.Context, addresses []string, turn time.Duration, out io.Writer) error {
	text, err := article()
	if err != nil {
		return err
	}
	request := &pb.AnalyzeRequest{Document: &pb.Document{Text: text}, Options: &pb.Options{OmitText: true}}
	var perSecond float64
	for range 2 {
		var wg sync.WaitGroup
		rates, errs := make([]rate, len(addresses)), make([]error, len(addresses))
		for i, a := range addresses {
			conn, err := dial(a)
			if err != nil {
				return err
			}
			defer conn.Close()
			p := &process{client: pb.NewTextAnalysisServiceClient(conn)}
			wg.Go(func() { rates[i], errs[i] = p.measure(ctx, request, callersEach, false, turn) })
		}
		wg.Wait()
		perSecond = 0
		for i, r := range rates {
			if errs[i] != nil {
				return errs[i]
			}
			perSecond += r.perSecond
		}
	}
	_, err = fmt.Fprintln(out, perSecond)
	return err
}
