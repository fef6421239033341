package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
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

// So is what it says that the service answers, but for the digest of the models,
// which is another one with every change of a word list.
func TestReadmeShowsAnAnswer(t *testing.T) {
	const name = "../../README.md"
	readme, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)grpcurl -plaintext -d '([^']*)'.*?```json\n(.*?)```\n").FindSubmatch(readme)
	if shown == nil {
		t.Fatal("the README shows no call")
	}
	var request client.Request
	var want, got dixitv1.AnalyzeResponse
	if err := protojson.Unmarshal(shown[1], &request); err != nil {
		t.Fatal(err)
	}
	if err := protojson.Unmarshal(shown[2], &want); err != nil {
		t.Fatal(err)
	}
	c, err := client.New(shared)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if got.Analysis, err = c.With(request.GetOptions()).Analyze(t.Context(), request.GetDocument()); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := printJSON(&out, &got); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(name, bytes.Replace(readme, shown[2], out.Bytes(), 1), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want.Analysis.Engine.ModelDigest = got.Analysis.Engine.ModelDigest; !proto.Equal(&got, &want) {
		t.Errorf("the service answers (go test ./client/dixit -update writes it into the README)\n%s", &out)
	}
}
