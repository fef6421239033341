// esbuild, which makes one script of the modules of the report. It has a module
// of its own so that it is nobody's dependency.
module github.com/dixit-nlp/dixit/internal/tools/bundle

go 1.26.0

tool github.com/evanw/esbuild/cmd/esbuild

require (
	github.com/evanw/esbuild v0.28.2 // indirect
	golang.org/x/sys v0.0.0-20220715151400-c0bba94af5f8 // indirect
)
