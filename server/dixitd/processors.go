package main

import "runtime"

// hearCalls sees to it that calls are heard while so many analyses run. Go runs
// no more threads at once than GOMAXPROCS, and an analysis does not let go of its
// thread before it is done, or 10 ms are over: with fewer threads than analyses
// that want one, calls wait unheard, seconds of them, before anybody can refuse
// them. With a thread for each place it is the system that shares out the
// processors, and it lets what has waited go first; in a flood, when some places
// stay empty, their threads are there to refuse. A thread more than places was
// tried: it costs a stream 3 % of its answers, and in a flood as much of all.
//
// From here on Go does not follow the processors that the container may use. It
// would be no use: so many documents are read at once, wait, and stay unanswered on
// a stream as there were processors when the program started. Whoever gives it
// others starts it again, as resizePolicy does in deploy/kubernetes.
func hearCalls(analyses int) {
	runtime.GOMAXPROCS(max(runtime.GOMAXPROCS(0), analyses))
}
