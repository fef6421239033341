package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/dixit-nlp/dixit/server"
)

// healthcheck asks the server of that configuration, on this machine, whether it
// is ready: for images that hold this program and nothing else.
func healthcheck(ctx context.Context, c *server.Config) error {
	if c.HTTPAddr == "" {
		return errors.New("healthcheck asks the HTTP port, which is turned off: set --http-addr")
	}
	host, port, err := net.SplitHostPort(c.HTTPAddr)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	scheme := "http"
	if c.TLSCertFile != "" {
		scheme = "https"
	}
	client := http.Client{
		Timeout: 5 * time.Second,
		Transport: &http.Transport{
			DisableKeepAlives: true,
			// It is this machine that answers, under a name that its certificate
			// need not have; nothing is told and little is asked.
			TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
		},
	}
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, scheme+"://"+net.JoinHostPort(host, port)+"/readyz", http.NoBody)
	if err != nil {
		return err
	}
	r, err := client.Do(q)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		why, _ := io.ReadAll(io.LimitReader(r.Body, 200)) // the code says enough
		return fmt.Errorf("not ready: %s: %s", r.Status, strings.TrimSpace(string(why)))
	}
	return nil
}
