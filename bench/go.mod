// Dixit beside others on the same texts, and the service beside an echo. A module
// of its own, so that rivals are no dependency of anybody's.
module github.com/dixit-nlp/dixit/bench

go 1.26.0

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/dixit-nlp/dixit v0.0.0
	github.com/jdkato/prose/v2 v2.0.0
	github.com/neurosnap/sentences v1.1.2
	github.com/rivo/uniseg v0.4.7
	google.golang.org/grpc v1.85.0
	google.golang.org/protobuf v1.36.12
)

require (
	github.com/deckarep/golang-set v1.7.1 // indirect
	github.com/mingrammer/commonregex v1.0.1 // indirect
	golang.org/x/net v0.60.0 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/text v0.42.0 // indirect
	gonum.org/v1/gonum v0.17.0 // indirect
	google.golang.org/genproto/googleapis/rpc v0.0.0-20261110000943-09e21b237f2c // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/dixit-nlp/dixit => ../
