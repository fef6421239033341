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
	reflectionpb "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"
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
