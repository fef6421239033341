package main

import (
	"math"
	"os"
	"runtime/debug"
	"testing"
)

func TestCgroupLimit(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		want  int64
	}{
		{"no control groups", nil, math.MaxInt64},
		{"a container", map[string]string{"/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/memory.max": "536870912\n"}, 512 << 20},
		{"no limit", map[string]string{"/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/memory.max": "max\n"}, math.MaxInt64},
		{"the least of those around it", map[string]string{
			"/proc/self/cgroup":                   "0::/a/b\n",
			"/sys/fs/cgroup/a/b/memory.max":       "max\n",
			"/sys/fs/cgroup/a/memory.max":         "1000\n",
			"/sys/fs/cgroup/memory.max":           "2000\n",
			"/sys/fs/cgroup/elsewhere/memory.max": "10\n",
		}, 1000},
		{"version 1", map[string]string{
			"/proc/self/cgroup": "5:cpu:/x\n4:memory:/docker/7\n",
			"/sys/fs/cgroup/memory/docker/7/memory.limit_in_bytes": "4096\n",
			"/sys/fs/cgroup/memory/memory.limit_in_bytes":          "9223372036854771712\n",
		}, 4096},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cgroupLimit(reading(c.files)); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

// reading reads files that are not there.
func reading(files map[string]string) func(name string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if text, ok := files[name]; ok {
			return []byte(text), nil
		}
		return nil, os.ErrNotExist
	}
}

func TestHeapLimit(t *testing.T) {
	container := map[string]string{"/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/memory.max": "1000\n"}
	for _, c := range []struct {
		name  string
		set   string // GOMEMLIMIT
		files map[string]string
		want  int64
	}{
		{"a part of what the container has", "", container, 900},
		{"but for somebody who knows better", "800", container, math.MaxInt64},
		{"nothing, where there is no container", "", nil, math.MaxInt64},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := heapLimit(func(string) string { return c.set }, reading(c.files)); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

// In a flood memory is given for time, unless whoever runs the daemon says how much.
func TestSpendMemory(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	now := func() int {
		percent := debug.SetGCPercent(100)
		debug.SetGCPercent(percent)
		return percent
	}
	for _, c := range []struct {
		gogc        string
		flood, calm int
	}{
		{"", 200, 100},
		{"50", 50, 50},
	} {
		t.Setenv("GOGC", c.gogc)
		debug.SetGCPercent(c.calm)
		spendMemory(true)
		flood := now()
		spendMemory(false)
		if calm := now(); flood != c.flood || calm != c.calm {
			t.Errorf("GOGC=%s: %d in a flood and %d after it, want %d and %d", c.gogc, flood, calm, c.flood, c.calm)
		}
	}
}
