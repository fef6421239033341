package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// voices are the people of the panel, each with what he says.
const voices = `Object.fromEntries([...document.querySelectorAll("#people .person")].map((p) =>
	[p.querySelector("h3 bdi").textContent, [...p.querySelectorAll(".fact bdi")].map((q) => q.textContent)]))`

func TestArticle(t *testing.T) {
	b := open(t, "")
	text := example(t, "fr-agence.txt")
	b.paste(text)
	b.settled()

	t.Run("it is laid out as it was", func(t *testing.T) {
		lines := eval[[]string](b, `[...document.querySelectorAll("#article .words")].map((w) => w.textContent)`)
		if got := strings.Join(lines, "\n"); got != text {
			t.Errorf("got %q", got)
		}
	})
	t.Run("quotes stand below their speakers", func(t *testing.T) {
		got := eval[map[string][]string](b, voices)
		for name, quote := range map[string]string{
			"Claire Ménard":  "Nous n'accepterons aucun licenciement",
			"Marc Lestrade":  "C'est la seule façon de sauver les autres sites",
			"Hélène Vasseur": "L'État prendra ses responsabilités",
			"la préfecture":  "le cortège a rassemblé 900 personnes",
		} {
			if !slices.Contains(got[name], quote) {
				t.Errorf("%s says %q, not %q", name, got[name], quote)
			}
		}
	})
	t.Run("figures are a table", func(t *testing.T) {
		rows := eval[[]string](b, `[...document.querySelectorAll("#claims tbody tr")].map((r) => [...r.cells].map((c) => c.textContent).join(" | "))`)
		for _, want := range []string{"> 1,200 | salariés · ont manifesté", "€40M – €45M", "6.5%", "€1.9B"} {
			found := slices.ContainsFunc(rows, func(r string) bool { return strings.Contains(strings.ReplaceAll(r, "\u00a0", " "), want) })
			if !found {
				t.Errorf("no %q in %q", want, rows)
			}
		}
		if len(rows) < 10 {
			t.Errorf("%d figures", len(rows))
		}
	})
	t.Run("figures are sorted by their size", func(t *testing.T) {
		sizes := `[...document.querySelectorAll("#claims tbody tr")].map((r) => { const q = r.fact.of.quantity; return q.value ?? q.low ?? q.high; })`
		b.do(click("#tab-claims"), click("#claims th button"))
		if got := eval[[]float64](b, sizes); !slices.IsSorted(got) {
			t.Errorf("ascending: %v", got)
		}
		b.do(click("#claims th button"))
		got := eval[[]float64](b, sizes)
		slices.Reverse(got)
		if !slices.IsSorted(got) {
			t.Errorf("descending: %v", got)
		}
		if sort := eval[string](b, `document.querySelector("#claims th").ariaSort`); sort != "descending" {
			t.Errorf("a screen reader hears %q", sort)
		}
	})
	t.Run("each side lights up the other", func(t *testing.T) {
		b.do(click("#tab-people"))
		eval[bool](b, `document.querySelector("#article .said").dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))`)
		if got := eval[string](b, `document.querySelector("#people .lit bdi").textContent`); got != "Nous n'accepterons aucun licenciement" {
			t.Errorf("in the panel: %q", got)
		}
		eval[bool](b, `[...document.querySelectorAll("#people .fact")].find((f) => f.textContent.startsWith("sacrifier")).dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))`)
		if got := eval[string](b, `document.querySelector("#article .lit-said").textContent`); got != "sacrifier des familles entières" {
			t.Errorf("in the article: %q", got)
		}
		if n := eval[int](b, `document.querySelectorAll("#article .thread path").length`); n != 2 {
			t.Errorf("%d threads, want one to the cue and one to the speaker", n)
		}
	})
}

func TestKeyboard(t *testing.T) {
	b := open(t, "#battery")
	b.do(visible("#article .said"))
	b.settled()
	b.do(focus("#article"), chromedp.KeyEvent(kb.ArrowRight))
	first := eval[string](b, `document.getElementById("status").textContent`)
	if !strings.HasPrefix(first, "Figure: ") && !strings.HasPrefix(first, "Quote, ") {
		t.Errorf("a screen reader hears %q", first)
	}
	b.do(chromedp.KeyEvent(kb.End))
	if last := eval[string](b, `document.getElementById("status").textContent`); last == first {
		t.Errorf("the last find is %q too", last)
	}
	if hidden := eval[bool](b, `document.getElementById("detail").hidden`); hidden {
		t.Error("the detail is shut")
	}
	b.do(chromedp.KeyEvent(kb.Escape))
	if hidden := eval[bool](b, `document.getElementById("detail").hidden`); !hidden {
		t.Error("the detail is open after Escape")
	}
	b.do(focus("#tab-people"), chromedp.KeyEvent(kb.ArrowRight))
	if id := eval[string](b, `document.activeElement.id + " " + document.getElementById("claims").hidden`); id != "tab-claims false" {
		t.Errorf("the arrow leads to %s", id)
	}
	b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter)) // to the panel, to its first heading
	if sort := eval[string](b, `document.querySelector("#claims th").ariaSort`); sort != "ascending" {
		t.Errorf("the first column is sorted %q", sort)
	}
}

// Whatever a text holds, it is shown as text.
func TestHostileText(t *testing.T) {
	b := open(t, "")
	for _, c := range []struct{ name, text string }{
		{"markup", `« <script>alert(1)</script><img src=x onerror=alert(2)> », a dit <b>Jean Dupont</b>.`},
		{"an address that is code", `"I agree," said javascript:alert(1) Smith. <a href="javascript:alert(1)">3 people</a> left.`},
		{"letters that turn the line around", "« \u202eNous partons\u202c », a dit \u2067Jean Dupont\u2069. 12 \u202epersonnes."},
		{"what no keyboard writes", "Il a dit\u0000 « non\u0007 » à 3 \ufeffpersonnes 😀 e\u0301\u0301\u0301."},
		{"a line without end", strings.Repeat("Il a dit « non » à 3 personnes. ", 29900)},
		{"a word without end", strings.Repeat("é😀", 100000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			b.paste(c.text)
			b.settled()
			got := eval[string](b, `[...document.querySelectorAll("#article .words")].map((w) => w.textContent).join("")`)
			if got != c.text {
				t.Errorf("%d letters are shown, want %d: %.200q; %s", len(got), len(c.text), got, eval[string](b, `document.getElementById("failure").textContent`))
			}
			if n := eval[int](b, `document.querySelectorAll("#read :is(script, img, b, a)").length`); n != 0 {
				t.Errorf("%d elements were made of it", n)
			}
		})
	}
}

func TestErrorsInWords(t *testing.T) {
	b := open(t, "")
	failure := `document.getElementById("failure").textContent`
	b.paste("  \n ")
	if got := eval[string](b, failure); got != "There is no text yet." {
		t.Errorf("got %q", got)
	}
	b.do(click("#tongue"))
	b.paste(strings.Repeat("Un mot. ", 200000))
	if got := eval[string](b, failure); got != "Ce texte est plus long que le serveur ne l’accepte." {
		t.Errorf("got %q", got)
	}
	eval[string](b, `location.hash = "z=!"`)
	b.do(visible("#failure"))
	if got := eval[string](b, `new Promise((done) => setTimeout(() => done(`+failure+`), 300))`); got != "Le texte de ce lien est illisible." {
		t.Errorf("got %q", got)
	}
	eval[int](b, `(window.fetch = async () => { throw new TypeError("gone"); }, 0)`)
	eval[bool](b, `document.getElementById("failure").hidden = true`)
	b.paste("Un mot.")
	if got := eval[string](b, failure); got != "Le serveur est injoignable." {
		t.Errorf("got %q", got)
	}
	eval[int](b, `(localStorage.clear(), 0)`)
}

// What is dropped on the page is read as what is typed, with all that the form
// says of it.
func TestDrop(t *testing.T) {
	b := open(t, "")
	eval[int](b, `(() => {
		document.getElementById("published").value = "2024-03-01";
		const dropped = new DataTransfer();
		dropped.items.add(new File(["Douze usines ont fermé mardi."], "article.txt", { type: "text/plain" }));
		dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, cancelable: true }));
		return 0;
	})()`)
	b.do(visible("#article .quantity"))
	if day := eval[string](b, `document.querySelector("#claims tbody tr").fact.of.times[0].value`); day != "2024-02-27" {
		t.Errorf("Tuesday is %s", day)
	}
}

// A link holds the text, and the server never sees it.
func TestLink(t *testing.T) {
	b := open(t, "")
	text := "« Été 😀 », a dit Jean Dupont à 12 personnes."
	b.paste(text)
	b.do(click("#link"))
	fragment := eval[string](b, `(async () => { while (!location.hash) await new Promise(requestAnimationFrame); return location.hash; })()`)
	again := open(t, fragment)
	again.do(visible("#article .said"))
	if got := eval[string](again, `document.querySelector("#article .words").textContent`); got != text {
		t.Errorf("got %q from %s", got, fragment)
	}
}

// A long text stays responsive. The machine may have other things to do, so that
// the best of a few tries counts.
func TestLongText(t *testing.T) {
	const tries, firstMarks, longTask = 4, 1000, 100 // in ms
	article := example(t, "fr-agence.txt") + "\n\n" + example(t, "fr-regional.txt") + "\n\n"
	text := strings.Repeat(article, 200_000/len(article)+1)
	var ms float64
	var scrolling []float64
	for try := range tries {
		t.Run(fmt.Sprint("try ", try+1), func(t *testing.T) { // whose end closes the tab
			ms, scrolling = readLong(open(t, ""), text)
			t.Logf("%d bytes: first marks after %.0f ms; tasks over 50 ms while scrolling: %.0f", len(text), ms, scrolling)
		})
		if ms <= firstMarks && !slices.ContainsFunc(scrolling, func(ms float64) bool { return ms > longTask }) {
			return
		}
	}
	t.Errorf("first marks after %.0f ms, want %d; tasks while scrolling took %.0f ms, want none over %d", ms, firstMarks, scrolling, longTask)
}

// readLong is the time to the first marks of a text, and that of each long task
// while it is scrolled, in ms.
func readLong(b *tab, text string) (ms float64, scrolling []float64) {
	b.Helper()
	ms = b.paste(text)
	if drawn := eval[int](b, `document.querySelectorAll("#article .said").length`); drawn == 0 {
		b.Error("the first frame has no marks")
	}
	b.settled()
	return ms, eval[[]float64](b, `(async () => {
		const long = [];
		new PerformanceObserver((l) => long.push(...l.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
		for (let y = 0; y < document.body.scrollHeight && y < 40000; y += 800) {
			scrollTo(0, y);
			await new Promise(requestAnimationFrame);
		}
		return long;
	})()`)
}

// The page tells the same offsets as everybody: those of the text that it shows.
func TestOffsets(t *testing.T) {
	b := open(t, "")
	b.paste("😀😀 e\u0301te\u0301 : « Nous partons 😀 demain », a dit Zoe\u0308 Dupont. 12 personnes sont parties.")
	b.settled()
	if got := eval[string](b, `[...document.querySelectorAll("#article .said")].map((e) => e.textContent).join("")`); got != "Nous partons 😀 demain" {
		t.Errorf("said: %q", got)
	}
	if got := eval[string](b, `document.querySelector("#article .quantity").textContent`); got != "12" {
		t.Errorf("quantity: %q", got)
	}
}

// The report is one file with all that is on the page, and needs nobody.
func TestExports(t *testing.T) {
	b := open(t, "#port")
	b.do(visible("#article .said"))
	b.settled()
	// What would be saved is caught on its way.
	save := func(which string) string {
		return eval[string](b, fmt.Sprintf(`new Promise((done) => {
			const make = URL.createObjectURL;
			URL.createObjectURL = (blob) => { URL.createObjectURL = make; blob.text().then(done); return "#"; };
			HTMLAnchorElement.prototype.click = () => {};
			document.querySelector("[data-export=%s]").click();
		})`, which))
	}
	for which, want := range map[string]string{
		"json":   `"text": "Nous ne jouerons pas avec la sécurité des passagers"`,
		"quotes": `direct,Yann Le Bihan,`,
		"claims": `412 000,count,412000,`,
		"html":   `<bdi>Yann Le Bihan</bdi>`,
	} {
		t.Run(which, func(t *testing.T) {
			got := save(which)
			if !strings.Contains(strings.ReplaceAll(got, ` class=""`, ""), want) {
				t.Errorf("no %q in %.600q", want, got)
			}
			if which == "html" && (strings.Contains(got, "<script") || strings.Contains(got, "http:")) {
				t.Error("the report needs more than itself")
			}
		})
	}
}

// Screenshots are written where DIXIT_SCREENSHOTS says.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("DIXIT_SCREENSHOTS")
	for _, c := range []struct {
		name          string
		width, height int64
		scheme        string
		path          string
		then          string
	}{
		{"light", 1400, 940, "light", "#port", `document.querySelector("#people .fact").click()`},
		{"dark", 1400, 940, "dark", "#battery", `document.querySelector("#article .quantity").click()`},
		{"phone", 390, 844, "light", "#port", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := open(t, "")
			if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: c.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
			}}); err != nil {
				t.Fatal(err)
			}
			b.do(chromedp.EmulateViewport(c.width, c.height, chromedp.EmulateScale(1.5)),
				chromedp.Navigate(site+"/"+c.path), visible("#article .said"))
			b.settled()
			if c.then != "" {
				eval[int](b, c.then+"; scrollTo(0, 0); 0")
			}
			image, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
			if err != nil {
				t.Fatal(err)
			}
			if wide := eval[int64](b, `document.documentElement.scrollWidth`); wide > c.width {
				t.Errorf("the page is %d wide on a screen of %d", wide, c.width)
			}
			if dir == "" {
				return
			}
			if err := os.WriteFile(filepath.Join(dir, c.name+".png"), image, 0o644); err != nil {
				t.Error(err)
			}
		})
	}
}
