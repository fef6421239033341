package deploy

import (
	"bufio"
	"bytes"
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// daemon is the program that the Containerfile makes, built by the command that
// stands there.
var daemon string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "dixit-deploy")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	daemon = filepath.Join(dir, "dixitd")
	build := exec.Command("sh", "-ec", strings.ReplaceAll(containerBuild(), " -o /dixitd ", " -o "+daemon+" "))
	build.Dir = ".."
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		panic("the build of the Containerfile fails: " + err.Error())
	}
	return m.Run()
}

// instructions are the lines of the Containerfile that begin with that word,
// without it.
func instructions(word string) []string {
	file, err := os.ReadFile("Containerfile")
	if err != nil {
		panic(err)
	}
	var found []string
	for line := range strings.Lines(string(file)) {
		if rest, ok := strings.CutPrefix(line, word+" "); ok {
			found = append(found, strings.TrimSpace(rest))
		}
	}
	return found
}

func containerBuild() string {
	for _, run := range instructions("RUN") {
		if strings.Contains(run, "go build") {
			return run
		}
	}
	panic("no RUN of the Containerfile builds the daemon")
}

// daemonSettings are the settings in force when the daemon is started with those
// flags, as it prints them: variable → value.
func daemonSettings(t *testing.T, flags ...string) map[string]string {
	t.Helper()
	out, err := exec.Command(daemon, append(flags, "--print-config")...).CombinedOutput()
	if err != nil {
		t.Fatalf("dixitd %s: %v\n%s", strings.Join(flags, " "), err, out)
	}
	settings := make(map[string]string)
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		name, value, _ := strings.Cut(s.Text(), "=")
		settings[name] = value
	}
	return settings
}

// serviceName is the full name of the gRPC service, read from the contract.
func serviceName(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("../proto/dixit/v1/*.proto")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		proto, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(proto)) {
			if name, ok := strings.CutPrefix(line, "service "); ok {
				return "dixit.v1." + strings.Fields(name)[0]
			}
		}
	}
	t.Fatal("the contract declares no service")
	return ""
}

func TestTheDaemonNeedsNothingOfItsImage(t *testing.T) {
	program, err := elf.Open(daemon)
	if err != nil {
		t.Fatal(err)
	}
	defer program.Close()
	for _, part := range program.Progs {
		if part.Type == elf.PT_INTERP {
			t.Error("dixitd asks for a dynamic linker, which an empty image does not have")
		}
	}
	if libraries, _ := program.ImportedLibraries(); len(libraries) > 0 {
		t.Errorf("dixitd asks for %v, which an empty image does not have", libraries)
	}
}

func TestTheImageAgreesWithTheDaemonAndTheManifests(t *testing.T) {
	settings := daemonSettings(t)
	exposed := strings.Join(instructions("EXPOSE"), " ")
	for _, addr := range []string{"DIXIT_GRPC_ADDR", "DIXIT_HTTP_ADDR"} {
		if port := strings.TrimPrefix(settings[addr], ":"); !strings.Contains(" "+exposed+" ", " "+port+" ") {
			t.Errorf("the image exposes %s, the daemon listens on %s", exposed, port)
		}
	}
	if user := instructions("USER"); len(user) != 1 || strings.HasPrefix(user[0], "0") || strings.HasPrefix(user[0], "root") {
		t.Errorf("the image runs as %v, want one user who is not root", user)
	}
	// The manifests give no command: the image must.
	if entry := instructions("ENTRYPOINT"); len(entry) != 1 || entry[0] != `["/dixitd"]` {
		t.Errorf("the image runs %v", entry)
	}
	if len(container(t).Command) > 0 {
		t.Error("the deployment runs another program than the image does")
	}
}

// The image is the program and nothing else, so this is its size.
func TestTheDaemonIsSmall(t *testing.T) {
	info, err := os.Stat(daemon)
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > 25_000_000 {
		t.Errorf("it has %d bytes, more than 25 MB: see SMALL in the Makefile", info.Size())
	}
}
