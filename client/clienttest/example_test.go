package clienttest_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/client/clienttest"
)

// speakers is the program that the examples test.
func speakers(ctx context.Context, c *client.Client, text string) (string, error) {
	a, err := c.Analyze(ctx, &client.Document{Text: text})
	if err != nil {
		return "", err
	}
	all := ""
	for _, q := range a.GetQuotes() {
		all += q.GetSpeaker().GetName() + ";"
	}
	return all, nil
}

// A service that finds what the test says.
func ExampleFake() {
	test := func(t *testing.T) {
		fake := &clienttest.Fake{Analyze: func(context.Context, *client.Request) (*client.Analysis, error) {
			return &client.Analysis{Quotes: []*client.Quote{
				{Speaker: &client.Speaker{Name: "Anne Morel"}},
				{Speaker: &client.Speaker{Name: "Luc Hamon"}},
			}}, nil
		}}
		got, err := speakers(t.Context(), fake.Client(t), "no matter what")
		if err != nil || got != "Anne Morel;Luc Hamon;" {
			t.Errorf("got %q, %v", got, err)
		}
	}
	fmt.Println(passes(test))
	// Output: true
}

// The true service reads what the test says.
func ExampleClient() {
	test := func(t *testing.T) {
		got, err := speakers(t.Context(), clienttest.Client(t), "« Nous rouvrirons lundi », a promis Anne Morel.")
		if err != nil || got != "Anne Morel;" {
			t.Errorf("got %q, %v", got, err)
		}
	}
	fmt.Println(passes(test))
	// Output: true
}

// passes runs a test.
func passes(test func(*testing.T)) bool {
	return testing.RunTests(func(string, string) (bool, error) { return true, nil },
		[]testing.InternalTest{{Name: "example", F: test}})
}
