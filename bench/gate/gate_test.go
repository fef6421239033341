package gate

import (
	"bufio"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
)

var update = flag.Bool("update", false, "write baseline.txt anew")

const (
	growth = 1.20 // what a stage may cost, of what it cost when the baseline was written
	least  = 9    // turns of each stage
	most   = 200  // turns of one that seems slow: its best one counts, and may be yet to come
)

// TestNoStageIsSlower compares each stage with baseline.txt. The best of many
// short turns is what a stage costs when nothing else disturbs it; a stage that
// is over the line gets more turns before it is blamed.
func TestNoStageIsSlower(t *testing.T) {
	all, kernel := measured(t)
	base := baseline(t)
	best := make([]float64, len(all))
	for i := range best {
		best[i] = math.Inf(1)
	}
	ref := math.Inf(1)
	slow := func(i int) bool { return best[i]/ref > growth*base[all[i].name] }
	for n := range most {
		ref = min(ref, turn(kernel))
		again := false
		for i, s := range all {
			if n < least || slow(i) {
				best[i] = min(best[i], turn(s.run))
				again = again || slow(i)
			}
		}
		if n >= least && !again {
			break
		}
	}
	var out strings.Builder
	for i, s := range all {
		ratio := best[i] / ref
		fmt.Fprintf(&out, "%s\t%.3f\n", s.name, ratio)
		switch {
		case *update:
		case base[s.name] == 0:
			t.Errorf("%s is not in baseline.txt: go test ./gate -update", s.name)
		case slow(i):
			t.Errorf("%s takes %.3f of the reference, was %.3f: %.0f %% more", s.name, ratio, base[s.name], 100*(ratio/base[s.name]-1))
		case ratio < base[s.name]/growth:
			t.Logf("%s takes %.3f of the reference, was %.3f: time for a new baseline", s.name, ratio, base[s.name])
		}
	}
	if *update {
		if err := os.WriteFile("baseline.txt", []byte(head+out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const head = `# Time of each stage, of that of the reference on the same text, by go test ./gate -update
# on a machine that has nothing else to do. A stage that takes a fifth more fails.
`

// measured are the stages of both languages, and the reference: on the gold
// articles of the project.
func measured(t *testing.T) (all []stage, kernel func()) {
	t.Helper()
	var both string
	for _, load := range []func() (*lang.Pack, error){fr.Pack, en.Pack} {
		p, err := load()
		if err != nil {
			t.Fatal(err)
		}
		text := articles(t, p.Tag)
		all = append(all, stages(p, text)...)
		both += text
	}
	return all, reference(both)
}

func articles(t *testing.T, language string) string {
	t.Helper()
	files, err := filepath.Glob("../../examples/" + language + "-*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples of %s: %v", language, err)
	}
	var all strings.Builder
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
		all.WriteString("\n\n")
	}
	return all.String()
}

// baseline is what each stage took, of the reference.
func baseline(t *testing.T) map[string]float64 {
	t.Helper()
	base := map[string]float64{}
	f, err := os.Open("baseline.txt")
	if err != nil {
		if *update {
			return base
		}
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		var name string
		var ratio float64
		if _, err := fmt.Sscanf(lines.Text(), "%s\t%f", &name, &ratio); err != nil {
			t.Fatalf("baseline.txt: %q: %v", lines.Text(), err)
		}
		base[name] = ratio
	}
	return base
}

// TestTheGateShuts shows that a stage which becomes slower is told from noise.
func TestTheGateShuts(t *testing.T) {
	_, kernel := measured(t)
	double := func() { kernel(); kernel() }
	once, twice := math.Inf(1), math.Inf(1)
	for range most {
		once, twice = min(once, turn(kernel)), min(twice, turn(double))
		if twice/once > 1.8 && twice/once < 2.2 {
			return
		}
	}
	t.Errorf("twice the work takes %.2f times as long", twice/once)
}
