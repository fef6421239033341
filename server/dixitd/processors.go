package main

import "runtime"

// hearCalls sees to it that calls are heard while so many analyses run. Go runs
// no more threads at once than GOMAXPROCS, and an analysis does not let go of its
// thread before it is done, or 10 ms are over: were all of them busy, calls would
// wait unheard, seconds of them, before anybody could refuse them. With a thread
// for each place it is the system that shares out the processors, and it lets what
// has waited go first; in a flood, when some places stay empty, their threads are
// there to refuse. A thread more than places was tried, and costs a stream 3 % of
// its answers.
func hearCalls(analyses int) {
	runtime.GOMAXPROCS(max(runtime.GOMAXPROCS(0), analyses))
}
