// Command bench sets Dixit beside others on the same texts, in one run, and prints
// what docs/performance.md shows:
//
//	cd bench && npm ci --ignore-scripts && go run .
//
// Contenders take turns, so that what else the machine does hits them alike; the
// figure is the median of their turns. Without Node, those in JavaScript are left
// out.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

func main() {
	turns := flag.Int("turns", 7, "how often each contender has its turn")
	turn := flag.Duration("turn", 200*time.Millisecond, "how long a turn is at least")
	flag.Parse()
	if err := run(*turns, *turn, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(turns int, turn time.Duration, out io.Writer) error {
	list, err := contenders()
	if err != nil {
		return err
	}
	texts := map[string]string{}
	for _, language := range []string{"fr", "en"} {
		if texts[language], err = corpus(language); err != nil {
			return err
		}
	}
	measured := compete(list, texts, turns, turn)
	theirs, err := javascript(texts, turns, turn)
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: without JavaScript:", err)
	}
	report(out, append(measured, theirs...), texts)
	return nil
}

// A result is how fast somebody does something.
type result struct {
	Task, Language, Name string
	MBs                  float64 // 10⁶ bytes of text a second, the median of all turns
}

// compete gives each contender its turns, and one before that does not count.
func compete(list []contender, texts map[string]string, turns int, turn time.Duration) []result {
	speeds := make([][]float64, len(list))
	for i := range turns + 1 {
		for c, contender := range list {
			if speed := speed(contender.run, texts[contender.language], turn); i > 0 {
				speeds[c] = append(speeds[c], speed)
			}
		}
	}
	results := make([]result, len(list))
	for c, contender := range list {
		results[c] = result{contender.task, contender.language, contender.name, median(speeds[c])}
	}
	return results
}

// speed is how many MB/s f reads.
func speed(f func(string), text string, turn time.Duration) float64 {
	runtime.GC() // nobody pays for the one before
	start, read := time.Now(), 0
	for time.Since(start) < turn {
		f(text)
		read += len(text)
	}
	return float64(read) / 1e6 / time.Since(start).Seconds()
}

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}

// javascript has peers.mjs measure those that run there, in the same way.
func javascript(texts map[string]string, turns int, turn time.Duration) ([]result, error) {
	if _, err := os.Stat("node_modules"); err != nil {
		return nil, errors.New("npm ci has not been run")
	}
	input, err := json.Marshal(map[string]any{"texts": texts, "turns": turns, "turn": turn.Milliseconds()})
	if err != nil {
		return nil, err
	}
	node := exec.Command("node", "peers.mjs")
	node.Stdin, node.Stderr = strings.NewReader(string(input)), os.Stderr
	output, err := node.Output()
	if err != nil {
		return nil, err
	}
	var results []result
	return results, json.Unmarshal(output, &results)
}

// report writes the results as a page, the fastest first.
func report(out io.Writer, results []result, texts map[string]string) {
	fmt.Fprintf(out, "%s; %s, one core of %s; %s.\n", time.Now().Format(time.DateOnly), runtime.Version(), processor(), versions())
	fmt.Fprintf(out, "Texts: %d kB of French, %d kB of English.\n", len(texts["fr"])/1000, len(texts["en"])/1000)
	for _, task := range []string{cut, tagged, numbers, all} {
		fmt.Fprintf(out, "\n### %s\n\n| | language | MB/s | as fast as Dixit |\n|---|---|---|---|\n", strings.ToUpper(task[:1])+task[1:])
		for _, language := range []string{"fr", "en"} {
			mine := 0.0
			var rows []result
			for _, r := range results {
				if r.Task == task && r.Language == language {
					rows = append(rows, r)
					if strings.HasPrefix(r.Name, ours) {
						mine = r.MBs
					}
				}
			}
			slices.SortFunc(rows, func(a, b result) int { return cmp.Compare(b.MBs, a.MBs) })
			for _, r := range rows {
				fmt.Fprintf(out, "| %s | %s | %.3g | %.2g × |\n", r.Name, r.Language, r.MBs, r.MBs/mine)
			}
		}
	}
}

// processor is the model of the machine's, as Linux tells it.
func processor() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return runtime.GOARCH
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return runtime.GOARCH
}

// versions are those of the rivals in Go.
func versions() string {
	info, _ := debug.ReadBuildInfo()
	var all []string
	for _, m := range info.Deps {
		for _, rival := range []string{"neurosnap/sentences", "clipperhouse/uax29", "rivo/uniseg", "jdkato/prose"} {
			if strings.Contains(m.Path, rival) && !strings.Contains(m.Path, "gopkg.in") {
				all = append(all, rival+" "+m.Version)
			}
		}
	}
	return strings.Join(all, ", ")
}
