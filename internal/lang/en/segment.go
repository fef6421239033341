package en

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/segment"
)

var (
	//go:embed data/segment-abbreviations.txt
	segmentAbbreviations string
	//go:embed data/segment-blocks.txt
	segmentBlocks string
	//go:embed data/segment-clitics.txt
	segmentClitics string
	//go:embed data/segment-exclaiming.txt
	segmentExclaiming string
	//go:embed data/segment-glued.txt
	segmentGlued string
	//go:embed data/segment-lettered.txt
	segmentLettered string
	//go:embed data/segment-openers.txt
	segmentOpeners string
	//go:embed data/segment-ordinals.txt
	segmentOrdinals string
	//go:embed data/segment-prefixes.txt
	segmentPrefixes string
	//go:embed data/segment-splits.txt
	segmentSplits string
)

// SegmentRules cut "do|n't", "John|'s" and "well|-|known", and know which full
// stops end nothing. They can be had without the rest of the pack, so that the
// ground floor is measured alone.
func SegmentRules() segment.Rules {
	r := segment.Rules{SplitHyphens: true, Possessive: true}
	r.Load(segment.Lists{
		Abbreviations: lang.Table(segmentAbbreviations),
		Blocks:        lang.Table(segmentBlocks),
		Clitics:       lang.Table(segmentClitics),
		Exclaiming:    lang.Table(segmentExclaiming),
		Glued:         lang.Table(segmentGlued),
		Lettered:      lang.Table(segmentLettered),
		Openers:       lang.Table(segmentOpeners),
		Ordinals:      lang.Table(segmentOrdinals),
		Prefixes:      lang.Table(segmentPrefixes),
		Splits:        lang.Table(segmentSplits),
	})
	set(&r.Posted, struct{}{}, "on")
	return r
}
