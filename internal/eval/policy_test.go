package eval_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Other programs that read numbers publish what they expect of them. Where their
// policy is not ours, their label says nothing about how well we read: "third"
// is an ordinal and no claim, a/an is an article, "1.5 hours" stays in hours.
//
// A policy is one such difference. It is told from the label alone, the words
// that it marks and what stands right beside them, and never from what we answer.
type policy struct {
	name    string
	differs func(*peerLabel) bool
	differ  []peerLabel // labels that it takes
	agree   []peerLabel // and such as it must leave
}

// peerLabel is a number in a text, as a peer labels it.
type peerLabel struct {
	Span, Kind, Lang string
	Before, After    string // the text around the span
	Value            float64
	NoValue          bool
	// Low and High bound a range; HasRange says that the label is one.
	Low, High float64
	HasRange  bool
}

var policies = []policy{
	{
		name:    "a word without a value",
		differs: func(l *peerLabel) bool { return l.NoValue },
		differ:  []peerLabel{{Span: "percentage", NoValue: true}},
		agree:   []peerLabel{{Span: "5 %", Value: 5}},
	}, {
		name: "an ordinal",
		differs: func(l *peerLabel) bool {
			return l.Kind == "ordinal" || l.Kind != "fraction" && ordinal.MatchString(l.Span)
		},
		differ: []peerLabel{{Span: "vingt-cinquième"}, {Span: "third", Kind: "ordinal"}, {Span: "42nd"}},
		agree:  []peerLabel{{Span: "deux cinquièmes", Kind: "fraction"}, {Span: "vingt-cinq"}},
	}, {
		name:    "digits told one at a time",
		differs: func(l *peerLabel) bool { return l.Kind == "number_sequence" || spelled.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "zéro huit"}, {Span: "un deux trois", Kind: "number_sequence"}},
		agree:   []peerLabel{{Span: "zéro"}, {Span: "zéro virgule cinq"}, {Span: "zero point five"}},
	}, {
		name: "an article",
		differs: func(l *peerLabel) bool {
			return article.MatchString(l.Span) && !numeric.MatchString(l.Span) && !strings.ContainsAny(l.Span, "0123456789")
		},
		differ: []peerLabel{{Span: "un"}, {Span: "Une"}, {Span: "a kilogram"}, {Span: "un mois"}},
		agree:  []peerLabel{{Span: "un million"}, {Span: "a dozen"}, {Span: "un demi"}, {Span: "one dollar"}, {Span: "a quarter"}},
	}, {
		name: "a part of a code, a date or a list",
		differs: func(l *peerLabel) bool {
			return codeBefore.MatchString(l.Before) || codeAfter.MatchString(l.After) || telephone.MatchString(l.Span+l.After)
		},
		differ: []peerLabel{{Before: "192.168.", Span: "1", After: ".2"}, {Span: "5", After: "/17/2018"}, {Before: "22,", Span: "24", After: ",26"}, {Span: "5", After: "-HTP"}, {Span: "+1", After: " 212-555-0100"}},
		agree:  []peerLabel{{Before: "Il a ", Span: "40", After: ", dit-il"}, {Span: "5", After: ". Et"}},
	}, {
		name:    "arithmetic, or a number without its whole part",
		differs: func(l *peerLabel) bool { return arithmetic.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "1.1^23"}, {Span: "12e+14"}, {Span: "1 over three"}, {Span: "négative un"}, {Span: "-.75"}, {Span: ".75 cups"}, {Span: "point fifteen"}},
		agree:   []peerLabel{{Span: "1.1"}, {Span: "over"}, {Span: "12 euros"}, {Span: "10.75"}},
	}, {
		name:    "the mark of a note",
		differs: func(l *peerLabel) bool { return strings.HasSuffix(l.Before, "[") && strings.HasPrefix(l.After, "]") },
		differ:  []peerLabel{{Before: "la ville [", Span: "2", After: "]."}},
		agree:   []peerLabel{{Before: "la ville (", Span: "2", After: ")."}},
	}, {
		name: "a time, and no span of it",
		differs: func(l *peerLabel) bool {
			return ago.MatchString(l.Before) || strings.HasPrefix(l.After, " ago") || dayBefore.MatchString(l.Before) && dayAfter.MatchString(l.Span+l.After)
		},
		differ: []peerLabel{{Before: "il y a plus de ", Span: "3 ans"}, {Span: "two years", After: " ago"}, {Before: "du ", Span: "3 au 6", After: " juin"}},
		agree:  []peerLabel{{Before: "pendant plus de ", Span: "3 ans"}, {Before: "du ", Span: "3", After: " %"}},
	}, {
		name:    "a part of a ratio",
		differs: func(l *peerLabel) bool { return ratioAfter.MatchString(l.After) || ratioBefore.MatchString(l.Before) },
		differ:  []peerLabel{{Span: "10", After: " patients sur 100"}, {Before: "d'un patient sur ", Span: "10"}},
		agree:   []peerLabel{{Span: "10", After: " patients sont partis"}, {Before: "il tire sur ", Span: "10", After: " loups"}},
	}, {
		name:    "a tolerance",
		differs: func(l *peerLabel) bool { return tolerance.MatchString(l.Before) },
		differ:  []peerLabel{{Before: "25 ± ", Span: "12 minutes"}},
		agree:   []peerLabel{{Before: "25 + ", Span: "12 minutes"}},
	}, {
		name:    "a half left out",
		differs: func(l *peerLabel) bool { return halfAfter.MatchString(l.After) },
		differ:  []peerLabel{{Span: "trois siècles", After: " et demi"}},
		agree:   []peerLabel{{Span: "trois siècles", After: " et plus"}},
	}, {
		name: "one for a noun",
		differs: func(l *peerLabel) bool {
			return strings.EqualFold(l.Span, "one") && pronounBefore.MatchString(l.Before)
		},
		differ: []peerLabel{{Before: "This is the ", Span: "one"}, {Before: "Not this ", Span: "one"}},
		agree:  []peerLabel{{Before: "There is ", Span: "one"}},
	}, {
		name:    "two bounds, which are two claims",
		differs: func(l *peerLabel) bool { return l.HasRange && twoBounds.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "greater than 100 and smaller than 300", HasRange: true}},
		agree:   []peerLabel{{Span: "between 100 and 300", HasRange: true}},
	}, {
		name: "an hour or a decade",
		differs: func(l *peerLabel) bool {
			return hour.MatchString(l.Span) || hourAfter.MatchString(l.After) || decade.MatchString(l.Span+l.After)
		},
		differ: []peerLabel{{Span: "2 pm"}, {Span: "10", After: " a.m. on Friday"}, {Span: "1960", After: "s"}},
		agree:  []peerLabel{{Span: "2 p"}, {Span: "1960", After: " s"}},
	}, {
		name:    "a value that is not the one in the words",
		differs: converted,
		differ: []peerLabel{{Span: "1.5 hours", Value: 90}, {Span: "43894.0", Value: 0.75}, {Span: "3k", Value: 3}, {Span: "2,000 milligrams", Lang: "en", Value: 2}, {Span: "half a day", Kind: "duration", Value: 12}, {Span: "one and a quarter hour", Kind: "duration", Value: 75},
			{Span: "between 0.002 kg and 0.007 kg", Low: 2, High: 7, HasRange: true}},
		agree: []peerLabel{{Span: "1.5 hours", Value: 1.5}, {Span: "1.5 million", Value: 1.5e6}, {Span: "12 km", Value: 12}, {Span: "10k", Value: 10000},
			{Span: "between 2 and 7 g", Low: 2, High: 7, HasRange: true}, {Span: "half an hour", Kind: "duration", Value: 0.5}},
	}, {
		name:    "several units in one",
		differs: func(l *peerLabel) bool { return measured[l.Kind] && severalUnits.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "2 years, 3 months", Kind: "duration"}, {Span: "5 feet 2 inches", Kind: "dimension"}, {Span: "20 ringgit and 43c", Kind: "currency"}},
		agree:   []peerLabel{{Span: "2 years", Kind: "duration"}, {Span: "five and a quarter", Kind: "number"}},
	}, {
		name:    "a coin or slang of money",
		differs: func(l *peerLabel) bool { return coin.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "ten dimes"}, {Span: "a grand"}, {Span: "quarter", Kind: "currency"}},
		agree:   []peerLabel{{Span: "ten dollars"}, {Span: "three quarters"}},
	}, {
		name:    "cents in French, which are money",
		differs: func(l *peerLabel) bool { return l.Lang == "fr" && l.Kind != "currency" && cents.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "3 cents et 21", Lang: "fr"}, {Span: "322 cent", Lang: "fr"}},
		agree:   []peerLabel{{Span: "trois cents", Lang: "fr"}, {Span: "3 cents", Lang: "fr", Kind: "currency"}},
	}, {
		name:    "a scale of India in French",
		differs: func(l *peerLabel) bool { return l.Lang == "fr" && indian.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "treize lakh", Lang: "fr"}},
		agree:   []peerLabel{{Span: "treize mille", Lang: "fr"}, {Span: "ten lakh", Lang: "en"}},
	}, {
		name:    "a vague number",
		differs: func(l *peerLabel) bool { return vague.MatchString(l.Span) },
		differ:  []peerLabel{{Span: "few"}, {Span: "a couple of"}},
		agree:   []peerLabel{{Span: "two"}},
	}, {
		name: "a fraction that may be read two ways",
		differs: func(l *peerLabel) bool {
			return l.Kind == "fraction" && len(strings.Fields(hyphens.Replace(l.Span))) > 2 && partOrdinal.MatchString(l.Span)
		},
		differ: []peerLabel{{Span: "cent trente cinquièmes", Kind: "fraction"}, {Span: "a hundred trillionths", Kind: "fraction"}},
		agree:  []peerLabel{{Span: "trois cinquièmes", Kind: "fraction"}, {Span: "five and a quarter", Kind: "fraction"}},
	}, {
		name: "a short scale in French",
		differs: func(l *peerLabel) bool {
			return l.Lang == "fr" && strings.Contains(l.Span, "illion") && trillion.MatchString(l.Span)
		},
		differ: []peerLabel{{Span: "vingt et un trillions", Lang: "fr"}},
		agree:  []peerLabel{{Span: "vingt millions", Lang: "fr"}, {Span: "one trillion", Lang: "en"}},
	},
}

const numeral = `(an? |one|two|three|four|five|six|ten|fourteen|fifteen|thirty|forty|half|\d|un |deux )`

var (
	ordinal       = regexp.MustCompile(`(?i)(i[eè]mes?|\d(st|nd|rd|th)|first|second|third|fourth|fifth|[a-z]th|eths?|premi[eè]re?s?)$`)
	partOrdinal   = regexp.MustCompile(`(?i)(i[eè]mes?|ths?|premi[eè]res?|firsts?|seconds?)$`)
	spelled       = regexp.MustCompile(`(?i)^(z[eé]ro|o)[ -](z[eé]ro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|cent|one|two|three|four|five|six|seven|eight|nine|hundred)`)
	article       = regexp.MustCompile(`(?i)^(une?|an?)( |$)`)
	numeric       = regexp.MustCompile(`(?i)illi(on|ard)|hundred|thousand|dozen|score|half|third|quarter|fourth|fifth|tenth|mille|cent|aine|tiers|quart|demi|moiti|i[eè]me|virgule|crore|lakh|point`)
	codeBefore    = regexp.MustCompile(`[\d][.,/-]$|\+$`)
	codeAfter     = regexp.MustCompile(`^[.,/-]\d|^-[A-Z]{2}`)
	telephone     = regexp.MustCompile(`^\+\d+ \d{3}-`)
	hourAfter     = regexp.MustCompile(`(?i)^ ?((am|pm)\b|a\.m\.|p\.m\.)`)
	arithmetic    = regexp.MustCompile(`(?i)\^|\d[eE][+-]?\d| over |n[eé]gati(f|ve)|^-?[.,]\d|^point |\dx2`)
	hour          = regexp.MustCompile(`(?i)\d ?(am|pm|a\.m\.|p\.m\.)$`)
	decade        = regexp.MustCompile(`^\d{3}0s`)
	severalUnits  = regexp.MustCompile(`(?i)([$€£] ?[\d.,]+ (and|et)|dollars?|euros?|pounds?|ringgit|kuai|h|hours?|minutes?|years?|months?|days?|weeks?|feet|ft|heures?|ans?|GBP)( and| et|,)? ` + numeral)
	coin          = regexp.MustCompile(`(?i)(dimes?|nickels?|^(a )?quarter|penny|pennies|grand|mao)$|kuai`)
	vague         = regexp.MustCompile(`(?i)^(a )?(few|couple)`)
	trillion      = regexp.MustCompile(`(?i)\b(b|tr)illi`)
	simple        = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	plainNumber   = regexp.MustCompile(`^-?[\d.,]*\d`)
	partOfUnit    = regexp.MustCompile(`(?i)half|1/2|[a-z] .*quarter`)
	cents         = regexp.MustCompile(`\d cents?\b`)
	indian        = regexp.MustCompile(`\b(lakh|crore)s?\b`)
	ago           = regexp.MustCompile(`(?i)(il y a|voici|voilà) ((plus|moins|près|environ) ?(de |d'|d’)?)?$`)
	dayBefore     = regexp.MustCompile(`(?i)(du|le|de) $`)
	dayAfter      = regexp.MustCompile(`(?i)^\d+( (au|à|et le|et) \d+)? (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|^\d+h`)
	ratioAfter    = regexp.MustCompile(`^( \pL+){0,3} sur \d`)
	ratioBefore   = regexp.MustCompile(`(?i)\b(une?|\d+)( \pL+){1,3} sur $`)
	tolerance     = regexp.MustCompile(`± ?$`)
	halfAfter     = regexp.MustCompile(`^ et demie?\b`)
	pronounBefore = regexp.MustCompile(`(?i)(the|this|that|last|new) $`)
	twoBounds     = regexp.MustCompile(`(?i)(and|,) (less|smaller|lower|below|under)`)
	hyphens       = strings.NewReplacer("-", " ")
	measured      = map[string]bool{"duration": true, "dimension": true, "age": true, "currency": true, "quantity": true}
)

// converted reports a value that is not the number in the words: a duration in
// minutes for "1.5 hours".
func converted(l *peerLabel) bool {
	if l.HasRange {
		m := twoEnds.FindStringSubmatch(l.Span)
		if m == nil || strings.Contains(m[0], ",") {
			return false
		}
		low, _ := strconv.ParseFloat(m[1], 64)
		return low < 1 && !near(low, l.Low)
	}
	if l.Kind == "duration" && partOfUnit.MatchString(l.Span) {
		return l.Value == math.Trunc(l.Value)
	}
	digits := plainNumber.FindString(l.Span)
	rest := strings.TrimSpace(l.Span[len(digits):])
	if digits == "" || rest == "" && !simple.MatchString(digits) || strings.ContainsAny(rest, "0123456789") || numeric.MatchString(rest) {
		return false
	}
	said, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return false
	}
	if rest == "k" && near(said, l.Value) {
		return true // "3k", three kilometres
	}
	for k := -15.0; k <= 15; k += 3 { // "10k", "3,4 Md€"
		if k != 0 && k != -3 && scaleMark.MatchString(rest) && near(said*math.Pow(10, k), l.Value) {
			return false
		}
	}
	if near(said, l.Value) || l.Lang != "fr" {
		return !near(said, l.Value)
	}
	asComma, _ := strconv.ParseFloat(strings.ReplaceAll(digits, ",", "."), 64)
	asPoint, _ := strconv.ParseFloat(strings.ReplaceAll(strings.ReplaceAll(digits, ".", ""), ",", "."), 64)
	return !near(asComma, l.Value) && !near(asPoint, l.Value)
}

var scaleMark = regexp.MustCompile(`(?i)^(k|m|g|b|t|bn|md|mds|mrd|mn|mio|mm|mil|bln|tln|mln|mil)\b`)

// near compares two values, signs aside: ours are unsigned, the direction being
// the trend of the claim.
func near(a, b float64) bool {
	a, b = math.Abs(a), math.Abs(b)
	return math.Abs(a-b) <= 1e-5*max(a, b, 1e-9)
}

func TestPoliciesAreToldFromTheLabel(t *testing.T) {
	for _, p := range policies {
		t.Run(p.name, func(t *testing.T) {
			for _, l := range p.differ {
				if !p.differs(&l) {
					t.Errorf("%q differs and is not told so", l.Before+"⟦"+l.Span+"⟧"+l.After)
				}
			}
			for _, l := range p.agree {
				if p.differs(&l) {
					t.Errorf("%q agrees and is told to differ", l.Before+"⟦"+l.Span+"⟧"+l.After)
				}
			}
		})
	}
}
