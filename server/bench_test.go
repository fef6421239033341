package server

import (
	"context"
	"os"
	"testing"

	"google.golang.org/grpc"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// What a caller gets of the engine's speed, with both ends on one machine.
func BenchmarkServer(b *testing.B) {
	text, err := os.ReadFile("../examples/fr-agence.txt")
	if err != nil {
		b.Fatal(err)
	}
	s, err := New(quick())
	if err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithCancel(b.Context())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx) }()
	b.Cleanup(func() {
		cancel()
		if err := <-served; err != nil {
			b.Error(err)
		}
	})
	inside, stop, err := InProcess(quick())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(stop)

	for name, conn := range map[string]*grpc.ClientConn{"port": dial(b, s.Addr().String()), "in process": inside} {
		client := pb.NewTextAnalysisServiceClient(conn)
		document := &pb.Document{Text: string(text)}
		b.Run("one at a time, "+name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := client.Analyze(ctx, &pb.AnalyzeRequest{Document: document}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("16 callers, "+name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.SetParallelism(8)
			b.RunParallel(func(next *testing.PB) {
				for next.Next() {
					if _, err := client.Analyze(ctx, &pb.AnalyzeRequest{Document: document}); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
		b.Run("stream, "+name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			stream, err := client.AnalyzeStream(ctx)
			if err != nil {
				b.Fatal(err)
			}
			go func() {
				for range b.N {
					if err := stream.Send(&pb.AnalyzeStreamRequest{Document: document}); err != nil {
						b.Error(err)
						break
					}
				}
				_ = stream.CloseSend() // never fails
			}()
			for range b.N {
				if _, err := stream.Recv(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
