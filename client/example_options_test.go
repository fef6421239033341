package client_test

import (
	"context"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
)

// ask makes one call and prints what became of it.
func ask(addr string, options ...client.Option) {
	c, err := client.New(addr, options...)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	a, err := c.Analyze(context.Background(), &client.Document{Text: "Le pont est fermé."})
	fmt.Println(status.Code(err), a.GetLanguage())
}

// A server that wants to know who calls: a certificate, and a key.
func ExampleWithTLSFiles() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	addr, files, stop := secured(dir) // dixitd --tls-cert-file … --tls-client-ca-file … --keys-file …
	defer stop()

	ask(addr,
		client.WithTLSFiles(files.file("ca.pem"), files.file("client.pem"), files.file("client.key")),
		client.WithKey("0123456789abcdef"))
	// Output: OK fr
}

func ExampleWithKey() {
	ask("localhost:50051", client.WithKey("0123456789abcdef")) // without TLS, everybody could read it
	// Output: grpc: the credentials require transport level security (use grpc.WithTransportCredentials() to set)
}

func ExampleWithTimeout() {
	addr, stop := start()
	defer stop()
	ask(addr, client.WithTimeout(time.Nanosecond))
	// Output: DeadlineExceeded
}

// Servers of several sizes, each of which gets what it can do.
func ExampleWithWeightedBalancing() {
	addr, stop := start() // or dns:///dixit.example.org:50051
	defer stop()
	ask(addr, client.WithWeightedBalancing())
	// Output: OK fr
}

// When 95 calls in 100 take less than 50 ms, ask again about those that do not.
func ExampleWithHedging() {
	addr, stop := start()
	defer stop()
	ask(addr, client.WithHedging(50*time.Millisecond))
	// Output: OK fr
}

func ExampleWithUnaryInterceptors() {
	addr, stop := start()
	defer stop()
	note := func(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
		err := invoke(ctx, method, req, reply, conn, opts...)
		fmt.Println(method, status.Code(err))
		return err
	}
	ask(addr, client.WithUnaryInterceptors(note))
	// Output:
	// /dixit.v1.TextAnalysisService/Analyze OK
	// OK fr
}

func ExampleWithStreamInterceptors() {
	addr, stop := start()
	defer stop()
	var streams int
	count := func(ctx context.Context, desc *grpc.StreamDesc, conn *grpc.ClientConn, method string, open grpc.Streamer, opts ...grpc.CallOption) (grpc.ClientStream, error) {
		streams++
		return open(ctx, desc, conn, method, opts...)
	}
	c, err := client.New(addr, client.WithStreamInterceptors(count))
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	documents := []*client.Document{{Text: "Le pont est fermé."}}
	for _, err := range c.AnalyzeAll(context.Background(), slices.Values(documents)) {
		fmt.Println(status.Code(err))
	}
	fmt.Println(streams, "stream")
	// Output:
	// OK
	// 1 stream
}

func ExampleWithDialOptions() {
	addr, stop := start()
	defer stop()
	ask(addr, client.WithDialOptions(grpc.WithUserAgent("newsroom/2.1")))
	// Output: OK fr
}

// The generated client takes call options and shows headers.
func ExampleClient_Stub() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	ctx := metadata.AppendToOutgoingContext(context.Background(), "x-request-id", "article-42")
	var header metadata.MD
	r, err := c.Stub().Analyze(ctx, &client.Request{
		Document: &client.Document{Text: "Le pont est fermé."},
	}, grpc.Header(&header))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.GetAnalysis().GetLanguage(), header.Get("x-request-id"))
	// Output: fr [article-42]
}

// Results as soon as they are there; whose each is, says its index or id.
func ExampleUnordered() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	articles := map[string]string{
		"lundi": "Le pont est fermé. Il rouvrira jeudi.",
		"mardi": "The bridge is closed.",
	}
	documents := func(yield func(*client.Document) bool) {
		for id, text := range articles {
			if !yield(&client.Document{DocumentId: id, Text: text}) {
				return
			}
		}
	}
	languages := map[string]string{}
	for r, err := range c.AnalyzeAll(context.Background(), documents, client.Unordered(), client.InFlight(2)) {
		if err != nil {
			log.Fatal(err)
		}
		languages[r.GetDocumentId()] = r.GetAnalysis().GetLanguage()
	}
	for _, id := range slices.Sorted(maps.Keys(languages)) {
		fmt.Println(id, languages[id])
	}
	// Output:
	// lundi fr
	// mardi en
}

// Documents that do not all ask for the same.
func ExampleClient_AnalyzeEach() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	requests := []*client.Request{
		{Document: &client.Document{Text: "« Oui », a dit Anne Morel."}, Options: &client.Options{Features: []client.Feature{client.Quotes}}},
		{Document: &client.Document{Text: "Douze ponts ont fermé."}, Options: &client.Options{Features: []client.Feature{client.Claims}}},
	}
	for r, err := range c.AnalyzeEach(context.Background(), slices.Values(requests)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(len(r.GetAnalysis().GetQuotes()), "quotes,", len(r.GetAnalysis().GetClaims()), "claims")
	}
	// Output:
	// 1 quotes, 0 claims
	// 0 quotes, 1 claims
}

// A server's limits, before anything is sent.
func ExampleClient_Info() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	info, err := c.Info(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	for _, l := range info.GetLanguages() {
		fmt.Println(l.GetTag(), l.GetName())
	}
	fmt.Println(info.GetLimits().GetMaxTextBytes(), "bytes of text")
	// Output:
	// fr French
	// en English
	// 1048576 bytes of text
}

func ExampleText() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	const text = "« Nous rouvrirons lundi », a promis Anne Morel, « et pour de bon »."
	a, err := c.With(&client.Options{OmitText: true}).Analyze(context.Background(), &client.Document{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, q := range a.GetQuotes() {
		fmt.Println(client.Text(text, q.GetCue().GetSpan()))
		for _, s := range q.GetSegments() {
			fmt.Println(client.Text(text, s))
		}
	}
	// Output:
	// a promis
	// Nous rouvrirons lundi
	// et pour de bon
}

// Spans for a page in a browser, of which Go marks the text too.
func ExampleOffsets() {
	const text = "😀 L'été fut beau."
	summer := strings.Index(text, "été")
	inBytes := &client.Span{Start: int32(summer), End: int32(summer + len("été"))}

	offsets := client.NewOffsets(text)
	inBrowser, ok := offsets.Convert(inBytes, client.UTF8, client.UTF16)
	fmt.Println(inBrowser.GetStart(), inBrowser.GetEnd(), ok)
	fmt.Println(offsets.Text(inBrowser, client.UTF16))
	// Output:
	// 5 8 true
	// été
}

// What failed may be worth another try, or not.
func ExampleErr() {
	addr, stop := start()
	defer stop()
	c, err := client.New(addr)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()

	results, err := c.AnalyzeBatch(context.Background(), &client.Document{DocumentId: "mardi"})
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range results {
		if status.Code(client.Err(r)) == codes.InvalidArgument {
			fmt.Printf("%s: %s, whenever it is sent\n", r.GetDocumentId(), client.Reason(client.Err(r)))
		}
	}
	// Output: mardi: TEXT_EMPTY, whenever it is sent
}
