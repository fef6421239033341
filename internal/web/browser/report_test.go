package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// report opens what dixit analyze --format html makes of files.
func report(t *testing.T, files ...string) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	analyze := exec.Command(filepath.Join(bin, "dixit"), append([]string{"analyze", "--format=html"}, files...)...)
	analyze.Dir, analyze.Stdout, analyze.Stderr = "../../..", out, os.Stderr
	if err := analyze.Run(); err != nil {
		t.Fatal(err)
	}
	return openAt(t, "file://"+file)
}

func TestReportOfOneArticle(t *testing.T) {
	b := report(t, "examples/fr-agence.txt")
	b.settled()
	if title := eval[string](b, `document.title`); !strings.HasPrefix(title, "SAINT-AUBRAC (APO)") {
		t.Errorf("its title is %q", title)
	}
	if got := eval[map[string][]string](b, voices)["Claire Ménard"]; len(got) != 2 || got[0] != "Nous n'accepterons aucun licenciement" {
		t.Errorf("Claire Ménard says %q", got)
	}
	b.do(click("#article .quantity"), visible("#detail"))
	if n := eval[int](b, `document.querySelectorAll("#claims .lit").length`); n != 1 {
		t.Errorf("%d figures of the table are lit, want the one that was clicked", n)
	}
	if hidden := eval[bool](b, `document.getElementById("edit").hidden`); !hidden {
		t.Error("there is a way back to an index, of one article")
	}
}

func TestReportOfACorpus(t *testing.T) {
	b := report(t, "examples/fr-agence.txt", "examples/en-court.txt", "examples/fr-regional.txt")
	b.do(visible("#all"))
	t.Run("it opens with an index", func(t *testing.T) {
		if got := eval[string](b, `[...document.querySelectorAll("#all-articles a")].map((a) => a.hash).join()`); got != "#1,#2,#3" {
			t.Errorf("the index leads to %s", got)
		}
	})
	t.Run("a voice leads to its words in their article", func(t *testing.T) {
		b.do(click("#tab-all-people"))
		eval[bool](b, `[...document.querySelectorAll("#all-people .fact")].find((f) => f.textContent.startsWith("Nous n'accepterons")).click(), true`)
		b.do(visible("#read"))
		if got := eval[string](b, `document.querySelector("#article .lit-said").textContent`); got != "Nous n'accepterons aucun licenciement" {
			t.Errorf("%q is lit", got)
		}
	})
	t.Run("and back", func(t *testing.T) {
		b.do(click("#edit"), visible("#all"))
	})
	t.Run("figures tell their article", func(t *testing.T) {
		b.do(click("#tab-all-claims"))
		if got := eval[string](b, `document.querySelector("#all-claims tbody tr").cells[4].textContent`); !strings.HasPrefix(got, "SAINT-AUBRAC") {
			t.Errorf("the first figure stands in %q", got)
		}
	})
	t.Run("an article has an address of its own", func(t *testing.T) {
		b.do(chromedp.Evaluate[chromedp.Void](`location.hash = "#2"`))
		b.do(visible("#read"))
		if got := eval[string](b, `document.title`); !strings.Contains(got, "forger") {
			t.Errorf("#2 is %q", got)
		}
	})
}
