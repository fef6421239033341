package analysis

import (
	"context"
	"slices"
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag"
)

// tagPart is how much of a text is tagged at a time, in bytes.
const tagPart = 64 << 10

// wanted tells the stages of a long text whether the caller is still there. Others
// are done before he could have left.
func wanted(ctx context.Context, source string) doc.Wanted {
	if len(source) <= tagPart {
		return nil
	}
	return func() bool { return ctx.Err() == nil }
}

// tagParts tags a text, part by part as long as that is wanted. A tagger is somebody
// else's, perhaps, and needs no more than one sentence at a time.
func tagParts(wanted doc.Wanted, tagger tag.Tagger, t *doc.Text) {
	t.Verbs = slices.Grow(t.Verbs, len(t.Tokens)/8+1)
	if len(t.Source) <= tagPart {
		tagger.Tag(t)
		return
	}
	sentences := readable(t)
	for from := 0; from < len(sentences) && !wanted.Gone(); {
		to := from + 1
		for to < len(sentences) && sentences[to].End-sentences[from].Start <= tagPart {
			to++
		}
		part := *t
		part.Sentences, part.Verbs = sentences[from:to], t.Verbs[len(t.Verbs):]
		tagger.Tag(&part)
		t.Verbs = append(t.Verbs, part.Verbs...)
		from = to
	}
}

// readable are the sentences of a text, with those cut in pieces that are longer
// than a part. No writer's is: it is a list, or nothing to read at all.
func readable(t *doc.Text) []doc.Sentence {
	long := func(s doc.Sentence) bool { return s.End-s.Start > tagPart }
	if !slices.ContainsFunc(t.Sentences, long) {
		return t.Sentences
	}
	var pieces []doc.Sentence
	for _, s := range t.Sentences {
		for long(s) {
			piece := s
			piece.Tokens.End = cut(t, s)
			if piece.Tokens.End == s.Tokens.End { // nothing but one long word is left
				break
			}
			piece.Span = t.Span(piece.Tokens)
			pieces = append(pieces, piece)
			s.Tokens.First = piece.Tokens.End
			s.Start = t.Tokens[s.Tokens.First].Start
		}
		pieces = append(pieces, s)
	}
	return pieces
}

// cut is the token before which to cut a sentence that is too long: behind a comma
// or the like, where words know least of each other, if there is one nearby.
func cut(t *doc.Text, s doc.Sentence) int {
	tokens := t.Tokens[s.Tokens.First:s.Tokens.End]
	n := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > s.Start+tagPart })
	n = max(n, 1)
	for back := n; back > max(n-100, 0); back-- {
		if tokens[back-1].Kind == doc.Punct {
			return s.Tokens.First + back
		}
	}
	return s.Tokens.First + n
}
