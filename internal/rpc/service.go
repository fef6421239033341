// Package rpc is the edge between the engine and gRPC: requests in, messages
// out. It checks what callers send (validate.go), asks the engine, turns facts
// into messages with offsets in the caller's unit (message.go, offset.go), and
// errors into statuses (status.go).
//
// It opens no port and reads no configuration: package server does.
package rpc

import (
	"context"
	"errors"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Limits bound what one call may ask for. All must be positive, but where 0 has a meaning.
type Limits struct {
	TextBytes       int // of the text of a document
	DocumentIDBytes int
	BatchDocuments  int // of one batch
	StreamInFlight  int // documents of one stream that are read and not answered
	MessageBytes    int // of a request on the wire; enforced by the listener

	StreamAge time.Duration // at which a stream is ended, so that its client finds other servers; 0 for none

	DocumentTime   time.Duration // that one document may take, waiting included
	Analyses       int           // at once; see gate
	QueueDocuments int           // that wait for one of them
	QueueBytes     int           // of their texts
	QueueTime      time.Duration // for which they wait
}

// Service implements TextAnalysisService over an engine. It is safe for
// concurrent use.
type Service struct {
	pb.UnimplementedTextAnalysisServiceServer

	engine *analysis.Engine
	name   *pb.Engine
	limits Limits
	gate   *gate
	watch  Watch
	log    *slog.Logger

	draining chan struct{} // closed by Drain
	drain    func()
	ending   chan struct{} // closed when no stream may go on
	end      func()
}

// NewService returns a service that answers from engine, signs its answers with
// name, refuses what is beyond limits, and tells log of its own faults.
func NewService(engine *analysis.Engine, name *pb.Engine, limits Limits, log *slog.Logger) *Service {
	draining, ending := make(chan struct{}), make(chan struct{})
	return &Service{engine: engine, name: name, limits: limits, log: log,
		gate: newGate(limits),
		watch: Watch{
			Analyzed: func(string, int, time.Duration) {},
			Stage:    func(string, time.Duration) {},
			Shed:     func() {},
			Flood:    func(bool) {},
		},
		draining: draining, drain: sync.OnceFunc(func() { close(draining) }),
		ending: ending, end: sync.OnceFunc(func() { close(ending) })}
}

// Drain ends the streams that have nothing to say, now and from now on, and after
// that time those that have.
func (s *Service) Drain(patience time.Duration) {
	s.drain()
	time.AfterFunc(patience, s.end)
}

// Draining is closed once Drain was called.
func (s *Service) Draining() <-chan struct{} { return s.draining }

// Analyze implements the rpc of that name.
func (s *Service) Analyze(ctx context.Context, r *pb.AnalyzeRequest) (*pb.AnalyzeResponse, error) {
	o, err := s.options(r)
	if err != nil {
		return nil, s.status(ctx, err).Err()
	}
	a, err := s.analyze(ctx, r.GetDocument(), "document", o, nil)
	if err != nil {
		return nil, s.status(ctx, err).Err()
	}
	return &pb.AnalyzeResponse{Analysis: a}, nil
}

// BatchAnalyze implements the rpc of that name. It spreads a batch over all the
// places for analyses that it gets.
func (s *Service) BatchAnalyze(ctx context.Context, r *pb.BatchAnalyzeRequest) (*pb.BatchAnalyzeResponse, error) {
	o, err := s.options(r)
	if err == nil {
		err = s.checkBatch(len(r.GetDocuments()))
	}
	if err == nil {
		err = s.admit()
	}
	if err != nil {
		return nil, s.status(ctx, err).Err()
	}
	results := make([]*pb.Result, len(r.Documents))
	batch := &group{}
	work := newCrew(s.gate.share())
	for i := range results {
		work.do(func() {
			a, err := s.analyze(ctx, r.Documents[i], element("documents", i), o, batch)
			results[i] = s.result(ctx, uint32(i), r.Documents[i], a, err)
		})
	}
	work.dismiss()
	if err := ctx.Err(); err != nil { // nobody waits for the parts that are done
		return nil, s.status(ctx, err).Err()
	}
	return &pb.BatchAnalyzeResponse{Results: results}, nil
}

// GetServiceInfo implements the rpc of that name.
func (s *Service) GetServiceInfo(context.Context, *pb.GetServiceInfoRequest) (*pb.GetServiceInfoResponse, error) {
	info := &pb.GetServiceInfoResponse{
		Engine:   s.name,
		Features: features,
		Limits: &pb.Limits{
			MaxTextBytes:       int32(s.limits.TextBytes),
			MaxDocumentIdBytes: int32(s.limits.DocumentIDBytes),
			MaxBatchDocuments:  int32(s.limits.BatchDocuments),
			MaxStreamInFlight:  int32(s.limits.StreamInFlight),
			MaxMessageBytes:    int32(s.limits.MessageBytes),
		},
	}
	for _, p := range s.engine.Languages() {
		info.Languages = append(info.Languages, &pb.Language{Tag: p.Tag, Name: p.Name})
	}
	return info, nil
}

// admit says whether a batch or stream may begin.
func (s *Service) admit() error {
	err := s.gate.admit()
	if err != nil {
		s.watch.Shed()
	}
	return err
}

// TurnAway refuses an Analyze call whose document has not come yet, or returns nil.
// In a flood, most of what it takes to refuse a document is to receive it; so when
// one of the usual length would be refused, the others are told so beforehand,
// whatever their length and whether anybody would take them or not.
func (s *Service) TurnAway(ctx context.Context) error {
	err := s.gate.full()
	if err == nil {
		return nil
	}
	s.watch.Shed()
	return s.status(ctx, err).Err()
}

// stint is for how long, at the least, an analysis keeps its processor in a flood
// before it lets those have it who refuse other calls. The system would take it away
// after some milliseconds, when callers could be with another replica already.
const stint = 500 * time.Microsecond

// analyze checks one document, waits for its turn and has it analysed. A panic on
// the way is caught here, where it costs the answer for one document and nothing
// else. The check comes first: a document that nobody would take is told so, and
// waits for nothing.
func (s *Service) analyze(ctx context.Context, d *pb.Document, field string, o *options, of *group) (m *pb.Analysis, err error) {
	defer func() {
		if v := recover(); v != nil {
			m, err = nil, &fault{value: v, stack: debug.Stack()}
		}
	}()
	if err := s.checkDocument(d, field); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.limits.DocumentTime)
	defer cancel()
	place, err := s.gate.enter(ctx, len(d.Text), of)
	if err != nil {
		if _, full := errors.AsType[*overload](err); full {
			s.watch.Shed()
		}
		return nil, err
	}
	defer func() { s.gate.leave(place, m != nil) }()

	last, rested := place.begun, place.begun
	stage := func(name string) {
		now := time.Now()
		s.watch.Stage(name, now.Sub(last))
		if last = now; now.Sub(rested) > stint && s.gate.flooded() {
			yield()
			last = time.Now()
			rested = last
		}
	}
	ask := o.engine
	ask.Done = stage
	if d.PublishTime != nil {
		ask.Publish = d.PublishTime.AsTime()
	}
	a, err := s.engine.Analyze(ctx, d.Text, ask)
	if err == nil {
		err = ctx.Err() // a long message takes its time too
	}
	if err != nil {
		return nil, err
	}
	m = message(a, s.name, d.DocumentId, o)
	analysis.Release(a) // the message has all that it needs of the text
	stage("message")
	s.watch.Analyzed(a.Language, len(d.Text), last.Sub(place.begun))
	note(ctx, len(d.Text), a.Language)
	return m, nil
}

// result is the answer for document i of a batch or stream.
func (s *Service) result(ctx context.Context, i uint32, d *pb.Document, a *pb.Analysis, err error) *pb.Result {
	r := &pb.Result{Index: i, DocumentId: valid(d.GetDocumentId())}
	if err != nil {
		r.Outcome = &pb.Result_Error{Error: s.status(ctx, err).Proto()}
	} else {
		r.Outcome = &pb.Result_Analysis{Analysis: a}
	}
	return r
}
