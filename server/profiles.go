package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
	"strconv"
	"time"
)

// profiles serves what go tool pprof and go tool trace ask for, at the paths where
// they expect it: profile and trace, which take ?seconds=N of watching, and what
// the runtime has counted since it started: heap, goroutine, mutex and so on.
//
// It is what net/http/pprof does, but for the differences of two profiles and the
// names of addresses, which only old tools ask for: that package brings more than
// 200 KB for them, and serves itself to whoever serves http.DefaultServeMux.
func profiles(w http.ResponseWriter, r *http.Request) {
	switch name := r.PathValue("name"); name {
	case "":
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprintf(w, "profile?seconds=30\ntrace?seconds=1\n")
		for _, p := range pprof.Profiles() {
			fmt.Fprintf(w, "%s?debug=1\n", p.Name())
		}
	case "profile":
		watch(w, r, 30*time.Second, pprof.StartCPUProfile, pprof.StopCPUProfile)
	case "trace":
		watch(w, r, time.Second, trace.Start, trace.Stop)
	default:
		p := pprof.Lookup(name)
		if p == nil {
			say(w, http.StatusNotFound, "no profile of that name")
			return
		}
		if name == "heap" && r.FormValue("gc") != "" {
			runtime.GC()
		}
		debug, _ := strconv.Atoi(r.FormValue("debug")) // 0 for programs, if in doubt
		if debug == 0 {
			w.Header().Set("Content-Type", "application/octet-stream")
		} else {
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		}
		_ = p.WriteTo(w, debug) // whoever went away needs no profile
	}
}

// watch writes what start begins to write, until the seconds that were asked for
// are over, or usual if none were, or whoever asked has gone away.
func watch(w http.ResponseWriter, r *http.Request, usual time.Duration, start func(io.Writer) error, stop func()) {
	length, err := usual, error(nil)
	if s := r.FormValue("seconds"); s != "" {
		length, err = time.ParseDuration(s + "s")
	}
	if err == nil && (length <= 0 || length > time.Hour) {
		err = errors.New("not within an hour")
	}
	if err != nil {
		say(w, http.StatusBadRequest, fmt.Sprintf("seconds=%q: %v", r.FormValue("seconds"), err))
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	if err := start(w); err != nil { // somebody else is watching already
		say(w, http.StatusConflict, err.Error())
		return
	}
	defer stop()
	ctx, cancel := context.WithTimeout(r.Context(), length)
	defer cancel()
	<-ctx.Done()
}
