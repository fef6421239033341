package client

import "context"

// bearer shows a key with every call.
type bearer struct {
	key   string
	plain bool // also over a connection that is not encrypted
}

// GetRequestMetadata makes bearer a credentials.PerRPCCredentials.
func (b *bearer) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer " + b.key}, nil
}

// RequireTransportSecurity makes gRPC refuse to show the key to everybody.
func (b *bearer) RequireTransportSecurity() bool { return !b.plain }
