package rpc

import "time"

// Watch is who gets to know what becomes of documents.
type Watch struct {
	Analyzed func(language string, bytes int, took time.Duration)
	Stage    func(name string, took time.Duration) // of the analysis, and of making a message of it
	Shed     func()                                // refused: more work than the service admits
	Flood    func(on bool)                         // one has begun, or has ended; holds up all calls
}

// Tell tells w, from before the first call on.
func (s *Service) Tell(w Watch) { s.watch, s.gate.told = w, w.Flood }

// Load is how many documents are read now, and how many wait for that.
func (s *Service) Load() (running, waiting int) { return s.gate.load() }

// Flooded reports whether more calls come for good than the service can answer.
func (s *Service) Flooded() bool { return s.gate.flooded() }

// Work is what a service has done since it began. Two readings, some time apart,
// give rates.
type Work struct {
	Busy      time.Duration // of all places for an analysis together
	Documents int64         // analysed
	Refused   int64         // documents, batches and streams: more than it admits
}

// Work is what the service has done so far.
func (s *Service) Work() Work { return s.gate.done() }
