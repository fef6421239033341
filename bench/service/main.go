// Command service sets dixitd beside an echo that speaks the same contract, in one
// run, and prints how many calls each takes, then how many one replica answers
// and how many two:
//
//	cd bench && go run ./service
//
// The echo is a grpc-go server that answers each request with the analysis that
// dixitd gave: the same messages both ways and no work in between. The ratio of
// the two is what reading costs on top of the transport; the calls themselves
// are shared with the client, which runs on the same processors. The last column
// is the ratio of processor time, server and client together: on a machine that
// has other things to do, it is the one that holds, and it leaves out what waits.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

func main() {
	turns := flag.Int("turns", 5, "how often each server has its turn")
	turn := flag.Duration("turn", 2*time.Second, "how long a turn is")
	asLoad := flag.String("load", "", "be the client of these addresses, a comma between them")
	asEcho := flag.String("echo", "", "be the echo of the answer in this file")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	switch {
	case *asEcho != "":
		err = serveEcho(ctx, *asEcho)
	case *asLoad != "":
		err = ask(ctx, strings.Split(*asLoad, ","), *turn, os.Stdout)
	default:
		err = run(ctx, *turns, *turn, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "service:", err)
		os.Exit(1)
	}
}

// loads are the ways in which the servers are asked.
var loads = []struct {
	name    string
	callers int
	stream  bool
}{
	{"1 caller", 1, false},
	{"16 callers", 16, false},
	{"64 callers", 64, false},
	{"1 stream", 1, true},
}

// A rate is what one server did under one load.
type rate struct {
	perSecond      float64
	server, client time.Duration // of processors, for each answer
	p50, p99       time.Duration // of a call; none on a stream
}

func run(ctx context.Context, turns int, turn time.Duration, out io.Writer) error {
	text, err := article()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "dixit-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	build := exec.CommandContext(ctx, "make", "build") // as it is shipped
	build.Dir, build.Stderr = "..", os.Stderr
	if err := build.Run(); err != nil {
		return err
	}
	const daemon = "../bin/dixitd"
	dixit, err := start(daemon, "--grpc-addr=127.0.0.1:0", "--http-addr=")
	if err != nil {
		return err
	}
	defer dixit.stop()
	request := &pb.AnalyzeRequest{Document: &pb.Document{Text: text}, Options: &pb.Options{OmitText: true}}
	answer, err := dixit.client.Analyze(ctx, request)
	if err != nil {
		return err
	}
	echo, err := startEcho(dir+"/answer", answer)
	if err != nil {
		return err
	}
	defer echo.stop()

	fmt.Fprintf(out, "%s; %s, %d processors shared by client and server; an article of %.1f kB, an answer of %.1f kB without texts.\n\n",
		time.Now().Format(time.DateOnly), runtime.Version(), runtime.NumCPU(), float64(len(text))/1000, float64(proto.Size(answer))/1000)
	fmt.Fprintf(out, "| | dixitd, a second | CPU each | client's | p50 | p99 | echo, a second | CPU each | client's | p50 | p99 | of the echo's | by CPU |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, load := range loads {
		var reading, echoing []rate
		for i := range turns + 1 { // the first does not count
			for _, s := range []struct {
				*process
				rates *[]rate
			}{{dixit, &reading}, {echo, &echoing}} {
				r, err := s.measure(ctx, request, load.callers, load.stream, turn)
				if err != nil {
					return err
				}
				if i > 0 {
					*s.rates = append(*s.rates, r)
				}
			}
		}
		d, e := middle(reading), middle(echoing)
		fmt.Fprintf(out, "| %s | %s | %s | %.0f %% | %.0f %% |\n", load.name, d, e,
			100*d.perSecond/e.perSecond, 100*(e.server+e.client).Seconds()/(d.server+d.client).Seconds())
	}
	return scale(ctx, daemon, turns, turn, out)
}

func (r rate) String() string {
	us := func(d time.Duration) string {
		if d == 0 {
			return "–"
		}
		return fmt.Sprintf("%d µs", d.Microseconds())
	}
	return fmt.Sprintf("%.0f | %s | %s | %s | %s", r.perSecond, us(r.server), us(r.client), us(r.p50), us(r.p99))
}

// middle is the turn in the middle when they are sorted by speed.
func middle(rates []rate) rate {
	slices.SortFunc(rates, func(a, b rate) int { return int(a.perSecond - b.perSecond) })
	return rates[len(rates)/2]
}

// article is a French one of about 4 kB: the examples, one after the other.
func article() (string, error) {
	files, err := filepath.Glob("../examples/fr-*.txt")
	if err != nil {
		return "", err
	}
	if len(files) == 0 {
		return "", errors.New("no examples: run this in bench/")
	}
	var all string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		all += string(text) + "\n"
	}
	return all, nil
}

func dial(addr string) (*grpc.ClientConn, error) {
	return grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
}
