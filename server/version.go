package server

import (
	"runtime/debug"
	"strings"
)

// Version is the version of the program, that of its module: "1.2.0", with the
// commit between two versions; "devel" when the build recorded none.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}
