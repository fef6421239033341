package number

import "github.com/dixit-nlp/dixit/internal/doc"

// understoodMoney reads an amount whose currency the text leaves out: "le
// revenu a progressé à 6,7 milliards". It takes a scale word, no noun after it,
// and money in view: the currency of the last amount, or a noun of wealth.
func (f *finder) understoodMoney(q *doc.Quantity, first, end int) {
	if q.Kind != doc.Count || q.Noun != doc.None || !f.isScale(end-1) || f.is(end, Of) {
		return
	}
	if last := len(f.found) - 1; last >= 0 {
		if p := &f.found[last]; p.Kind == doc.Money && f.t.SentenceAt(p.Start) == f.t.SentenceAt(q.Start) {
			q.Kind, q.Unit = doc.Money, p.Unit
			return
		}
	}
	for i := first - 1; i >= max(0, first-40) && !f.t.Tokens[i].Flags.Has(doc.BlockStart); i-- {
		if f.is(i, Wealth) {
			q.Kind = doc.Money
			return
		}
	}
}
