package main

import "runtime"

// hearCalls sees to it that calls are heard while so many analyses run. Go runs
// no more threads at once than GOMAXPROCS, and an analysis does not let go of its
// thread before it is done, or 10 ms are over: with fewer threads than analyses
// that want one, calls wait unheard, seconds of them, before anybody can refuse
// them. With a thread for each place it is the system that shares out the
// processors, and it lets what has waited go first. A thread more than places was
// tried: it costs a stream 3 % of its answers.
//
// What it returns is to be told of floods. In a flood two places stay empty, and
// their threads hear and refuse calls. One of them can do that; when there are two,
// Go wakes the second for each call that the first hears, to find nothing to do, and
// both take turns with the analyses.
//
// From here on Go does not follow the processors that the container may use. It
// would be no use: so many documents are read at once, wait, and stay unanswered on
// a stream as there were processors when the program started. Whoever gives it
// others starts it again, as resizePolicy does in deploy/kubernetes.
func hearCalls(analyses int) (told func(flood bool)) {
	processors := runtime.GOMAXPROCS(0)
	calm, flooded := max(processors, analyses), max(processors, analyses-1)
	runtime.GOMAXPROCS(calm)
	return func(flood bool) {
		if flood {
			runtime.GOMAXPROCS(flooded)
		} else {
			runtime.GOMAXPROCS(calm)
		}
	}
}
