// Package browser tests the page in a real browser, against a real dixitd. It
// needs Chromium; where there is none, nothing is tested.
package browser

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var (
	bin     string          // folder of dixitd and dixit
	site    string          // address of the page, without a last slash
	browser context.Context // whose children are tabs
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

// run starts what the tests need and ends it again.
func run(m *testing.M) int {
	chromium := find("chromium", "chromium-browser", "google-chrome")
	if chromium == "" {
		println("no Chromium on this machine: the page is not tested")
		return 0
	}
	remove, err := build()
	if err != nil {
		println(err.Error())
		return 1
	}
	defer remove()
	var stop func()
	if site, stop, err = serve(); err != nil {
		println(err.Error())
		return 1
	}
	defer stop()
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(chromium),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("lang", "en"), chromedp.Flag("disable-dev-shm-usage", true))
	defer cancel()
	browser, cancel = chromedp.NewContext(ctx)
	defer cancel()
	if err := chromedp.Do(browser); err != nil {
		println("start Chromium: " + err.Error())
		return 1
	}
	return m.Run()
}

func find(names ...string) string {
	for _, n := range names {
		if path, err := exec.LookPath(n); err == nil {
			return path
		}
	}
	return ""
}

// build makes both programs.
func build() (remove func(), err error) {
	if bin, err = os.MkdirTemp("", "dixit-browser"); err != nil {
		return nil, err
	}
	build := exec.Command("go", "build", "-o", bin, "./server/dixitd", "./client/dixit")
	build.Dir = "../../.."
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, out)
	}
	return func() { os.RemoveAll(bin) }, nil
}

// serve runs dixitd on free ports.
func serve(flags ...string) (site string, stop func(), err error) {
	daemon := exec.Command(filepath.Join(bin, "dixitd"), append(flags, "--grpc-addr=localhost:0", "--http-addr=localhost:0")...)
	lines, err := daemon.StderrPipe()
	if err != nil {
		return "", nil, err
	}
	if err := daemon.Start(); err != nil {
		return "", nil, err
	}
	address := regexp.MustCompile(`http_addr"?[=:]"?([0-9.:]+)`)
	log := bufio.NewScanner(lines)
	for site == "" && log.Scan() {
		if m := address.FindStringSubmatch(log.Text()); m != nil {
			site = "http://" + m[1]
		}
	}
	go func() { // so that the daemon never waits for a reader
		for log.Scan() {
		}
	}()
	return site, func() {
		_ = daemon.Process.Signal(syscall.SIGTERM)
		_ = daemon.Wait()
	}, nil
}

// A tab is one page and all that its console says.
type tab struct {
	*testing.T
	ctx     context.Context
	mu      sync.Mutex
	console []string
}

// open shows a page of the site, at an address that may carry a fragment. At the
// end of the test, its console must be silent.
func open(t *testing.T, path string) *tab {
	t.Helper()
	return openAt(t, site+"/"+path)
}

func openAt(t *testing.T, address string) *tab {
	t.Helper()
	b := &tab{T: t}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	b.ctx, cancel = context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	b.do(chromedp.EmulateViewport(1400, 1000), chromedp.Navigate(address), visible("#tongue:not(:empty)"))
	t.Cleanup(func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, line := range b.console {
			t.Errorf("the console says %q", line)
		}
	})
	return b
}

// listen notes what the console says, violations of the CSP among it.
func (b *tab) listen(event any) {
	var line string
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		line = e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			line += " " + e.ExceptionDetails.Exception.Description
		}
	case *runtime.EventConsoleAPICalled:
		for _, a := range e.Args {
			line += string(a.Value) + a.Description
		}
	case *log.EventEntryAdded:
		if e.Entry.Source != "network" { // there, a call that was answered with an error
			line = e.Entry.Text
		}
	}
	if line != "" {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.console = append(b.console, line)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// visible waits for an element; click and focus need no more words.
func visible(css string) chromedp.Action[chromedp.Void] {
	return chromedp.WaitVisible(chromedp.CSS(css))
}
func click(css string) chromedp.Action[chromedp.Void] { return chromedp.Click(chromedp.CSS(css)) }
func focus(css string) chromedp.Action[chromedp.Void] { return chromedp.Focus(chromedp.CSS(css)) }

// eval is the value of an expression, or of the promise that it is.
func eval[T any](b *tab, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatal(err)
	}
	return v
}

// paste puts a text into the box, as a paste does, and asks about it. It returns
// once the answer or an error is there, with the milliseconds to the first
// frame after that.
func (b *tab) paste(text string) (ms float64) {
	b.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		b.Fatal(err)
	}
	return eval[float64](b, `(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		document.getElementById("edit").click(); // back from the last text
		document.getElementById("text").value = `+string(quoted)+`;
		const start = performance.now();
		document.getElementById("write").requestSubmit();
		while (document.getElementById("read").hidden && document.getElementById("failure").hidden) await frame();
		await frame();
		return performance.now() - start;
	})()`)
}

// settled waits until the whole text is drawn.
func (b *tab) settled() {
	b.Helper()
	eval[int](b, `(async () => {
		const lines = () => document.querySelectorAll("#article .line, #claims tr, #people button").length;
		for (let n = -1, still = 0; still < 20; ) {
			await new Promise(requestAnimationFrame);
			still = n === lines() ? still + 1 : 0;
			n = lines();
		}
		return 0;
	})()`)
}

// example is an article of the tree.
func example(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("../../../examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSpace(text))
}
