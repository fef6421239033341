package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows on stderr how far the reading has come, when somebody is there
// to see it and the answers go elsewhere.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(std *streams, src *source) progress {
	if _, ok := terminal(std.stderr); !ok {
		return progress{}
	}
	if _, ok := terminal(std.stdout); ok {
		return progress{}
	}
	return progress{progressbar.NewOptions64(size(src.files),
		progressbar.OptionSetWriter(std.stderr),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// size is how many bytes the files have, or -1 when one of them cannot say.
func size(files []string) int64 {
	var sum int64
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			return -1
		}
		sum += info.Size()
	}
	return sum
}

// set shows that n bytes of input are answered.
func (p progress) set(n int64) {
	if p.bar != nil {
		_ = p.bar.Set64(n) // to a terminal that went away
	}
}

// clear takes the bar off the screen.
func (p progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
