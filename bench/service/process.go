package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"

	"google.golang.org/grpc"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// A process is a server that runs by itself, so that its processor time can be
// told from the client's.
type process struct {
	command *exec.Cmd
	conn    *grpc.ClientConn
	client  pb.TextAnalysisServiceClient
}

var listening = regexp.MustCompile(`grpc_addr=(\S+)`)

// start runs a program that says on stderr where it listens.
func start(program string, args ...string) (*process, error) {
	p := &process{command: exec.Command(program, args...)}
	log, err := p.command.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := p.command.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		if m := listening.FindStringSubmatch(lines.Text()); m != nil {
			go drain(log)
			if p.conn, err = dial(m[1]); err != nil {
				return nil, err
			}
			p.client = pb.NewTextAnalysisServiceClient(p.conn)
			return p, nil
		}
	}
	return nil, fmt.Errorf("%s does not say where it listens", program)
}

// drain reads what a server says, so that it never waits for a reader. That ends
// with the server.
func drain(log io.Reader) { _, _ = io.Copy(io.Discard, log) }

func (p *process) stop() {
	p.conn.Close()
	_ = p.command.Process.Signal(syscall.SIGINT)
	_ = p.command.Wait()
}

// tick is what /proc counts processor time in: Linux gives 100 a second to
// everybody, whatever it counts in itself.
const tick = time.Second / 100

// cpu is the processor time that the server has used so far.
func (p *process) cpu() time.Duration {
	if p.command == nil {
		return 0
	}
	return cpu(p.command.Process.Pid)
}

// cpu is what a process has used; 0 where there is no /proc.
func cpu(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // a name may hold blanks
	fields := strings.Fields(rest)
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * tick
}
