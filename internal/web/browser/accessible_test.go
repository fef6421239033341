package browser

import (
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe is a checker of accessibility; `make browser` installs it.
const axe = "node_modules/axe-core/axe.min.js"

// violations are what axe finds serious or worse: "rule: element, element".
const violations = `axe.run().then((r) => r.passes.length < 10 ? ["axe looked at next to nothing"] : r.violations.filter((v) => ["serious", "critical"].includes(v.impact))
	.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join(", ")))`

func TestNothingIsInTheWayOfAScreenReader(t *testing.T) {
	script, err := os.ReadFile(axe)
	if os.IsNotExist(err) {
		t.Skip("axe-core is not installed: npm ci in this folder")
	}
	if err != nil {
		t.Fatal(err)
	}
	check := func(t *testing.T, b *tab) {
		t.Helper()
		b.do(chromedp.Evaluate[chromedp.Void](string(script) + "; undefined"))
		for _, scheme := range []string{"light", "dark"} {
			eval[int](b, `(document.documentElement.dataset.theme = "`+scheme+`", 0)`)
			for _, v := range eval[[]string](b, violations) {
				t.Errorf("%s: %s", scheme, v)
			}
		}
	}
	t.Run("before there is a text", func(t *testing.T) {
		check(t, open(t, ""))
	})
	t.Run("with a text, voices and a detail", func(t *testing.T) {
		b := open(t, "#port")
		b.do(visible("#article .said"))
		b.settled()
		b.do(click("#people .fact"), visible("#detail"))
		check(t, b)
	})
	t.Run("with figures", func(t *testing.T) {
		b := open(t, "#battery")
		b.do(visible("#article .said"))
		b.settled()
		b.do(click("#tab-claims"))
		check(t, b)
	})
	t.Run("after an error", func(t *testing.T) {
		b := open(t, "")
		b.paste(" ")
		check(t, b)
	})
	t.Run("in a report", func(t *testing.T) {
		check(t, report(t, "examples/fr-agence.txt", "examples/en-court.txt"))
	})
}
