package clienttest_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"go.uber.org/goleak"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/client/clienttest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// Whatever way a document takes, the fake answers it.
func TestFake(t *testing.T) {
	fake := &clienttest.Fake{
		ServiceInfo: &client.Info{Features: []client.Feature{client.Quotes}},
		Analyze: func(_ context.Context, r *client.Request) (*client.Analysis, error) {
			if r.GetDocument().GetText() == "" {
				return nil, clienttest.Error(codes.InvalidArgument, "TEXT_EMPTY", map[string]string{"field": "text"})
			}
			return &client.Analysis{Language: r.GetOptions().GetLanguage()}, nil
		},
	}
	over := func(c *client.Client, err error) *client.Client {
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		return c
	}
	for name, c := range map[string]*client.Client{
		"in memory":  fake.Client(t),
		"on a port":  over(client.New(fake.Addr(t))),
		"with a key": fake.Client(t, client.WithPlaintextKey("the key of the test")),
	} {
		t.Run(name, func(t *testing.T) {
			c := c.With(&client.Options{Language: "fr"})
			good, bad := &client.Document{DocumentId: "a", Text: "Bonjour."}, &client.Document{DocumentId: "b"}

			a, err := c.Analyze(t.Context(), good)
			if err != nil || a.GetLanguage() != "fr" || a.GetDocumentId() != "a" {
				t.Errorf("alone: %v, %v", a, err)
			}
			_, err = c.Analyze(t.Context(), bad)
			if status.Code(err) != codes.InvalidArgument || client.Reason(err) != "TEXT_EMPTY" || client.Metadata(err)["field"] != "text" {
				t.Errorf("alone: %v", err)
			}
			batch, err := c.AnalyzeBatch(t.Context(), good, bad)
			if err != nil || len(batch) != 2 || outcome(batch[0]) != "a fr" || outcome(batch[1]) != "b TEXT_EMPTY" {
				t.Errorf("in a batch: %v, %v", batch, err)
			}
			var stream []string
			for r, err := range c.AnalyzeAll(t.Context(), slices.Values([]*client.Document{good, bad})) {
				if r == nil {
					t.Fatal(err)
				}
				stream = append(stream, outcome(r))
			}
			if !slices.Equal(stream, []string{"a fr", "b TEXT_EMPTY"}) {
				t.Errorf("on a stream: %q", stream)
			}
			if info, err := c.Info(t.Context()); err != nil || len(info.GetFeatures()) != 1 {
				t.Errorf("info: %v, %v", info, err)
			}
		})
	}
}

func outcome(r *client.Result) string {
	if err := client.Err(r); err != nil {
		return r.GetDocumentId() + " " + client.Reason(err)
	}
	return r.GetDocumentId() + " " + r.GetAnalysis().GetLanguage()
}

func TestTheZeroFakeFindsNothing(t *testing.T) {
	c := new(clienttest.Fake).Client(t)
	a, err := c.Analyze(t.Context(), &client.Document{Text: "« Oui », a dit Anne Morel."})
	if err != nil || len(a.GetQuotes()) != 0 {
		t.Errorf("got %v, %v", a, err)
	}
	if _, err := c.Info(t.Context()); err != nil {
		t.Error(err)
	}
}

// What a program prints when the service is busy, or says no.
func TestMessages(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"nothing is wrong", nil, "fr"},
		{"the text is too long", clienttest.Error(codes.InvalidArgument, "TEXT_TOO_LARGE", map[string]string{"limit": "10"}), "at most 10 bytes, please"},
		{"it is not for us to say why", errors.New("out of ideas"), "no answer"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fake := &clienttest.Fake{Analyze: func(context.Context, *client.Request) (*client.Analysis, error) {
				return &client.Analysis{Language: "fr"}, c.err
			}}
			if got := language(t.Context(), fake.Client(t), "Bonjour."); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// language is a program to test.
func language(ctx context.Context, c *client.Client, text string) string {
	a, err := c.Analyze(ctx, &client.Document{Text: text})
	switch {
	case client.Reason(err) == "TEXT_TOO_LARGE":
		return fmt.Sprintf("at most %s bytes, please", client.Metadata(err)["limit"])
	case err != nil:
		return "no answer"
	}
	return a.GetLanguage()
}

func TestTheTrueService(t *testing.T) {
	c, err := client.New(clienttest.Addr(t))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for name, c := range map[string]*client.Client{"in memory": clienttest.Client(t), "on a port": c} {
		a, err := c.Analyze(t.Context(), &client.Document{Text: "« Nous rouvrirons lundi », a promis Anne Morel, maire de Kerbrat."})
		if err != nil || len(a.GetQuotes()) != 1 || a.GetQuotes()[0].GetSpeaker().GetName() != "Anne Morel" {
			t.Errorf("%s: %v, %v", name, a.GetQuotes(), err)
		}
	}
}
