package model

import "github.com/dixit-nlp/dixit/internal/doc"

// VerbForm is the tense and mood that the form of a verb shows by itself:
// "dirait" is a present conditional whatever stands beside it. Zero when the
// token is no verb.
type VerbForm uint8

// FormOf packs a tense and a mood.
func FormOf(t doc.Tense, m doc.Mood) VerbForm { return VerbForm(t) | VerbForm(m)<<4 }

// Tense is the tense of the form.
func (v VerbForm) Tense() doc.Tense { return doc.Tense(v & 15) }

// Mood is the mood of the form.
func (v VerbForm) Mood() doc.Mood { return doc.Mood(v >> 4) }
