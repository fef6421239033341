package main

import (
	"strings"
	"testing"
)

// One article or many, those that failed too, become one file that is whole.
func TestHTML(t *testing.T) {
	good := file(t, "good.txt", "« Oui 😀 », a dit Anne Morel. 12 personnes sont parties.")
	code, out, errs := dixit(t, "", "analyze", "--format=html", good, "/nowhere/at/all")
	if code != 1 || !strings.Contains(errs, "/nowhere/at/all") {
		t.Errorf("exit %d, stderr %q", code, errs)
	}
	for name, want := range map[string]string{
		"a head":                        "<!doctype html>",
		"the article with its text":     `"text":"« Oui 😀 », a dit Anne Morel.`,
		"offsets as browsers count":     `"offsetUnit":"OFFSET_UNIT_UTF16"`,
		"the one that failed, in words": `"error":"no such file or directory"`,
		"an end":                        "</html>\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s: %s", name, want)
		}
	}
	if n := strings.Count(out, `class="article">`); n != 2 {
		t.Errorf("%d articles", n)
	}
}

func TestHTMLOfLinesIsNamedByTheirIDs(t *testing.T) {
	code, out, _ := dixit(t, `{"document_id":"afp-1","text":"Le pont est fermé."}`, "analyze", "--input=jsonl", "--format=html")
	if code != 0 || !strings.Contains(out, `{"name":"afp-1",`) {
		t.Errorf("exit %d, and no such name", code)
	}
}
