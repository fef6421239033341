package server

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"slices"
	"testing"
	"time"

	channelzpb "google.golang.org/grpc/channelz/grpc_channelz_v1"
	"google.golang.org/grpc/codes"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	reflectionpb "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// wire is a connection on which a test speaks HTTP/2 itself: no client would do
// what these do.
type wire struct {
	*testing.T
	net.Conn
}

// Frames of HTTP/2, and settings.
const (
	settingsFrame = 4
	pingFrame     = 6
	goAwayFrame   = 7

	maxConcurrentStreams = 3
	maxHeaderListSize    = 6
)

// speak connects, and says what every client says first.
func speak(t *testing.T, s *Server) *wire {
	t.Helper()
	conn, err := net.Dial("tcp", s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	w := &wire{t, conn}
	if _, err := io.WriteString(conn, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	w.send(settingsFrame, "")
	return w
}

// send sends a frame that belongs to no stream. That the server may have closed
// the connection meanwhile shows when it is read.
func (w *wire) send(kind byte, payload string) {
	head := []byte{0, 0, byte(len(payload)), kind, 0, 0, 0, 0, 0}
	_, _ = w.Write(append(head, payload...))
}

// next is the next frame of that kind, or none when the server closed the connection.
func (w *wire) next(kind byte) (payload []byte, ok bool) {
	w.Helper()
	if err := w.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		w.Fatal(err)
	}
	for {
		var head [9]byte
		if _, err := io.ReadFull(w, head[:]); err != nil {
			return nil, false
		}
		payload := make([]byte, int(head[0])<<16|int(head[1])<<8|int(head[2]))
		if _, err := io.ReadFull(w, payload); err != nil {
			return nil, false
		}
		if head[3] == kind {
			return payload, true
		}
	}
}

// farewell is why the server says that it will close the connection.
func (w *wire) farewell() string {
	w.Helper()
	said, ok := w.next(goAwayFrame)
	if !ok || len(said) < 8 {
		return "nothing"
	}
	return string(said[8:]) // behind the last stream and a code
}

// A server tells each connection what it may ask for.
func TestConnectionsKnowTheirLimits(t *testing.T) {
	c := quick()
	c.MaxConnectionStreams = 7
	s, _ := serve(t, c, toy(idle))
	settings, _ := speak(t, s).next(settingsFrame)
	got := map[uint16]uint32{}
	for one := range slices.Chunk(settings, 6) {
		got[binary.BigEndian.Uint16(one)] = binary.BigEndian.Uint32(one[2:])
	}
	if got[maxConcurrentStreams] != 7 || got[maxHeaderListSize] != 64<<10 {
		t.Errorf("it says %v", got)
	}
}

// Who pings all the time is shown out; who pings now and then is not.
func TestPings(t *testing.T) {
	for _, c := range []struct {
		name     string
		interval time.Duration
		out      bool
	}{
		{"all the time", time.Hour, true},
		{"as often as one may", time.Nanosecond, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			config := quick()
			config.MinPingInterval = c.interval
			s, _ := serve(t, config, toy(idle))
			w := speak(t, s)
			for i := range 10 {
				w.send(pingFrame, fmt.Sprintf("ping %3d", i))
			}
			if c.out {
				if why := w.farewell(); why != "too_many_pings" {
					t.Errorf("it says %s", why)
				}
				return
			}
			for i := range 10 {
				if back, ok := w.next(pingFrame); !ok || string(back) != fmt.Sprintf("ping %3d", i) {
					t.Fatalf("ping %d is answered by %q", i, back)
				}
			}
		})
	}
}

// A connection that is old is asked to end, so that its client finds new servers.
func TestConnectionsGetOld(t *testing.T) {
	c := quick()
	c.MaxConnectionAge = 50 * time.Millisecond
	s, _ := serve(t, c, toy(idle))
	if why := speak(t, s).farewell(); why != "max_age" {
		t.Errorf("it says %s", why)
	}
}

// Who connects and says nothing keeps no connection.
func TestWhoSaysNothingIsShownOut(t *testing.T) {
	defer func(as time.Duration) { greeting = as }(greeting)
	greeting = 50 * time.Millisecond
	s, _ := serve(t, quick(), toy(idle))
	conn, err := net.Dial("tcp", s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, conn); err != nil { // it ends when the server closes it
		t.Errorf("it is still there: %v", err)
	}
}

// An old connection outlives the streams that are on it, which end when they are
// old themselves, between two documents; calls that would never end go with it.
func TestOldConnectionsOutliveTheirStreams(t *testing.T) {
	c := quick()
	c.MaxConnectionAge, c.MaxDocumentTime = time.Second, 200*time.Millisecond
	s, _ := serve(t, c, toy(idle))
	conn := dial(t, s.Addr().String())
	watch, err := healthpb.NewHealthClient(conn).Watch(t.Context(), &healthpb.HealthCheckRequest{})
	if err != nil {
		t.Fatal(err)
	}
	wantHealth(t, watch, healthpb.HealthCheckResponse_SERVING)
	time.Sleep(c.MaxConnectionAge / 2)
	stream, err := pb.NewTextAnalysisServiceClient(conn).AnalyzeStream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := endless(t, stream); reason(status.Convert(err)) != "Unavailable STREAM_OLD" {
		t.Errorf("a stream ends with %v", err)
	}
	ended := make(chan error, 1)
	go func() {
		_, err := watch.Recv()
		ended <- err
	}()
	select {
	case err := <-ended:
		if status.Code(err) != codes.Unavailable {
			t.Errorf("who watches is told %v", err)
		}
	case <-time.After(20 * time.Second):
		conn.Close()
		t.Error("who watches keeps the connection for ever, or until it is closed:", <-ended)
	}
}

// Channelz answers if it is asked for, and tells about callers: so it asks for a
// key where one is needed, which reflection does not.
func TestTools(t *testing.T) {
	asked, locked := quick(), withKeys(t)
	asked.Channelz, locked.Channelz = true, true
	for _, c := range []struct {
		name                 string
		config               Config
		channelz, reflection codes.Code
	}{
		{"by default", quick(), codes.Unimplemented, codes.OK},
		{"with channelz", asked, codes.OK, codes.OK},
		{"and keys", locked, codes.Unauthenticated, codes.OK},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _ := serve(t, c.config, toy(idle))
			conn := dial(t, s.Addr().String())
			if _, err := channelzpb.NewChannelzClient(conn).GetServers(t.Context(), &channelzpb.GetServersRequest{}); status.Code(err) != c.channelz {
				t.Errorf("channelz: %v", err)
			}
			ask, err := reflectionpb.NewServerReflectionClient(conn).ServerReflectionInfo(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			// An error of sending says no more than the one of receiving.
			_ = ask.Send(&reflectionpb.ServerReflectionRequest{MessageRequest: &reflectionpb.ServerReflectionRequest_ListServices{}})
			if _, err := ask.Recv(); status.Code(err) != c.reflection {
				t.Errorf("reflection: %v", err)
			}
		})
	}
}
