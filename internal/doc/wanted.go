package doc

// Wanted tells a stage that is in the middle of a long text whether somebody still
// waits for what it finds. The nil Wanted says that somebody always does.
type Wanted func() bool

// Gone reports that nobody waits any more.
func (w Wanted) Gone() bool { return w != nil && !w() }

// Left is Gone for a stage that asks before every step, of which n is the number. Few
// times it is in earnest: to ask takes longer than a step.
func (w Wanted) Left(n int) bool { return w != nil && n&0xff == 0xff && !w() }
