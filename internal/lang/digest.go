package lang

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
)

// Digest names the data of packs, in their order: as long as the program and
// its digest stay, so do the answers. It is short, for people to compare:
// "9f86d081884c".
func Digest(packs ...*Pack) (string, error) {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n", givenNames)
	for _, p := range packs {
		fmt.Fprintf(h, "%s\n", p.Tag)
		if p.Data == nil {
			continue
		}
		err := fs.WalkDir(p.Data, ".", func(name string, e fs.DirEntry, err error) error { // in lexical order
			if err != nil || e.IsDir() {
				return err
			}
			content, err := fs.ReadFile(p.Data, name)
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%s %d\n", name, len(content))
			h.Write(content)
			return nil
		})
		if err != nil {
			return "", fmt.Errorf("digest of %s: %w", p.Name, err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), nil
}
