package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// perceptron is an averaged perceptron while it learns. All of its arithmetic
// is on integers, so that every machine learns the same.
type perceptron struct {
	classes int
	rows    model.Index
	weights []int32
	sums    []int64 // of each weight over the steps up to since
	since   []int32
	updates []int32 // a row
	step    int32
	margin  int32
}

func newPerceptron(classes int, bits uint) *perceptron {
	n := classes << bits
	return &perceptron{
		classes: classes, rows: model.NewIndex(bits),
		weights: make([]int32, n), sums: make([]int64, n), since: make([]int32, n),
		updates: make([]int32, 1<<bits),
	}
}

// best is the class with the highest score, the first of several.
func (p *perceptron) best(rows []uint16, scores []int32) int {
	clear(scores)
	for _, r := range rows {
		for c, w := range p.weights[int(r)*p.classes : (int(r)+1)*p.classes] {
			scores[c] += w
		}
	}
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}

// learn takes one step: towards the right class and away from the best of the
// wrong ones, unless it leads already by more than the margin.
func (p *perceptron) learn(rows []uint16, gold int, scores []int32) {
	p.step++
	guess := -1
	for c, s := range scores {
		if c != gold && (guess < 0 || s > scores[guess]) {
			guess = c
		}
	}
	if scores[gold]-scores[guess] > p.margin {
		return
	}
	for _, r := range rows {
		p.bump(int(r)*p.classes+gold, 1)
		p.bump(int(r)*p.classes+guess, -1)
		p.updates[r]++
	}
}

func (p *perceptron) bump(i int, by int32) {
	p.sums[i] += int64(p.step-p.since[i]) * int64(p.weights[i])
	p.since[i] = p.step
	p.weights[i] += by
}

// average is the mean of each weight over all steps of all perceptrons, which
// learned the same in different orders; rows that hardly any of them updated
// stay zero.
func average(learned []*perceptron, minUpdates int32) []float64 {
	p := learned[0]
	out := make([]float64, len(p.weights))
	for _, q := range learned {
		for i := range out {
			if q.updates[i/q.classes] >= minUpdates {
				sum := q.sums[i] + int64(q.step-q.since[i])*int64(q.weights[i])
				out[i] += float64(sum) / float64(q.step)
			}
		}
	}
	return out
}

// quantize makes a table of bytes. The few weights beyond the quantile clip are
// cut off, which leaves the rest finer steps.
func quantize(weights []float64, width model.Width, classes int, bits uint, clip float64) model.Table {
	var sizes []float64
	for _, w := range weights {
		if w != 0 {
			sizes = append(sizes, math.Abs(w))
		}
	}
	slices.SortFunc(sizes, cmp.Compare)
	top := 1.0
	if len(sizes) > 0 {
		top = sizes[int(float64(len(sizes)-1)*clip)]
	}
	var cells []model.Cell
	for i, w := range weights {
		if v := math.Round(w / top * 127); v != 0 {
			cells = append(cells, model.Cell{Row: uint16(i / classes), Class: uint8(i % classes), Weight: int8(max(-127, min(127, v)))})
		}
	}
	t, ok := model.NewTable(width, classes, bits, cells)
	if !ok {
		panic("train: more rows have weights than a table can hold")
	}
	return t
}

// shuffler is a small generator of numbers (splitmix64) whose stream belongs to
// the model file; that of the standard library may change.
type shuffler uint64

func (s *shuffler) next() uint64 {
	*s += 0x9E3779B97F4A7C15
	x := uint64(*s)
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

func (s *shuffler) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		j := int(s.next() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
}
