package main

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"text/tabwriter"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/internal/flags"
	"github.com/dixit-nlp/dixit/server"
)

// infoCommand is dixit info.
type infoCommand struct {
	format string
	connection
}

func newInfo() *infoCommand { return &infoCommand{format: "text"} }

func (i *infoCommand) declare(f *flags.Set) {
	f.Choice(&i.format, "format", "How to print (${choices}).", "text", "json").Short = "f"
	i.connection.declare(f)
}

// run prints what the service says of itself.
func (i *infoCommand) run(ctx context.Context, std *streams) error {
	c, stop, err := i.open(std)
	if err != nil {
		return err
	}
	defer stop()
	info, err := c.Info(ctx)
	if err != nil {
		return err
	}
	if i.format == "json" {
		return printJSON(std.stdout, info)
	}
	w := tabwriter.NewWriter(std.stdout, 0, 0, 2, ' ', 0)
	for _, row := range infoRows(info) {
		fmt.Fprintf(w, "%s\t%s\n", row[0], row[1])
	}
	return w.Flush()
}

func infoRows(info *client.Info) [][2]string {
	var languages, features []string
	for _, l := range info.GetLanguages() {
		languages = append(languages, fmt.Sprintf("%s (%s)", l.GetTag(), l.GetName()))
	}
	for _, f := range info.GetFeatures() {
		features = append(features, word(f, "FEATURE_"))
	}
	engine := strings.TrimSpace(strings.Join([]string{info.GetEngine().GetName(), info.GetEngine().GetVersion(), info.GetEngine().GetModelDigest()}, " "))
	limits := info.GetLimits()
	return [][2]string{
		{"engine", engine},
		{"languages", strings.Join(languages, ", ")},
		{"features", strings.Join(features, ", ")},
		{"longest text", fmt.Sprintf("%d bytes", limits.GetMaxTextBytes())},
		{"longest document id", fmt.Sprintf("%d bytes", limits.GetMaxDocumentIdBytes())},
		{"largest message", fmt.Sprintf("%d bytes", limits.GetMaxMessageBytes())},
		{"largest batch", fmt.Sprintf("%d documents", limits.GetMaxBatchDocuments())},
		{"in flight on a stream", fmt.Sprintf("%d documents", limits.GetMaxStreamInFlight())},
	}
}

// versionCommand is dixit version.
type versionCommand struct{}

func (versionCommand) declare(*flags.Set) {}
func (versionCommand) validate() error    { return nil }

// run prints the version.
func (versionCommand) run(_ context.Context, std *streams) error {
	_, err := fmt.Fprintf(std.stdout, "dixit %s (%s, %s/%s)\n", server.Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
