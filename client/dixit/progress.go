package main

import (
	"fmt"
	"io"
	"iter"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows on stderr how far the reading has come, how fast it goes and how
// long it will take, when somebody is there to see it and the answers go
// elsewhere.
type progress struct {
	stderr io.Writer
	bar    *progressbar.ProgressBar
	begun  time.Time
	drawn  time.Time // last
	total  int64     // bytes; -1 when nobody knows
	before int64     // those that are not of this run

	articles int
}

const (
	patience = time.Second            // how long a run takes before it is worth a bar
	refresh  = 200 * time.Millisecond // how often the bar is drawn anew
)

// newProgress returns nil when nobody looks.
func newProgress(std *streams, out *output, files iter.Seq[found]) *progress {
	if _, ok := terminal(std.stderr); !ok {
		return nil
	}
	if _, ok := terminal(out.screen); ok {
		return nil
	}
	return startProgress(std.stderr, files)
}

// startProgress shows it on a screen.
func startProgress(screen io.Writer, files iter.Seq[found]) *progress {
	p := &progress{stderr: screen, begun: time.Now(), total: size(files)}
	p.bar = progressbar.NewOptions64(p.total,
		progressbar.OptionSetWriter(curtain{p}),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetSpinnerChangeInterval(0), // no goroutine of its own
	)
	return p
}

// curtain hides the bar as long as the run may soon be over.
type curtain struct{ *progress }

func (c curtain) Write(b []byte) (int, error) {
	if time.Since(c.begun) < patience {
		return len(b), nil
	}
	return c.stderr.Write(b)
}

// size is how many bytes the files have, or -1 when one of them cannot say.
func size(files iter.Seq[found]) int64 {
	var sum int64
	for f := range files {
		switch {
		case f.err != nil: // will be said when it is its turn
		case f.size < 0:
			return -1
		default:
			sum += f.size
		}
	}
	return sum
}

// answered shows that one more article is, and the input so far with it.
func (p *progress) answered(r *answer) {
	if p == nil {
		return
	}
	if p.articles++; p.articles == 1 && p.total > r.read {
		p.before = r.read // by an earlier run, but for the first one
		p.bar.ChangeMax64(p.total - p.before)
	}
	if time.Since(p.drawn) < refresh {
		return
	}
	p.drawn = time.Now()
	p.bar.Describe(fmt.Sprintf("%d articles, %.0f/s", p.articles, float64(p.articles)/time.Since(p.begun).Seconds()))
	_ = p.bar.Set64(r.read - p.before) // to a terminal that went away
}

// Write writes to stderr what is not the bar, which makes room for it.
func (p *progress) Write(b []byte) (int, error) {
	p.clear()
	return p.stderr.Write(b)
}

// clear takes the bar off the screen.
func (p *progress) clear() {
	if p != nil {
		_ = p.bar.Clear()
	}
}
