package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// is fills in who an entity is.
func (x *resolver) is(v *doc.Voicer, e int) {
	v.Entity, v.Name, v.Role = e, x.entities[e].Name, x.entities[e].Role
}

// voicer makes an answer of a mention.
func (x *resolver) voicer(m *mention, p *phrase, k doc.MentionKind, score float64, rule string) doc.Voicer {
	v := doc.Voicer{Mention: doc.Mention{Kind: k}, Entity: doc.None, Name: m.name, Score: score, Rule: rule}
	if !p.Empty() {
		v.Mention = x.mention(p, k)
	}
	if m.entity != doc.None {
		x.is(&v, m.entity)
	}
	return v
}

// lower is a description as it stands inside a sentence: "Le Kremlin" → "le
// Kremlin".
func lower(s string) string {
	for _, article := range []string{"Le ", "La ", "Les ", "L'", "L’", "Un ", "Une ", "Des ", "Ce ", "Cet ", "Cette ", "Ces ", "The ", "A ", "An ", "One "} {
		if strings.HasPrefix(s, article) {
			return strings.ToLower(s[:1]) + s[1:]
		}
	}
	return s
}
