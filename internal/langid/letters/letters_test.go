package letters_test

import (
	"slices"
	"testing"

	"github.com/dixit-nlp/dixit/internal/langid/letters"
)

func counted(texts ...string) letters.Counts {
	c := letters.Counts{}
	for _, t := range texts {
		c.Add(t)
	}
	return c
}

func TestWordsLeavesOutNamesAndAddresses(t *testing.T) {
	for _, c := range []struct {
		name, text string
		words      []string
	}{
		{"words without a capital count", "deux villages évacués", []string{"deux", "villages", "évacués"}},
		{"the first word counts before one without a capital", "Deux villages", []string{"Deux", "villages"}},
		{"names do not count", "la maire Anne Duval reçoit", []string{"la", "maire", "reçoit"}},
		{"a list of names has no words", "Jean Dupont, Marie Martin", nil},
		{"addresses do not count", "écrire à info@exemple.fr ou https://exemple.fr/page", []string{"écrire", "à", "ou"}},
		{"marks part words", "l’été (trop chaud)", []string{"l", "été", "trop", "chaud"}},
	} {
		if got := slices.Collect(letters.Words(c.text)); !slices.Equal(got, c.words) {
			t.Errorf("%s: %q, want %q", c.name, got, c.words)
		}
	}
}

// What String writes, Parse reads; what is seen less often than asked is pruned.
func TestCountsAreAList(t *testing.T) {
	c := counted("été été thé")
	c.Prune(2)
	const want = "_é\t2\n_ét\t2\nté_\t2\nété\t2\n"
	if got := c.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	back, err := letters.Parse("# introduction\n" + c.String())
	if err != nil || back.String() != want {
		t.Errorf("%q, %v", back.String(), err)
	}
	for _, bad := range []string{"abc\n", "abc\t0\n", "\t1\n", "abc\tx\n"} {
		if _, err := letters.Parse(bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// A word costs least in the language that spells like it, though neither has it.
func TestReadPrefersTheLanguageThatSpellsSo(t *testing.T) {
	m := letters.New(counted("quelques équipes piquent", "chaque attaque manque"), counted("which white whales", "when the whistle"))
	for _, c := range []struct {
		text string
		want int
	}{{"quels marquent", 0}, {"whichever whale", 1}} {
		costs, n := m.Read(c.text)
		if best := slices.Index(costs[:2], min(costs[0], costs[1])); best != c.want || n == 0 {
			t.Errorf("%q costs %v of %d letters", c.text, costs[:2], n)
		}
	}
}

func TestReadSurvivesAnyBytes(t *testing.T) {
	m := letters.New(counted("un mot"))
	for _, s := range []string{"", "\xff\xfe", "a\xc3", "\x00a\x00", "ﷺ"} {
		if costs, n := m.Read(s); n < 0 || costs[0] < 0 {
			t.Errorf("%q: %v of %d", s, costs[0], n)
		}
	}
}
