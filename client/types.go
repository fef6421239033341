package client

import dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"

// The messages of the contract under the names that a caller writes. They are
// the generated types themselves: proto/dixit/v1 says what each field means.
type (
	Document   = dixitv1.Document
	Options    = dixitv1.Options
	Feature    = dixitv1.Feature
	OffsetUnit = dixitv1.OffsetUnit
	Request    = dixitv1.AnalyzeRequest
	Result     = dixitv1.Result
	Info       = dixitv1.GetServiceInfoResponse

	Analysis       = dixitv1.Analysis
	Sentence       = dixitv1.Sentence
	Quote          = dixitv1.Quote
	Speaker        = dixitv1.Speaker
	Claim          = dixitv1.Claim
	Quantity       = dixitv1.Quantity
	Unit           = dixitv1.Unit
	Phrase         = dixitv1.Phrase
	Predicate      = dixitv1.Predicate
	TimeExpression = dixitv1.TimeExpression
	Entity         = dixitv1.Entity
	Mention        = dixitv1.Mention
	Span           = dixitv1.Span
)

// What can be found, for Options.Features. None of them stands for all.
const (
	Sentences = dixitv1.Feature_FEATURE_SENTENCES
	Quotes    = dixitv1.Feature_FEATURE_QUOTES
	Claims    = dixitv1.Feature_FEATURE_CLAIMS
	Entities  = dixitv1.Feature_FEATURE_ENTITIES
)

// What offsets count, for Options.OffsetUnit. A Go program wants UTF8, the
// default: text[s.Start:s.End].
const (
	UTF8  = dixitv1.OffsetUnit_OFFSET_UNIT_UTF8
	UTF16 = dixitv1.OffsetUnit_OFFSET_UNIT_UTF16
	UTF32 = dixitv1.OffsetUnit_OFFSET_UNIT_UTF32
)
