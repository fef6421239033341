//go:build !linux

package rpc

import "runtime"

// yield lets somebody else have the processor.
func yield() { runtime.Gosched() }
