package lang

import (
	"testing"
	"testing/fstest"
)

func TestDigest(t *testing.T) {
	pack := func(tag string, files ...string) *Pack {
		data := fstest.MapFS{}
		for i := 0; i < len(files); i += 2 {
			data[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
		}
		return &Pack{Tag: tag, Data: data}
	}
	same := pack("fr", "data/a.txt", "un", "model.bin", "m")
	for _, c := range []struct {
		name  string
		packs []*Pack
		same  bool
	}{
		{"the same data", []*Pack{pack("fr", "model.bin", "m", "data/a.txt", "un")}, true},
		{"another word", []*Pack{pack("fr", "data/a.txt", "une", "model.bin", "m")}, false},
		{"another name", []*Pack{pack("fr", "data/b.txt", "un", "model.bin", "m")}, false},
		{"a file less", []*Pack{pack("fr", "data/a.txt", "un")}, false},
		{"another language", []*Pack{pack("de", "data/a.txt", "un", "model.bin", "m")}, false},
		{"a language more", []*Pack{same, pack("en")}, false},
		{"no data", []*Pack{{Tag: "fr"}}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			want, err := Digest(same)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Digest(c.packs...)
			if err != nil {
				t.Fatal(err)
			}
			if (got == want) != c.same || len(got) != 12 {
				t.Errorf("got %s, that of the original is %s", got, want)
			}
		})
	}
}
