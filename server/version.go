package server

import (
	"runtime/debug"
	"strings"
)

// Version is the version of the program: that of the module it was built from,
// "devel" when it was built from a working copy.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}
