// Package segment cuts an article into blocks, tokens and sentences.
//
// In go any bytes at all; out comes a [doc.Text] whose tokens cover every byte
// that is not white space, whose sentences tile the tokens and whose blocks
// tile the sentences. Positions are byte offsets into what was received: the
// text is never rewritten, cleaned or repaired. Normal forms live on the tokens.
//
// What a language knows (abbreviations, elisions, clitics) comes in as [Rules].
// The cut is deterministic, makes one pass for tokens, one for blocks and one for
// sentences, and takes time linear in the text whatever the text is. Package
// segment leaves alone what words are: tags, lemmas and names belong to later
// stages.
package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// Text cuts source into blocks, tokens and sentences.
func Text(source string, r *Rules) *doc.Text {
	t := &doc.Text{Source: source}

	c := cutter{src: source, r: r}
	c.tokens()
	t.Tokens = c.toks

	l := layout{t: t, r: r}
	t.Blocks = l.blocks(c.height)
	l.kinds(t.Blocks)

	s := splitter{t: t, r: r}
	s.sentences()
	t.Sentences = s.out
	return t
}
