package web

import (
	"io"
	"net/http"
	"time"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// bodyTime is how long the body of a call may take to come: the longest text
// over a slow line. Who takes longer keeps a connection and does nothing with it.
const bodyTime = time.Minute

// hurried ends requests whose body takes longer than that, but for streams, in
// which there may be pauses.
func hurried(next http.Handler, patience time.Duration) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != pb.TextAnalysisService_AnalyzeStream_FullMethodName {
			c := http.NewResponseController(w)
			if c.SetReadDeadline(time.Now().Add(patience)) == nil { // or this is no connection
				r.Body = &timed{r.Body, c}
			}
		}
		next.ServeHTTP(w, r)
	})
}

// timed is a body with a deadline, which is lifted with its end: from then on, it
// would end the call.
type timed struct {
	io.ReadCloser
	control *http.ResponseController
}

func (b *timed) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err == io.EOF {
		_ = b.control.SetReadDeadline(time.Time{}) // it could be set, so it can be lifted
	}
	return n, err
}
