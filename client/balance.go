package client

import (
	"fmt"

	_ "google.golang.org/grpc/health" // lets the balancer ask how a server is
)

// The policies that spread calls.
const (
	evenly     = `{"round_robin": {}}`
	byCapacity = `{"` + weighted + `": {}}`
)

// repeat is how often a call is tried, and when: at once, and then for two or three
// seconds, in which a server that is alone may restart.
const repeat = `"retryPolicy": {
	"maxAttempts": 5,
	"initialBackoff": "0.1s",
	"maxBackoff": "2s",
	"backoffMultiplier": 2.5,
	"retryableStatusCodes": ["UNAVAILABLE"]
}`

// serviceConfig balances over all healthy addresses and repeats calls, with a
// brake: a service that refuses most of them is not helped by five times as
// many. The brake has to let a burst pass, for all that is under way on a server
// that dies fails at once: it grips after 250 failures in a row, or when fewer
// than two calls in three succeed for long.
//
// Calls that are hedged are repeated by [hedging]. Streams are repeated by
// AnalyzeAll: gRPC would have to keep what they sent.
func serviceConfig(s *settings) string {
	policy := evenly
	if s.weighted {
		policy = byCapacity
	}
	limit := `"waitForReady": false`
	if s.timeout > 0 {
		limit = fmt.Sprintf(`"timeout": "%.9fs"`, s.timeout.Seconds())
	}
	reading := limit
	if s.hedging == nil {
		reading += ", " + repeat
	}
	return fmt.Sprintf(`{
	"loadBalancingConfig": [%s],
	"healthCheckConfig": {"serviceName": ""},
	"methodConfig": [{
		"name": [
			{"service": "dixit.v1.TextAnalysisService", "method": "Analyze"},
			{"service": "dixit.v1.TextAnalysisService", "method": "BatchAnalyze"}
		],
		%s
	}, {
		"name": [{"service": "dixit.v1.TextAnalysisService", "method": "GetServiceInfo"}],
		%s, %s
	}],
	"retryThrottling": {"maxTokens": 500, "tokenRatio": 0.5}
}`, policy, reading, limit, repeat)
}
