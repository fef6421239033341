package speaker

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Settle tells entities what attributions found out: the noun or pronoun beside a
// quote is a mention of who said it, and a description of somebody who turned out
// to have a name is no entity of its own. Attributions are renumbered in place.
func Settle(entities []doc.Entity, said []doc.Attribution) []doc.Entity {
	number := make([]int32, 0, 64) // most articles have fewer entities
	number = doc.Cleared(number, len(entities))
	learn(entities, said, number)
	for i := range said {
		if v := &said[i].Speaker; v.Entity != doc.None {
			number[v.Entity] = 1
		}
	}
	kept := entities[:0]
	for e := range entities {
		if entities[e].Rule == "nominal" && number[e] == 0 {
			continue
		}
		number[e] = int32(len(kept))
		kept = append(kept, entities[e])
	}
	for i := range said {
		if v := &said[i].Speaker; v.Entity != doc.None {
			v.Entity = int(number[v.Entity])
		}
	}
	return kept
}

// learn gives entities the mentions that are new, in room that is made for all at
// once; more is room to count them in.
func learn(entities []doc.Entity, said []doc.Attribution, more []int32) {
	all := 0
	each := func(do func(e int, m *doc.Mention, at int)) {
		for i := range said {
			v := &said[i].Speaker
			if v.Entity == doc.None || v.Span.Empty() {
				continue
			}
			if at := place(&entities[v.Entity], &v.Mention); at != doc.None {
				do(v.Entity, &v.Mention, at)
			}
		}
	}
	each(func(e int, _ *doc.Mention, _ int) {
		if more[e]++; more[e] == 1 {
			all += len(entities[e].Mentions)
		}
		all++
	})
	room := make([]doc.Mention, 0, all)
	each(func(e int, m *doc.Mention, at int) {
		ent := &entities[e]
		if n := more[e]; n > 0 {
			from := len(room)
			room = append(room, ent.Mentions...)
			room = room[:len(room)+int(n)]
			ent.Mentions = room[from : len(room)-int(n) : len(room)]
			more[e] = 0
		}
		ent.Mentions = slices.Insert(ent.Mentions, at, *m)
	})
}

// place is where a mention of e belongs among the others, in the order of the text;
// None when one with the same head is there.
func place(e *doc.Entity, m *doc.Mention) int {
	at, _ := slices.BinarySearchFunc(e.Mentions, m.Head.Start, func(o doc.Mention, start int) int { return o.Head.End - start - 1 })
	if at < len(e.Mentions) && e.Mentions[at].Head.Overlaps(m.Head) {
		return doc.None
	}
	return at
}
