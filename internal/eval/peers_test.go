package eval_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
)

// peers are the test cases of other programs, and the recall of values that we
// hold ourselves to where our policy agrees with their label.
var peers = []struct {
	name  string
	floor float64 // per cent
}{
	{"text2num-fr", 95}, {"text2num-en", 95},
	{"duckling-fr-Numeral", 92}, {"duckling-fr-AmountOfMoney", 95}, {"duckling-fr-Distance", 95}, {"duckling-fr-Duration", 95},
	{"recognizers-fr-NumberModel", 90}, {"recognizers-fr-CurrencyModel", 95}, {"recognizers-fr-DimensionModel", 95},
	{"recognizers-fr-PercentModel", 95}, {"recognizers-fr-TemperatureModel", 95}, {"recognizers-fr-AgeModel", 95},
	{"duckling-en-Numeral", 90}, {"duckling-en-AmountOfMoney", 92}, {"duckling-en-Quantity", 85}, {"duckling-en-Duration", 90},
	{"recognizers-en-NumberModel", 80}, {"recognizers-en-CurrencyModel", 95}, {"recognizers-en-DimensionModel", 95},
	{"recognizers-en-NumberRangeModel", 88}, {"recognizers-en-PercentModel", 95},
	{"quantulum3-en", 85},
	{"ud-fr-silver", 97}, {"ud-en-silver", 95},
}

// TestPeers reads the test cases of other programs, where they are there, and
// prints how many of their values we find: of all, and of those where our policy
// agrees with the label. -errors lists what we miss.
func TestPeers(t *testing.T) {
	engine := newEngine(t)
	for _, peer := range peers {
		t.Run(peer.name, func(t *testing.T) {
			labels, found, agreed, right := 0, 0, 0, 0
			differences := map[string]int{}
			for _, d := range readPeer(t, peer.name) {
				a, err := engine.Analyze(context.Background(), d.Text, analysis.Options{Language: d.Lang, Claims: true})
				if err != nil {
					t.Fatal(err)
				}
				for i := range d.Quantities {
					l, s := d.label(i)
					hit := l.foundIn(a, s)
					if !l.NoValue {
						labels++
					}
					if hit {
						found++
					}
					if p := l.policy(); p != "" {
						differences[p]++
						continue
					}
					agreed++
					if hit {
						right++
					} else if *errs {
						t.Logf("missed %q = %g in %q", l.Span, l.Value, d.Text)
					}
				}
			}
			recall := 100 * float64(right) / float64(max(agreed, 1))
			t.Logf("%-32s all %3d/%3d %5.1f %%   agreed %3d/%3d %5.1f %%   %v", peer.name,
				found, labels, 100*float64(found)/float64(max(labels, 1)), right, agreed, recall, differences)
			if recall < peer.floor {
				t.Errorf("recall where our policy agrees is %.1f %%, want %g", recall, peer.floor)
			}
		})
	}
}

// peerDoc is a text of a peer's test cases.
type peerDoc struct {
	Text, Lang string
	Quantities []struct {
		Span, Kind string
		Start, End *int // in code points
		Value      any
		Excluded   bool
	}
}

func readPeer(t *testing.T, name string) []peerDoc {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "numbers", name+".dev.jsonl"))
	if err != nil {
		t.Skipf("no corpus: %v", err)
	}
	defer f.Close()
	var out []peerDoc
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 4<<20)
	for lines.Scan() {
		var d peerDoc
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		kept := d.Quantities[:0]
		for _, q := range d.Quantities {
			if q.Start != nil && !q.Excluded {
				kept = append(kept, q)
			}
		}
		d.Quantities = kept
		out = append(out, d)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// label is the i-th label, and where it stands, in bytes.
func (d *peerDoc) label(i int) (peerLabel, doc.Span) {
	q := &d.Quantities[i]
	runes := []rune(d.Text)
	before, span := string(runes[:*q.Start]), string(runes[*q.Start:*q.End])
	l := peerLabel{Span: span, Kind: q.Kind, Lang: d.Lang, Before: before, After: string(runes[*q.End:])}
	l.setValue(q.Value)
	return l, doc.Span{Start: len(before), End: len(before) + len(span)}
}

var (
	interval = regexp.MustCompile(`^[\[(]([^,]*),([^)\]]*)[\])]$`)
	twoEnds  = regexp.MustCompile(`(-?\d+(?:\.\d+)?)\D+?(\d+(?:\.\d+)?)`)
)

// setValue reads a value as the peers write it: 12, "1,5", "1/3", "[2,3)".
func (l *peerLabel) setValue(v any) {
	switch v := v.(type) {
	case float64:
		l.Value = v
	case string:
		if m := interval.FindStringSubmatch(v); m != nil {
			low, errLow := strconv.ParseFloat(m[1], 64)
			high, errHigh := strconv.ParseFloat(m[2], 64)
			switch {
			case errLow == nil && errHigh == nil && low == high: // equals 20
				l.Value = low
			case errLow == nil && errHigh == nil:
				l.Low, l.High, l.HasRange = low, high, true
			case errLow == nil:
				l.Value = low
			default:
				l.Value = high
			}
			return
		}
		over, under, _ := strings.Cut(v, "/")
		n, err := strconv.ParseFloat(strings.ReplaceAll(over, ",", "."), 64)
		if d, errUnder := strconv.ParseFloat(under, 64); errUnder == nil {
			n /= d
		}
		l.Value, l.NoValue = n, err != nil
	default:
		l.NoValue = true
	}
	// Some give a range its mean: "10-15 exabytes" is 12.5.
	if m := twoEnds.FindStringSubmatch(l.Span); m != nil && !l.HasRange {
		low, _ := strconv.ParseFloat(m[1], 64)
		high, _ := strconv.ParseFloat(m[2], 64)
		if low != high && near((low+high)/2, l.Value) {
			l.Low, l.High, l.HasRange = low, high, true
		}
	}
}

// policy names the first policy in which we differ, or is empty.
func (l *peerLabel) policy() string {
	for _, p := range policies {
		if p.differs(l) {
			return p.name
		}
	}
	return ""
}

// foundIn reports whether a claim on the label's words has its value. An end of a
// range is found in the range, and a bound in the claim that has it.
func (l *peerLabel) foundIn(a *doc.Analysis, s doc.Span) bool {
	for i := range a.Claims {
		q := &a.Quantities[a.Claims[i].Quantity]
		if !q.Overlaps(s) {
			continue
		}
		switch {
		case l.HasRange:
			if q.HasLow && q.HasHigh && near(q.Low, l.Low) && near(q.High, l.High) {
				return true
			}
		case q.HasValue && near(q.Value, l.Value), q.HasLow && near(q.Low, l.Value), q.HasHigh && near(q.High, l.Value):
			return true
		}
	}
	return false
}
