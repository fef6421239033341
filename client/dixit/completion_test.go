package main

import (
	"strings"
	"testing"
)

func TestCompletion(t *testing.T) {
	for _, c := range []struct {
		name  string
		words []string // the last one is being typed
		want  string
	}{
		{"commands come first, but for the one of the scripts", []string{""}, "analyze info version completion"},
		{"a word begins as it was typed", []string{"an"}, "analyze"},
		{"a dash asks for flags", []string{"analyze", "--f"}, "--format --features"},
		{"flags of all commands too", []string{"info", "--h"}, "--help"},
		{"a flag has its values", []string{"analyze", "--format", ""}, "text json jsonl html"},
		{"also by its short name", []string{"analyze", "-f", "js"}, "json jsonl"},
		{"and as bash cuts it", []string{"analyze", "--format", "=", "js"}, "json jsonl"},
		{"or before a value is begun", []string{"analyze", "--input", "="}, "auto text jsonl"},
		{"one value may follow another", []string{"analyze", "--features", "quotes,c"}, "quotes,claims"},
		{"so may an argument", []string{"completion", ""}, "bash zsh fish"},
		{"what is left are files, which the shell knows", []string{"analyze", ""}, ""},
		{"nothing typed is an empty word", nil, "analyze info version completion"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := dixit(t, "", append([]string{"complete", "--"}, c.words...)...)
			if got := strings.Join(strings.Fields(out), " "); code != success || got != c.want {
				t.Errorf("exit %d, %q, stderr %q; want %q", code, got, errs, c.want)
			}
		})
	}
	for _, shell := range []string{"bash", "zsh", "fish"} {
		if code, out, _ := dixit(t, "", "completion", shell); code != success || !strings.Contains(out, "dixit complete -- ") {
			t.Errorf("%s: exit %d, %q", shell, code, out)
		}
	}
	if code, _, _ := dixit(t, "", "completion", "tcsh"); code != misuse {
		t.Errorf("tcsh: exit %d, want %d", code, misuse)
	}
}
