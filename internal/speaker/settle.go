package speaker

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Settle tells entities what attributions found out: the noun or pronoun beside a
// quote is a mention of who said it, and a description of somebody who turned out
// to have a name is no entity of its own. Attributions are renumbered in place.
func Settle(entities []doc.Entity, said []doc.Attribution) []doc.Entity {
	spoke := make([]bool, len(entities))
	for i := range said {
		v := &said[i].Speaker
		if v.Entity == doc.None {
			continue
		}
		spoke[v.Entity] = true
		if !v.Span.Empty() {
			addMention(&entities[v.Entity], v.Mention)
		}
	}
	number := make([]int, len(entities))
	kept := entities[:0]
	for e := range entities {
		number[e] = doc.None
		if entities[e].Rule == "nominal" && !spoke[e] {
			continue
		}
		number[e] = len(kept)
		kept = append(kept, entities[e])
	}
	for i := range said {
		if v := &said[i].Speaker; v.Entity != doc.None {
			v.Entity = number[v.Entity]
		}
	}
	return kept
}

// addMention adds a mention to an entity at its place in the text, unless a
// mention with the same head is there.
func addMention(e *doc.Entity, m doc.Mention) {
	at, _ := slices.BinarySearchFunc(e.Mentions, m.Head.Start, func(o doc.Mention, start int) int { return o.Head.End - start - 1 })
	if at < len(e.Mentions) && e.Mentions[at].Head.Overlaps(m.Head) {
		return
	}
	e.Mentions = slices.Insert(e.Mentions, at, m)
}
