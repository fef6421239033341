package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/proto"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// echo answers every request with the same analysis.
type echo struct {
	pb.UnimplementedTextAnalysisServiceServer
	answer *pb.AnalyzeResponse
}

func (e echo) Analyze(context.Context, *pb.AnalyzeRequest) (*pb.AnalyzeResponse, error) {
	return e.answer, nil
}

func (e echo) AnalyzeStream(stream grpc.BidiStreamingServer[pb.AnalyzeStreamRequest, pb.AnalyzeStreamResponse]) error {
	for i := uint32(0); ; i++ {
		if _, err := stream.Recv(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		result := &pb.Result{Index: i, Outcome: &pb.Result_Analysis{Analysis: e.answer.GetAnalysis()}}
		if err := stream.Send(&pb.AnalyzeStreamResponse{Result: result}); err != nil {
			return err
		}
	}
}

// startEcho runs this program again as the echo of an answer.
func startEcho(file string, answer *pb.AnalyzeResponse) (*process, error) {
	b, err := proto.Marshal(answer)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(file, b, 0o600); err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return start(self, "-echo", file)
}

// serveEcho is the echo, until ctx is done.
func serveEcho(ctx context.Context, file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var answer pb.AnalyzeResponse
	if err := proto.Unmarshal(b, &answer); err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s := grpc.NewServer()
	pb.RegisterTextAnalysisServiceServer(s, echo{answer: &answer})
	context.AfterFunc(ctx, s.Stop)
	fmt.Fprintf(os.Stderr, "grpc_addr=%s\n", l.Addr())
	return s.Serve(l)
}
