package flags

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// bridge is a program with a flag of every kind.
type bridge struct {
	name    string
	lanes   int
	load    float64
	closed  time.Duration
	toll    bool
	lit     bool
	rails   string
	signs   []string
	opened  year
	ends    []string
	command string
}

// year is what reads itself.
type year string

func (y *year) String() string { return string(*y) }

func (y *year) UnmarshalText(b []byte) error {
	if len(b) != 4 {
		return errors.New("a year has four digits")
	}
	*y = year(b)
	return nil
}

func newBridge() (*bridge, *Set) {
	b := &bridge{name: "Kerbrat", lanes: 2, load: 3.5, closed: time.Minute, lit: true, rails: "none", signs: []string{"stop"}, opened: "1931"}
	s := &Set{Name: "bridge", About: "Build a bridge.", Twins: "BRIDGE"}
	s.String(&b.name, "name", "NAME", "What it is called (${default}).").Short = "n"
	s.Int(&b.lanes, "lanes", "N", "How many lanes it has (${default}).")
	s.Float(&b.load, "load", "TONS", "What it bears (${default}).")
	s.Duration(&b.closed, "closed-time", "DURATION", "How long it stays closed (${default}).")
	s.Bool(&b.toll, "toll", "Ask for a toll.").Short = "t"
	s.Bool(&b.lit, "lit", "Light it (${default}).")
	s.Choice(&b.rails, "rails", "What may run on it (${choices}; ${default}).", "none", "tram", "train")
	s.Strings(&b.signs, "signs", "SIGN,…", "What stands before it (${choices}).", "stop", "narrow", "load")
	s.Text(&b.opened, "opened", "YEAR", "When it opened.").Twin = ""
	return b, s
}

func TestWhatIsSaidIsHeard(t *testing.T) {
	for _, c := range []struct {
		name, args string
		heard      func(b *bridge) bool
	}{
		{"nothing leaves everything as it is", "", func(b *bridge) bool { return b.name == "Kerbrat" && b.lanes == 2 && b.lit && len(b.signs) == 1 }},
		{"a value may follow", "--name Ys", func(b *bridge) bool { return b.name == "Ys" }},
		{"or an equals sign, and be empty", "--name=", func(b *bridge) bool { return b.name == "" }},
		{"a short name does", "-n Ys", func(b *bridge) bool { return b.name == "Ys" }},
		{"without a space too, after a switch", "-tnYs", func(b *bridge) bool { return b.name == "Ys" && b.toll }},
		{"the last word counts", "--lanes 3 --lanes 4", func(b *bridge) bool { return b.lanes == 4 }},
		{"long numbers can be read", "--lanes 1_000", func(b *bridge) bool { return b.lanes == 1000 }},
		{"a number with a fraction", "--load 0.25", func(b *bridge) bool { return b.load == 0.25 }},
		{"a time", "--closed-time 1h30m", func(b *bridge) bool { return b.closed == 90*time.Minute }},
		{"a switch", "--toll", func(b *bridge) bool { return b.toll }},
		{"a switch may say so, but takes no word that follows", "--toll=no", func(b *bridge) bool { return !b.toll }},
		{"what is on can be turned off", "--no-lit", func(b *bridge) bool { return !b.lit }},
		{"which can be said of it, too", "--lit=false", func(b *bridge) bool { return !b.lit }},
		{"a choice", "--rails tram", func(b *bridge) bool { return b.rails == "tram" }},
		{"a list takes the place of the default", "--signs narrow,load", func(b *bridge) bool { return slices.Equal(b.signs, []string{"narrow", "load"}) }},
		{"it may come in parts", "--signs narrow --signs load", func(b *bridge) bool { return slices.Equal(b.signs, []string{"narrow", "load"}) }},
		{"and be empty", "--signs=", func(b *bridge) bool { return len(b.signs) == 0 }},
		{"what reads itself", "--opened 1950", func(b *bridge) bool { return b.opened == "1950" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, s := newBridge()
			if err := errors.Join(s.Parse(strings.Fields(c.args)), s.Environment()); err != nil || !c.heard(b) {
				t.Errorf("%v, %+v", err, b)
			}
		})
	}
}

func TestWhatIsWrongIsSaidWithTheNameOfTheFlag(t *testing.T) {
	for args, want := range map[string]string{
		"--lanse 3":           `unknown flag --lanse, did you mean "--lanes"?`,
		"--helm":              `unknown flag --helm, did you mean "--help"?`,
		"--colour red":        "unknown flag --colour",
		"--no-toll":           `unknown flag --no-toll, did you mean "--toll"?`,
		"-x":                  "unknown flag -x",
		"--lanes many":        `--lanes: "many" is no whole number such as 64`,
		"--lanes=":            `--lanes: "" is no whole number such as 64`,
		"--load=heavy":        `--load: "heavy" is no number such as 0.5`,
		"--closed-time 9":     `--closed-time: "9" is no time such as 500ms, 20s or 1h30m`,
		"--toll=maybe":        `--toll: "maybe" is neither true nor false`,
		"--no-lit=maybe":      `--no-lit: "maybe" is neither true nor false`,
		"--rails bus":         `--rails must be one of "none","tram","train" but got "bus"`,
		"--signs narrow,wide": `--signs must be one of "stop","narrow","load" but got "wide"`,
		"--opened 50":         "--opened: a year has four digits",
		"--lanes":             "--lanes needs a value: --lanes=N",
		"-n":                  "--name needs a value: --name=NAME",
		"--rails":             `--rails needs a value: one of "none","tram","train"`,
		"--=":                 "bad flag syntax: --=",
		"south":               "unexpected argument south",
	} {
		_, s := newBridge()
		var usage *UsageError
		if err := s.Parse(strings.Fields(args)); !errors.As(err, &usage) || err.Error() != want {
			t.Errorf("%s: %v, want %s", args, err, want)
		}
	}
}

func TestTwins(t *testing.T) {
	t.Setenv("BRIDGE_NAME", "")
	t.Setenv("BRIDGE_CLOSED_TIME", "2m")
	t.Setenv("BRIDGE_LIT", "no")
	t.Setenv("BRIDGE_SIGNS", "narrow")
	t.Setenv("BRIDGE_LANES", "many")
	t.Setenv("BRIDGE_OPENED", "50")
	b, s := newBridge()
	if err := errors.Join(s.Parse([]string{"--lanes=5", "--signs=load"}), s.Environment()); err != nil {
		t.Error("what is wrong with a twin is of no concern when the flag is there, or has none:", err)
	}
	if b.name != "" || b.closed != 2*time.Minute || b.lit || b.lanes != 5 || !slices.Equal(b.signs, []string{"load"}) {
		t.Errorf("got %+v", b)
	}
	_, s = newBridge()
	err := errors.Join(s.Parse(nil), s.Environment())
	var usage *UsageError
	if want := `--lanes (BRIDGE_LANES): "many" is no whole number such as 64`; !errors.As(err, &usage) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestArguments(t *testing.T) {
	for _, c := range []struct {
		name    string
		declare func(b *bridge, s *Set)
		args    string
		heard   func(b *bridge) bool // nil when nothing is
		problem string
	}{
		{"one that is needed", oneCommand("<command>"), "build", func(b *bridge) bool { return b.command == "build" }, ""},
		{"is asked for", oneCommand("<command>"), "", nil, `expected "<command>"`},
		{"one that may be left out is", oneCommand("[<command>]"), "--toll", func(b *bridge) bool { return b.command == "" && b.toll }, ""},
		{"it must be one of its choices", oneCommand("<command>"), "burn", nil, `<command> must be one of "build","close" but got "burn"`},
		{"also when it may be left out", oneCommand("[<command>]"), "burn", nil, `<command> must be one of "build","close" but got "burn"`},
		{"and stay alone", oneCommand("<command>"), "build close", nil, "unexpected argument close"},
		{"there may be many, with flags between", manyEnds, "north --toll south", func(b *bridge) bool { return len(b.ends) == 2 && b.toll }, ""},
		{"after two dashes nothing is a flag", manyEnds, "-- --toll -", func(b *bridge) bool { return slices.Equal(b.ends, []string{"--toll", "-"}) && !b.toll }, ""},
		{"nor is one dash", manyEnds, "-", func(b *bridge) bool { return slices.Equal(b.ends, []string{"-"}) }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, s := newBridge()
			c.declare(b, s)
			err := s.Parse(strings.Fields(c.args))
			if c.heard == nil {
				if err == nil || err.Error() != c.problem {
					t.Errorf("got %v, want %s", err, c.problem)
				}
			} else if err != nil || !c.heard(b) {
				t.Errorf("%v, %+v", err, b)
			}
		})
	}
}

func oneCommand(name string) func(*bridge, *Set) {
	return func(b *bridge, s *Set) { s.Arg(&b.command, name, "What to do (${choices}).", "build", "close") }
}

func manyEnds(b *bridge, s *Set) { s.Rest(&b.ends, "[<end> ...]", "Where it ends.") }

func TestCommands(t *testing.T) {
	s := &Set{Name: "bridge", Commands: [][2]string{{"build", "Build it."}, {"close", "Close it."}}}
	if err := s.Parse([]string{"build", "--help"}); err != nil {
		t.Error(err)
	}
	if name, args := s.Command(); name != "build" || !slices.Equal(args, []string{"--help"}) {
		t.Errorf("got %s %q", name, args)
	}
	for args, want := range map[string]string{
		"":           `expected one of "build","close"`,
		"buidl":      `unexpected argument buidl, did you mean "build"?`,
		"burn":       "unexpected argument burn",
		"--toll end": "unknown flag --toll",
	} {
		if err := s.Parse(strings.Fields(args)); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", args, err, want)
		}
	}
	if err := s.Parse([]string{"-h"}); !errors.Is(err, ErrHelp) {
		t.Errorf("-h: %v", err)
	}
}

func TestHelp(t *testing.T) {
	b, s := newBridge()
	s.Examples = "Examples:\n\n    bridge north south"
	manyEnds(b, s)
	if err := s.Parse([]string{"--lanes=9", "--help"}); !errors.Is(err, ErrHelp) {
		t.Fatal(err)
	}
	var got strings.Builder
	if err := s.Help(&got); err != nil {
		t.Fatal(err)
	}
	const want = `Usage: bridge [<end> ...] [flags]

Build a bridge.

Examples:

    bridge north south

Arguments:
  [<end> ...]    Where it ends.

Flags:
  -h, --help                    Print this.
  -n, --name=NAME               What it is called (Kerbrat) ($BRIDGE_NAME).
      --lanes=N                 How many lanes it has (2) ($BRIDGE_LANES).
      --load=TONS               What it bears (3.5) ($BRIDGE_LOAD).
      --closed-time=DURATION    How long it stays closed (1m0s)
                                ($BRIDGE_CLOSED_TIME).
  -t, --toll                    Ask for a toll ($BRIDGE_TOLL).
      --[no-]lit                Light it (true) ($BRIDGE_LIT).
      --rails=none              What may run on it (none, tram, train; none)
                                ($BRIDGE_RAILS).
      --signs=SIGN,…            What stands before it (stop, narrow, load)
                                ($BRIDGE_SIGNS).
      --opened=YEAR             When it opened.
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

// Every value in force can be given as it is said to be.
func TestAValueCanBeGivenAgain(t *testing.T) {
	said, first := newBridge()
	if err := first.Parse(strings.Fields("--name=Ys --lanes=7 --load=0.1 --closed-time=90s --toll --no-lit --rails=train --signs=load,stop --opened=1950")); err != nil {
		t.Fatal(err)
	}
	again, second := newBridge()
	var args []string
	for _, f := range first.Flags() {
		args = append(args, "--"+f.Name+"="+f.String())
	}
	if err := second.Parse(args); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(said, again) {
		t.Errorf("%q gives %+v, was %+v", args, again, said)
	}
}
