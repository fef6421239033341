package en

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Where English words are cut. A bar stands between tokens.
func TestEnglishTokens(t *testing.T) {
	langtest.Tokens(t, SegmentRules(), []langtest.Cut{
		{"negations", "don't, isn’t, can't, cannot", "do|n't|,|is|n’t|,|ca|n't|,|can|not"},
		{"contractions", "I'm, we're, they've, she'll, he'd, it's", "I|'m|,|we|'re|,|they|'ve|,|she|'ll|,|he|'d|,|it|'s"},
		{"possessives", "John's, the workers' rights, Paris’s", "John|'s|,|the|workers|'|rights|,|Paris|’s"},
		{"single quote marks are none", "'The dogs' he said", "'|The|dogs|'|he|said"},
		{"compounds are cut", "a well-known 34-year-old vice-president", "a|well|-|known|34|-|year|-|old|vice|-|president"},
		{"but not behind a prefix", "non-profit, e-mail, re-elected, mid-March, ex-wife", "non-profit|,|e-mail|,|re-elected|,|mid-March|,|ex-wife"},
		{"nor before a figure", "F-16, Covid-19", "F-16|,|Covid-19"},
		{"names", "O'Hara, D'Angelo", "O'Hara|,|D'Angelo"},
		{"titles and references", "Mr. Roy, Gen. Ney, No. 5, p. 12, Fig. 3", "Mr.|Roy|,|Gen.|Ney|,|No.|5|,|p.|12|,|Fig.|3"},
		{"words that only look like abbreviations", "She said no. The sun. He sat.", "She|said|no|.|The|sun|.|He|sat|."},
		{"amounts", "$2.4m, £3bn, 12%, 1,234.5, 6ft", "$|2.4|m|,|£|3|bn|,|12|%|,|1,234.5|,|6|ft"},
		{"ordinals and decades", "1st, 22nd, 19th, the 1990s", "1st|,|22nd|,|19th|,|the|1990s"},
		{"times", "5:30 p.m., 9:30am", "5:30|p.m.|,|9:30|am"},
	})
}

// Where English sentences end: at ‖, which is not in the text.
func TestEnglishSentences(t *testing.T) {
	langtest.Sentences(t, SegmentRules(), [][2]string{
		{"titles", "Mr. Roy met Dr. Ney and Sen. Blanc.‖ Lt. Col. Grey did not."},
		{"juniors", "Paul Roy Jr. was there.‖ It was signed by Paul Roy Jr.‖ The rest is known."},
		{"a street is none", "He lives on Main St.‖ The rent is high."},
		{"initials", "J. K. Roy and Paul B. Ney left.‖ G. R. R. Blanc stayed."},
		{"countries", "The U.S. Senate voted.‖ He lives in the U.S.‖ She does too."},
		{"hours", "At 5 a.m. Mr. Roy rose.‖ He left at 6 p.m.‖ The house was dark."},
		{"companies", "Acme Inc. Europe fell.‖ He runs Acme Corp.‖ The seat is in Leeds."},
		{"references", "See p. 5, Fig. 2 and No. 3.‖ No.‖ It is over."},
		{"in the middle of a phrase", "Fruit, e.g. apples, i.e. Coxes, cf. Smith et al. on this.‖ Ask Smith et al.‖ They know."},
		{"the list that goes on", "Plums, etc. are sold.‖ Pears, etc.‖ The market closes."},
		{"months and days", "On Jan. 6 it rained.‖ He left on Mon. and came back in Oct.‖ The sun shone."},
		{"states", "Sen. Roy, D-Calif., spoke.‖ She is from Fresno, Calif.‖ Her father was a baker."},
		{"speech and its attribution", "“Are you leaving?” she asked.‖ “Yes!” he said.‖ “Ah.”‖ He left."},
		{"several sentences in one quotation", "“It is over!‖ We leave.‖ All of us,” he said.‖ Fin."},
		{"a hyphenated name and a dash", "It was over -- or so he said.‖ Fin."},
		{"a dateline", "LEEDS, England (Agency) — It snows.‖ Trains have stopped."},
		{"nouns with a letter", "We need plan B.‖ Plan A is dead."},
		{"a name with its exclamation mark", "Yahoo! Europe closes.‖ Fin."},
	})
}
