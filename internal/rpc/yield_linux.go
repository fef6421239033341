package rpc

import "syscall"

// yield lets another thread of the system have the processor. To let another
// goroutine have it would not do: those that hear calls are on threads of their own.
func yield() { _, _, _ = syscall.Syscall(syscall.SYS_SCHED_YIELD, 0, 0, 0) }
