package claim

// Class is a set of parts that a lemma can play.
type Class uint64

// The parts.
const (
	Up          Class = 1 << iota // "progresser", "hausse"
	Down                          // "reculer", "baisse"
	Event                         // a noun that is a predicate: "mort", "arrivée"
	Of                            // "de", "of": a noun follows that the quantity belongs to
	Versus                        // compares with another value: "contre"
	Level                         // leads to the level reached: "à"
	Origin                        // leads to the level left: "from"
	Amid                          // "en", before a noun of change: "en hausse"
	Definite                      // "les", "ces", "the": what follows is known already
	Copula                        // "être", which an attribute completes
	Aged                          // "âgé": an age follows
	Reach                         // tells the size of its subject: "coûter", "s'élever à"
	Size                          // "by": how much a change is
	Bare                          // a clause may follow with nothing between: "he said three plans will fail"
	Part                          // "part", "nombre": what they are of is what counts
	Dimension                     // "old", "tall": an age or a size stands before
	Place                         // an adverb that can be an attribute: "here", "là"
	Opener                        // starts a clause: "where", "when"
	Having                        // "avoir", which takes an age: "a 17 ans"
	Restating                     // leads to the same in other terms: "soit"
	Pronominal                    // stands for a noun behind a number: "autre", "seul"
	Sum                           // a noun that has a size: "bénéfice", "population"
	Human                         // a noun for a person, whose years are an age: "homme", "élève"
	Away                          // leads from a distance to what is so far off: "off", "north"
	Conjunction                   // a preposition that may open a clause: "after", "since"
	Lasting                       // says how long its subject is: "durer"
	Within                        // leads to what an amount consists of: "$20,000 in debts"
	With                          // "avec": a noun and what is said of it may follow
	Taking                        // "prendre", which is a rise when it takes per cents
	Light                         // a verb that only carries a noun of change: "connaître", "enregistrer"
	Per                           // opens a rate: "par", "per", "an hour"
	More                          // ends a difference that is a rise: "de plus"
	Phrasal                       // a verb to which "up" belongs: "make up 12%"
	Vessel                        // a noun that only holds an amount: "un total de", "à hauteur de"
	Fewer                         // ends a multiple that is a decrease: "deux fois moins"
	Among                         // opens a sentence with the whole of which a part is told: "parmi"
	Foreseeing                    // its amount is of what was told before: "analysts expected 7%"
	Raising                       // on a verb of rise: money right behind it is got, and no rise: "raise"
	On                            // leads to the share that something has: "Labour on 34%"
	Near                          // leads to a distance that is not reached: "within"
	Than                          // ends a difference with what it is from: "than"
	Peak                          // a noun that has its size behind "à": "un pic à 5 mètres"
	Following                     // before a noun with an amount, compares it with the one before: "après"
	Preposition                   // a participle that works as one: "including"
	Clausal                       // opens a clause though it may be taken for a restriction: "indique | qu'une aide …"
	Steady                        // says of an object that it stays at its level: "inchangé"
)

// classes are the names that the word lists call the parts by.
var classes = map[string]Class{
	"up":          Up,
	"down":        Down,
	"event":       Event,
	"of":          Of,
	"versus":      Versus,
	"level":       Level,
	"amid":        Amid,
	"origin":      Origin,
	"definite":    Definite,
	"copula":      Copula,
	"aged":        Aged,
	"part":        Part,
	"size":        Size,
	"bare":        Bare,
	"reach":       Reach,
	"dimension":   Dimension,
	"having":      Having,
	"restating":   Restating,
	"pronominal":  Pronominal,
	"sum":         Sum,
	"human":       Human,
	"away":        Away,
	"conjunction": Conjunction,
	"lasting":     Lasting,
	"within":      Within,
	"with":        With,
	"taking":      Taking,
	"light":       Light,
	"per":         Per,
	"more":        More,
	"phrasal":     Phrasal,
	"vessel":      Vessel,
	"fewer":       Fewer,
	"place":       Place,
	"among":       Among,
	"raising":     Raising,
	"foreseeing":  Foreseeing,
	"opener":      Opener,
	"preposition": Preposition,
	"near":        Near,
	"on":          On,
	"than":        Than,
	"following":   Following,
	"steady":      Steady,
	"clausal":     Clausal,
	"peak":        Peak,
}
