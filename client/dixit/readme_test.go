package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// What the README says that dixit prints is what it prints; with -update, what
// it prints is what the README says.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)\n    go run \\./client/dixit ([^\n]*)\n\n```text\n(.*?)```\n")
	readme, commands := string(b), 0
	for _, m := range shown.FindAllStringSubmatch(readme, -1) {
		commands++
		code, out, errs := dixit(t, "", strings.Fields(m[1])...)
		if code != success {
			t.Errorf("dixit %s: exit %d, %s", m[1], code, errs)
		}
		if out != m[2] && !*update {
			t.Errorf("dixit %s prints (go test ./client/dixit -update writes it into the README)\n%s", m[1], out)
		}
		readme = strings.Replace(readme, m[0], strings.TrimSuffix(m[0], m[2]+"```\n")+out+"```\n", 1)
	}
	if commands == 0 {
		t.Error("the README shows no command")
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
