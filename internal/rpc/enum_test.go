package rpc

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Every kind that the engine knows has a name of its own in the contract, and
// the two agree: "list-item" is SENTENCE_KIND_LIST_ITEM.
func TestKindsAgree(t *testing.T) {
	agree(t, "SENTENCE_KIND_", sentenceKinds, doc.Body)
	agree(t, "QUOTE_KIND_", quoteKinds, doc.Direct)
	agree(t, "MENTION_KIND_", mentionKinds, doc.NameMention)
	agree(t, "ENTITY_KIND_", entityKinds, doc.Person)
	agree(t, "QUANTITY_KIND_", quantityKinds, doc.Count)
	agree(t, "COMPARATOR_", comparators, doc.Exactly)
	agree(t, "TREND_", trends, doc.Increase) // doc.NoTrend is printed as nothing
}

func agree[K interface {
	~uint8
	fmt.Stringer
}, V protoreflect.Enum](t *testing.T, prefix string, names []V, first K) {
	t.Helper()
	n := 0
	for k := first; k.String() != strconv.Itoa(int(k)); k++ { // a value without a name prints as its number
		v := kind(names, k)
		got := string(v.Descriptor().Values().ByNumber(v.Number()).Name())
		if want := prefix + strings.ReplaceAll(strings.ToUpper(k.String()), "-", "_"); got != want {
			t.Errorf("%T %v is %s, want %s", k, k, got, want)
		}
		n++
	}
	if n < 2 {
		t.Errorf("%T: read %d kinds; does it print its names?", first, n)
	}
}
