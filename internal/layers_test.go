// Package internal holds the import policy of the house: who may import whom,
// written down once, as text, and tested.
package internal

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/dixit-nlp/dixit"

// policy is the law. It is read from the top down:
//
//	NAME = words          a short name for several packages
//	packages <- imports   all that these packages may import, of ours and of
//	                      others; nothing after the arrow means nothing
//	packages !- imports   what they may not import of the standard library,
//	                      which is free otherwise
//
// Packages of ours are named from the module's root; * stands for one element
// of a path, or for the rest of it when it ends a foreign path. A package that
// stands left of no arrow, and a line that no package needs, fail the test:
// the policy says what is, not what might be.
const policy = `
GRPC     = google.golang.org/grpc google.golang.org/grpc/*
PROTOBUF = google.golang.org/protobuf/*
GENPROTO = google.golang.org/genproto/*
METRICS  = github.com/prometheus/client_golang/* github.com/prometheus/common/expfmt github.com/grpc-ecosystem/go-grpc-middleware/providers/*
WEB      = connectrpc.com/connect connectrpc.com/vanguard github.com/rs/cors
TELEMETRY = go.opentelemetry.io/otel go.opentelemetry.io/otel/* go.opentelemetry.io/contrib/*
SCREEN   = golang.org/x/term github.com/rivo/uniseg github.com/schollz/progressbar/*
STAGES   = internal/segment internal/quote internal/entity internal/speaker
STAGES   = internal/timex internal/number internal/claim
ENGINE   = STAGES internal/doc internal/tag internal/tag/model internal/langid internal/langid/letters internal/lang internal/lang/* internal/analysis

# The noun that every room shares stands on the standard library alone.
internal/doc            <-

# Stages are siblings: what one needs of another it takes as an argument. So are
# the guess of the language and the tagger, each over the model that its trainer
# makes.
STAGES                  <- internal/doc
internal/tag            <- internal/doc internal/tag/model
internal/tag/model      <- internal/doc
internal/tag/train      <- internal/doc internal/tag/model
internal/langid         <- internal/doc internal/langid/letters
internal/langid/letters <- internal/doc
internal/langid/train   <- internal/langid/letters

# A language fills the rules of the stages. English holds prose at arm's length.
internal/lang           <- STAGES internal/tag
internal/lang/fr        <- STAGES internal/tag internal/doc internal/lang
internal/lang/en        <- STAGES internal/tag internal/doc internal/lang github.com/jdkato/prose/v2

# The pipeline knows packs, never a language.
internal/analysis       <- STAGES internal/doc internal/tag internal/lang internal/langid

# Nothing that thinks talks, listens, logs or draws lots; a stage moreover asks
# nobody whether to go on, and reads letter by letter instead of by regexp.
ENGINE                  !- log log/slog net net/http os os/exec math/rand math/rand/v2
STAGES                  !- context regexp

# The contract and the code generated from it, which stop at the edge: rpc, the
# server and the client.
proto/dixit/v1          <- GRPC PROTOBUF GENPROTO
internal/rpc            <- internal/analysis internal/doc proto/dixit/v1 GRPC PROTOBUF GENPROTO
server                  <- internal/rpc internal/web internal/analysis internal/lang internal/lang/* proto/dixit/v1 GRPC GENPROTO METRICS
internal/web            <- internal/web/page proto/dixit/v1 PROTOBUF GENPROTO WEB
internal/web/page       <-
internal/report         <- internal/web/page proto/dixit/v1 PROTOBUF
server/dixitd           <- server internal/flags GRPC GENPROTO METRICS TELEMETRY
client                  <- proto/dixit/v1 GRPC PROTOBUF GENPROTO github.com/cncf/xds/go/xds/data/orca/v3

# Tests of users have the true service, or one that says what they want.
client/clienttest       <- client server proto/dixit/v1 GRPC PROTOBUF GENPROTO

# An example knows what its readers do.
examples/go             <- client

# What the command lines of both programs are made of.
internal/flags          <- github.com/spf13/pflag

# The command line is a user of the client, and brings a server with it.
client/dixit            <- client server internal/report GRPC PROTOBUF GENPROTO internal/flags SCREEN

# Whoever measures or explains may look at everything that thinks.
internal/eval           <- ENGINE
internal/cmd/explain    <- ENGINE
internal/langtest       <- STAGES internal/doc internal/lang
`

// A layer is one line of the policy, short names spelled out.
type layer struct {
	packages []string
	deny     bool // "!-"
	imports  []string
}

// parse reads a policy.
func parse(text string) ([]layer, error) {
	short := map[string][]string{}
	words := func(s string) []string {
		var all []string
		for _, w := range strings.Fields(s) {
			if full, ok := short[w]; ok {
				all = append(all, full...)
			} else {
				all = append(all, w)
			}
		}
		return all
	}
	var layers []layer
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if name, list, ok := strings.Cut(line, "="); ok {
			name = strings.TrimSpace(name)
			short[name] = append(short[name], words(list)...)
		} else if left, right, ok := strings.Cut(line, "<-"); ok {
			layers = append(layers, layer{packages: words(left), imports: words(right)})
		} else if left, right, ok := strings.Cut(line, "!-"); ok {
			layers = append(layers, layer{packages: words(left), deny: true, imports: words(right)})
		} else {
			return nil, fmt.Errorf("no arrow in %q", strings.TrimSpace(line))
		}
	}
	return layers, nil
}

// breaches lists where the imports of packages go against the policy.
func breaches(layers []layer, imports map[string][]string) []string {
	var out []string
	used := make([]bool, len(layers))
	for _, pkg := range slices.Sorted(maps.Keys(imports)) {
		var allowed, denied []string
		listed := false
		for i, l := range layers {
			if !matchAny(l.packages, pkg) {
				continue
			}
			used[i] = true
			if l.deny {
				denied = append(denied, l.imports...)
			} else {
				listed = true
				allowed = append(allowed, l.imports...)
			}
		}
		if !listed {
			out = append(out, pkg+" is in no layer: say in the policy what it may import")
			continue
		}
		for _, imp := range imports[pkg] {
			own, ours := strings.CutPrefix(imp, module+"/")
			switch {
			case standard(imp):
				if matchAny(denied, imp) {
					out = append(out, pkg+" may not import "+imp)
				}
			case ours && !matchAny(allowed, own), !ours && !matchAny(allowed, imp):
				out = append(out, pkg+" may not import "+own)
			}
		}
	}
	for i, l := range layers {
		if !used[i] {
			out = append(out, "no package is called "+strings.Join(l.packages, " or ")+": take the line out of the policy")
		}
	}
	return out
}

// standard reports whether an import path is of the standard library, whose
// first element has no dot.
func standard(imp string) bool {
	first, _, _ := strings.Cut(imp, "/")
	return !strings.Contains(first, ".")
}

// matchAny reports whether one of the patterns is name.
func matchAny(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		if root, ok := strings.CutSuffix(p, "/*"); ok && !standard(p) {
			return strings.HasPrefix(name, root+"/")
		}
		ok, _ := path.Match(p, name) // no pattern of ours is malformed
		return ok
	})
}

// imports reads what every package below root imports outside its tests,
// whatever its build constraints. Nested modules are houses of their own.
func imports(root string) (map[string][]string, error) {
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := e.Name()
		if e.IsDir() {
			_, err := os.Stat(filepath.Join(name, "go.mod"))
			if name != root && (err == nil || base == "testdata" || base[0] == '.' || base[0] == '_') {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		paths := all[pkg]
		for _, s := range f.Imports {
			p, err := strconv.Unquote(s.Path.Value)
			if err != nil {
				return err
			}
			if !slices.Contains(paths, p) {
				paths = append(paths, p)
			}
		}
		all[pkg] = paths
		return nil
	})
	return all, err
}

func TestLayers(t *testing.T) {
	layers, err := parse(policy)
	if err != nil {
		t.Fatal(err)
	}
	all, err := imports("..")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("read %d packages; where is the rest of the house?", len(all))
	}
	for _, b := range breaches(layers, all) {
		t.Error(b)
	}
}

// What the house is built on stays refused, whatever lines are added.
func TestPolicyRefuses(t *testing.T) {
	layers, err := parse(policy)
	if err != nil {
		t.Fatal(err)
	}
	all, err := imports("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, pkg, imp string }{
		{"a stage that looks at another", "internal/speaker", module + "/internal/quote"},
		{"a stage that knows a language", "internal/claim", module + "/internal/lang/fr"},
		{"a stage that takes a context", "internal/number", "context"},
		{"a stage that reads by regexp", "internal/timex", "regexp"},
		{"a floor that leans on a stage", "internal/doc", module + "/internal/segment"},
		{"a pipeline that knows a language", "internal/analysis", module + "/internal/lang/fr"},
		{"an engine that knows the wire", "internal/analysis", module + "/proto/dixit/v1"},
		{"an engine that logs", "internal/lang/fr", "log/slog"},
		{"prose in French", "internal/lang/fr", "github.com/jdkato/prose/v2"},
		{"a client that brings the engine", "client", module + "/internal/analysis"},
		{"a command line that goes around the client", "client/dixit", module + "/internal/rpc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			house := maps.Clone(all)
			house[c.pkg] = append(slices.Clone(all[c.pkg]), c.imp)
			want := c.pkg + " may not import " + strings.TrimPrefix(c.imp, module+"/")
			if got := breaches(layers, house); !slices.Contains(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// The checker is checked on a house of three rooms.
func TestBreaches(t *testing.T) {
	const toy = `
ROOMS = quote claim
doc   <-
ROOMS <- doc
ROOMS !- log log/slog
edge  <- quote example.org/wire/*
`
	sound := map[string][]string{"doc": {"sort"}, "quote": {module + "/doc"}, "claim": {"time"}, "edge": {"example.org/wire/v2"}}
	for _, c := range []struct {
		name     string
		pkg      string
		imports  []string
		breaches []string
	}{
		{"the floor may be imported", "claim", []string{module + "/doc"}, nil},
		{"the standard library is free", "doc", []string{"log", "net/http"}, nil},
		{"a package of ours that is not named is refused", "quote", []string{module + "/claim"}, []string{"quote may not import claim"}},
		{"the floor imports nothing of ours", "doc", []string{module + "/edge"}, []string{"doc may not import edge"}},
		{"what is denied of the standard library is refused", "quote", []string{"log/slog"}, []string{"quote may not import log/slog"}},
		{"a foreign package is refused where it is not named", "claim", []string{"example.org/wire/v2"}, []string{"claim may not import example.org/wire/v2"}},
		{"a star does not reach a neighbour", "edge", []string{"example.org/wired"}, []string{"edge may not import example.org/wired"}},
		{"a package in no layer is refused", "attic", nil, []string{"attic is in no layer: say in the policy what it may import"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			layers, err := parse(toy)
			if err != nil {
				t.Fatal(err)
			}
			house := maps.Clone(sound)
			house[c.pkg] = c.imports
			if got := breaches(layers, house); !slices.Equal(got, c.breaches) {
				t.Errorf("got %q, want %q", got, c.breaches)
			}
		})
	}

	t.Run("a line that no package needs is refused", func(t *testing.T) {
		layers, err := parse(toy + "cellar <- doc\n")
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"no package is called cellar: take the line out of the policy"}
		if got := breaches(layers, sound); !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("a line without an arrow is no policy", func(t *testing.T) {
		if _, err := parse("doc quote"); err == nil {
			t.Error("it was read all the same")
		}
	})
}
