package doc

// Tag is a part of speech: the universal classes (UPOS), with the splits that
// rules over French and English ask for. The zero Tag is "not tagged".
type Tag uint8

// The tags. Their order is part of the model file: add at the end.
const (
	NoTag Tag = iota
	Adj
	AdjOrd // ordinal adjective: "premier", "deuxième", "second"
	Adp
	AdpDet // preposition and article in one: "du", "au", "des", "aux"
	Adv
	AdvNeg // "ne", "pas", "not", "n't"
	AuxFin // finite: "a", "est", "would"
	AuxImp
	AuxInf  // "avoir", "être", "be"
	AuxPast // past participle: "été", "been"
	AuxPres // present participle: "ayant", "being"
	Cconj
	Det
	DetPoss // "son", "leur", "his"
	DetDem  // "ce", "cette", "this"
	Intj
	Noun
	Num
	Particle
	Pron     // indefinite and the rest: "tous", "rien", "on" excepted
	PronPers // personal and reflexive: "il", "se", "lui", "on", "they"
	PronRel
	PronInt
	PronDem
	PronPoss
	Propn
	PunctTag
	Sconj
	SymTag
	VerbFin
	VerbImp
	VerbInf
	VerbPast // past participle
	VerbPres // present participle, gerund
	X        // foreign words and the rest
	NumTags  // how many there are; not a tag
)

// Verb reports a full verb, in any form.
func (t Tag) Verb() bool { return t >= VerbFin && t <= VerbPres }

// Aux reports an auxiliary, in any form.
func (t Tag) Aux() bool { return t >= AuxFin && t <= AuxPres }

// Finite reports a finite verb or auxiliary.
func (t Tag) Finite() bool { return t == VerbFin || t == AuxFin }

// Nominal reports a common or proper noun.
func (t Tag) Nominal() bool { return t == Noun || t == Propn }

// Determiner reports an article, a possessive, a demonstrative, or the article
// inside "du" and "aux".
func (t Tag) Determiner() bool { return t == Det || t == DetPoss || t == DetDem || t == AdpDet }

// Pronoun reports a pronoun of any kind.
func (t Tag) Pronoun() bool { return t >= Pron && t <= PronPoss }

// Adjective reports an adjective, ordinals included.
func (t Tag) Adjective() bool { return t == Adj || t == AdjOrd }

// Morph is agreement, packed: number, gender, person. The zero Morph knows
// nothing.
type Morph uint8

// The values of agreement. A zero field is unknown.
const (
	Sing   Morph = 1
	Plur   Morph = 2
	Masc   Morph = 1 << 2
	Fem    Morph = 2 << 2
	Neut   Morph = 3 << 2
	First  Morph = 1 << 4
	Second Morph = 2 << 4
	Third  Morph = 3 << 4

	numberMask = 3
	genderMask = 3 << 2
	personMask = 3 << 4
)

// Number is Sing, Plur or 0.
func (m Morph) Number() Morph { return m & numberMask }

// Gender is Masc, Fem, Neut or 0.
func (m Morph) Gender() Morph { return m & genderMask }

// Person is First, Second, Third or 0.
func (m Morph) Person() Morph { return m & personMask }

// Agrees reports that nothing known about m contradicts what is known about o.
func (m Morph) Agrees(o Morph) bool {
	clash := func(mask Morph) bool { return m&mask != 0 && o&mask != 0 && m&mask != o&mask }
	return !clash(numberMask) && !clash(genderMask) && !clash(personMask)
}

// VerbGroup is a verb with its auxiliaries, clitics between them, negation and
// adverbs inside: "n'a pas encore été trouvé", "a-t-il ajouté", "a fait valoir",
// "would have said".
//
// Modal verbs and "aller", "venir de", "going to" are in the group of the verb
// they modify, and noted in Modal; verbs that want, try or begin are not:
// "souhaite rappeler" is two groups. A group starts at its negation or
// reflexive pronoun, and leaves other pronouns before the verb outside: "l'|a
// dit", but "ne l'a pas dit".
type VerbGroup struct {
	Tokens  Range // from the first auxiliary (or negation) to the last verb, clitic included
	Head    int   // token of the lexical verb: "ajouté", "valoir"
	Lemma   Form  // of the whole: "ajouter", "faire valoir"
	Modal   Form  // lemma of the modal verb in it: "pouvoir" in "pourrait avoir dit"; empty without one
	Finite  bool  // false: a bare infinitive or participle
	Form    Tag   // tag of the first verb: VerbFin, AuxFin, VerbInf, VerbPres, VerbPast…
	Tense   Tense // of the first verb
	Mood    Mood  // of the first verb; of the whole when composed
	Voice   Voice //
	Morph   Morph // number and person of the finite verb, gender of the participle
	Negated bool  // "n'a pas dit", "did not say"
	Subject int   // token of an inverted clitic subject ("-t-il"); -1 when there is none
}

// Tense of a verb group.
type Tense uint8

// The tenses. Compound pasts ("a dit") are Past.
const (
	NoTense Tense = iota
	Present
	Past
	Imperfect
	Future
)

// Mood of a verb group.
type Mood uint8

// The moods. Conditional is the French mode of rumour too: "aurait déclaré".
const (
	Indicative Mood = iota
	Conditional
	Subjunctive
	Imperative
	NonFinite
)

// Voice of a verb group.
type Voice uint8

// The voices.
const (
	Active Voice = iota
	Passive
	Reflexive // "s'est félicité"
)
