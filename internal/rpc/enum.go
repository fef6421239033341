package rpc

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// What the engine calls a kind, and what the contract does.
var (
	sentenceKinds = []pb.SentenceKind{
		doc.Body:     pb.SentenceKind_SENTENCE_KIND_BODY,
		doc.Headline: pb.SentenceKind_SENTENCE_KIND_HEADLINE,
		doc.ListItem: pb.SentenceKind_SENTENCE_KIND_LIST_ITEM,
		doc.Teaser:   pb.SentenceKind_SENTENCE_KIND_TEASER,
		doc.Credit:   pb.SentenceKind_SENTENCE_KIND_CREDIT,
		doc.Caption:  pb.SentenceKind_SENTENCE_KIND_CAPTION,
	}
	quoteKinds = []pb.QuoteKind{
		doc.Direct:     pb.QuoteKind_QUOTE_KIND_DIRECT,
		doc.Indirect:   pb.QuoteKind_QUOTE_KIND_INDIRECT,
		doc.MixedQuote: pb.QuoteKind_QUOTE_KIND_MIXED,
	}
	mentionKinds = []pb.MentionKind{
		doc.NameMention:    pb.MentionKind_MENTION_KIND_NAME,
		doc.NominalMention: pb.MentionKind_MENTION_KIND_NOMINAL,
		doc.PronounMention: pb.MentionKind_MENTION_KIND_PRONOUN,
		doc.ImpliedMention: pb.MentionKind_MENTION_KIND_IMPLIED,
	}
	entityKinds = []pb.EntityKind{
		doc.Person:       pb.EntityKind_ENTITY_KIND_PERSON,
		doc.Organization: pb.EntityKind_ENTITY_KIND_ORGANIZATION,
		doc.Place:        pb.EntityKind_ENTITY_KIND_PLACE,
		doc.Other:        pb.EntityKind_ENTITY_KIND_OTHER,
	}
	quantityKinds = []pb.QuantityKind{
		doc.Count:      pb.QuantityKind_QUANTITY_KIND_COUNT,
		doc.Money:      pb.QuantityKind_QUANTITY_KIND_MONEY,
		doc.Percent:    pb.QuantityKind_QUANTITY_KIND_PERCENT,
		doc.Measure:    pb.QuantityKind_QUANTITY_KIND_MEASURE,
		doc.Duration:   pb.QuantityKind_QUANTITY_KIND_DURATION,
		doc.Ratio:      pb.QuantityKind_QUANTITY_KIND_RATIO,
		doc.Rank:       pb.QuantityKind_QUANTITY_KIND_RANK,
		doc.Score:      pb.QuantityKind_QUANTITY_KIND_SCORE,
		doc.Multiplier: pb.QuantityKind_QUANTITY_KIND_MULTIPLIER,
	}
	comparators = []pb.Comparator{
		doc.Exactly:  pb.Comparator_COMPARATOR_EXACTLY,
		doc.About:    pb.Comparator_COMPARATOR_ABOUT,
		doc.AtLeast:  pb.Comparator_COMPARATOR_AT_LEAST,
		doc.AtMost:   pb.Comparator_COMPARATOR_AT_MOST,
		doc.MoreThan: pb.Comparator_COMPARATOR_MORE_THAN,
		doc.LessThan: pb.Comparator_COMPARATOR_LESS_THAN,
		doc.Between:  pb.Comparator_COMPARATOR_BETWEEN,
	}
	trends = []pb.Trend{
		doc.NoTrend:  pb.Trend_TREND_NONE,
		doc.Increase: pb.Trend_TREND_INCREASE,
		doc.Decrease: pb.Trend_TREND_DECREASE,
	}
	genders = []pb.Gender{
		doc.Masc: pb.Gender_GENDER_MASCULINE,
		doc.Fem:  pb.Gender_GENDER_FEMININE,
		doc.Neut: pb.Gender_GENDER_NEUTER,
	}
)

// kind is the contract's name for k; unspecified when it has none.
func kind[K ~uint8, V any](names []V, k K) (v V) {
	if int(k) < len(names) {
		v = names[k]
	}
	return v
}
