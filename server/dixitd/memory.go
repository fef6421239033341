package main

import (
	"log/slog"
	"math"
	"os"
	"path"
	"runtime/debug"
	"strconv"
	"strings"
)

// limitMemory tells the garbage collector how much memory there is, which it
// does not find out by itself.
func limitMemory(log *slog.Logger) {
	if limit := heapLimit(os.Getenv, os.ReadFile); limit < math.MaxInt64 {
		debug.SetMemoryLimit(limit)
		log.Debug("memory limit", "bytes", limit)
	}
}

// heapLimit is nine tenths of what the container may have, for not all memory is
// the heap's; MaxInt64 when nobody says, or GOMEMLIMIT does, which knows better.
func heapLimit(getenv func(name string) string, read func(name string) ([]byte, error)) int64 {
	limit := cgroupLimit(read)
	if limit == math.MaxInt64 || getenv("GOMEMLIMIT") != "" {
		return math.MaxInt64
	}
	return limit / 10 * 9
}

// spendMemory has garbage collected half as often in a flood. Where memory is limited,
// what is near the limit is collected all the same; and whoever sets GOGC has it so.
func spendMemory(flood bool) {
	switch {
	case os.Getenv("GOGC") != "":
	case flood:
		debug.SetGCPercent(200)
	default:
		debug.SetGCPercent(100)
	}
}

// cgroupLimit is the memory that the control group of this process and those
// around it leave to it; MaxInt64 when they say nothing.
func cgroupLimit(read func(name string) ([]byte, error)) int64 {
	limit := int64(math.MaxInt64)
	note := func(file string) {
		text, err := read(file)
		if err != nil {
			return
		}
		// "max" is no number, and no limit; version 1 says so with a very large one.
		if n, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64); err == nil && n > 0 && n < 1<<60 {
			limit = min(limit, n)
		}
	}
	groups, err := read("/proc/self/cgroup")
	if err != nil {
		return limit
	}
	for line := range strings.Lines(string(groups)) {
		// "0::/system.slice/dixitd.service", or "4:memory:/docker/0f3a…" in version 1.
		_, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		controllers, group, _ := strings.Cut(rest, ":")
		root, file := "/sys/fs/cgroup", "memory.max"
		if controllers == "memory" {
			root, file = "/sys/fs/cgroup/memory", "memory.limit_in_bytes"
		} else if controllers != "" {
			continue
		}
		for group = path.Clean("/" + group); ; group = path.Dir(group) {
			note(path.Join(root, group, file))
			if group == "/" {
				break
			}
		}
	}
	return limit
}
