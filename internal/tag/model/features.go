package model

import "github.com/dixit-nlp/dixit/internal/doc"

// History is what was decided on the words to the left.
type History struct {
	tags       int    // the last two tags: their number in pairs
	tag1, tag2 uint64 // and their hashes
	agr1       uint64 // agreement of the word before
	subject    uint64 // and of the last noun or pronoun: a verb may be far from it
}

// Push adds the decision on one word.
func (h *History) Push(t doc.Tag, m doc.Morph) {
	h.tags = h.tags%int(doc.NumTags)*int(doc.NumTags) + int(t)
	h.tag2 = h.tag1
	h.tag1 = tagHash[t]
	h.agr1 = agrHash[m]
	if nominal>>t&1 != 0 {
		h.subject = subjectHash[m]
	}
}

// Hashes of small numbers, worked out once.
var (
	tagHash     = hashes(200)
	agrHash     = hashes(300)
	subjectHash = hashes(400)
	shapeHash   = hashes(1000)
)

func hashes(from uint64) (h [256]uint64) {
	for i := range h {
		h[i] = mix(uint64(i) + from)
	}
	return h
}

// Index says where the rows of a table lie.
type Index struct {
	at    *[1 << maxBits]uint16 // by number of a row
	shift uint8                 // of a hash, which leaves the number
}

const maxBits = 16

// NewIndex is that of 1<<bits rows that lie in order of their numbers.
func NewIndex(bits uint) Index {
	x := Index{at: new([1 << maxBits]uint16), shift: uint8(64 - bits)}
	for i := range x.at {
		x.at[i] = uint16(i)
	}
	return x
}

// row is where the row of a feature lies. Each feature has a number, so that
// equal words in different places are different rows. Numbers and features are
// part of the model file: a change here asks for new models.
func (to Index) row(number int, x uint64) uint16 {
	return to.at[uint16((x^salts[number])*golden>>(to.shift&63))]
}

var salts = func() (s [160]uint64) {
	for i := range s {
		s[i] = mix(uint64(i+1)*0xD6E8FEB86659FD93 ^ 0x1234567)
	}
	return s
}()

// TagRows appends the rows that decide the tag of word i.
func TagRows(rows []uint16, w []Word, i int, h *History, to Index) []uint16 {
	own, left, right := to.own(w[i].Traits), to.left(w[i-1].Traits), to.right(w[i+1].Traits)
	rows = append(append(append(rows, own[:]...), left[:]...), right[:]...)
	var around aroundRows
	to.around(&around, w, i, h)
	rows = append(append(rows, around[:]...), to.left2(w[i-2].Traits), to.right2(w[i+2].Traits))
	tags := to.tags(h.tag1, h.tag2)
	return append(rows, tags[:]...)
}

// own are the rows of a word for its own tag.
func (to Index) own(a *Traits) [11]uint16 {
	return [...]uint16{
		to.row(0, a.form),
		to.row(1, a.raw),
		to.row(2, a.suffix[0]),
		to.row(3, a.suffix[1]),
		to.row(4, a.suffix[2]),
		to.row(5, a.suffix[3]),
		to.row(6, a.prefix[0]),
		to.row(7, a.prefix[1]),
		to.row(8, a.prefix[2]),
		to.row(9, a.prefix[3]),
		to.row(13, a.amb),
	}
}

// left are the rows of a word for the tag of the word after it.
func (to Index) left(l1 *Traits) [2]uint16 {
	return [...]uint16{to.row(14, l1.form), to.row(30, l1.suffix[2])}
}

// right are the rows of a word for the tag of the word before it.
func (to Index) right(r1 *Traits) [3]uint16 {
	return [...]uint16{to.row(16, r1.form), to.row(24, r1.amb), to.row(31, r1.suffix[2])}
}

// left2 and right2 are the rows of a word for tags one word farther away.
func (to Index) left2(l2 *Traits) uint16  { return to.row(15, l2.form) }
func (to Index) right2(r2 *Traits) uint16 { return to.row(17, r2.form) }

// tags are the rows of the two tags before.
func (to Index) tags(t1, t2 uint64) [2]uint16 {
	return [...]uint16{to.row(18, t1), to.row(19, t1^rot(t2, 7))}
}

// aroundRows are the rows that several words make together, with each other or with
// the tags before.
type aroundRows [17]uint16

func (to Index) around(rows *aroundRows, w []Word, i int, h *History) {
	w = w[i-1:][:4]
	l1, a, r1, r2 := &w[0], &w[1], &w[2], &w[3]
	t1, t2 := h.tag1, h.tag2
	rows[0] = to.row(10, a.shape^rot(l1.shape, 9))
	rows[1] = to.row(11, a.shape^rot(r1.shape, 9))
	rows[2] = to.row(12, a.shape^rot(a.suffix[2], 9))
	rows[3] = to.row(25, r1.amb^rot(r2.amb, 7))
	rows[4] = to.row(26, a.amb^rot(r1.amb, 7))
	rows[5] = to.row(27, a.form^rot(r1.form, 7))
	rows[6] = to.row(28, a.form^rot(l1.form, 7))
	rows[7] = to.row(29, a.form^rot(r1.amb, 7))
	rows[8] = to.row(32, r1.suffix[1]^rot(a.suffix[1], 11))
	rows[9] = to.row(36, l1.form^rot(r1.form, 13))
	rows[10] = to.row(20, t1^rot(a.form, 7))
	rows[11] = to.row(21, t1^rot(a.amb, 7))
	rows[12] = to.row(22, t1^rot(a.amb, 7)^rot(r1.amb, 19))
	rows[13] = to.row(23, t1^rot(t2, 7)^rot(a.amb, 19))
	rows[14] = to.row(33, t1^rot(r1.form, 7))
	rows[15] = to.row(34, t1^rot(a.suffix[2], 7))
	rows[16] = to.row(35, t1^rot(a.shape, 7))
}

// AgreementRows is TagRows for the agreement of word i, tagged t.
func AgreementRows(rows []uint16, w []Word, i int, t doc.Tag, h *History, to Index) []uint16 {
	var around besideRows
	to.beside(&around, w, i, t, h)
	own := to.ownAgreement(w[i].Traits, t)
	return append(append(rows, around[:]...), own[:]...)
}

// ownAgreement are the rows of a word for its own agreement, when tagged t.
func (to Index) ownAgreement(a *Traits, t doc.Tag) [7]uint16 {
	tag := tagHash[t]
	return [...]uint16{
		to.row(100, tag),
		to.row(101, tag^rot(a.form, 3)),
		to.row(102, tag^rot(a.suffix[0], 3)),
		to.row(103, tag^rot(a.suffix[1], 3)),
		to.row(104, tag^rot(a.suffix[2], 3)),
		to.row(105, tag^rot(a.suffix[3], 3)),
		to.row(113, tag^rot(a.prefix[2], 5)),
	}
}

// besideRows are the rows of the neighbours of a word for its agreement, and of what
// was decided on them.
type besideRows [6]uint16

func (to Index) beside(rows *besideRows, w []Word, i int, t doc.Tag, h *History) {
	w = w[i-1:][:3]
	l1, a, r1 := &w[0], &w[1], &w[2]
	tag := tagHash[t]
	agr1, subject := tag^rot(h.agr1, 5), tag^rot(h.subject, 15)
	rows[0] = to.row(106, agr1)
	rows[1] = to.row(108, agr1^rot(a.suffix[1], 11))
	rows[2] = to.row(109, tag^rot(l1.form, 5))
	rows[3] = to.row(110, tag^rot(r1.form, 5))
	rows[4] = to.row(114, subject)
	rows[5] = to.row(115, subject^rot(a.form, 5))
}
