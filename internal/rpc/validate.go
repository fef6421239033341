package rpc

import (
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"

	"google.golang.org/protobuf/proto"

	"github.com/dixit-nlp/dixit/internal/analysis"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// features are those that an empty Options.features stands for.
var features = []pb.Feature{
	pb.Feature_FEATURE_SENTENCES,
	pb.Feature_FEATURE_QUOTES,
	pb.Feature_FEATURE_CLAIMS,
	pb.Feature_FEATURE_ENTITIES,
}

// options are the options of a request, checked and with their defaults.
type options struct {
	engine    analysis.Options // the features too, all but sentences
	sentences bool
	unit      pb.OffsetUnit
	minScore  float64
	omitText  bool
}

// request is any request to analyse something.
type request interface {
	proto.Message
	GetOptions() *pb.Options
}

// options checks that a request is one, and its options.
func (s *Service) options(r request) (*options, error) {
	if malformed(r) {
		return nil, &refusal{reason: "REQUEST_MALFORMED", message: "the request is no protocol buffer of its kind"}
	}
	m := r.GetOptions()
	o := &options{unit: m.GetOffsetUnit(), minScore: m.GetMinScore(), omitText: m.GetOmitText()}
	if err := o.want(m.GetFeatures()); err != nil {
		return nil, err
	}
	var err error
	if o.engine.Language, err = s.language(m.GetLanguage()); err != nil {
		return nil, err
	}
	switch {
	case o.unit == pb.OffsetUnit_OFFSET_UNIT_UNSPECIFIED:
		o.unit = pb.OffsetUnit_OFFSET_UNIT_UTF8
	case pb.OffsetUnit_name[int32(o.unit)] == "":
		return nil, &refusal{reason: "OFFSET_UNIT_UNKNOWN", field: "options.offset_unit",
			message:  fmt.Sprintf("offset unit %d is not known", o.unit),
			metadata: map[string]string{"offset_unit": strconv.Itoa(int(o.unit))}}
	}
	if !(o.minScore >= 0 && o.minScore <= 1) { // so written, it refuses NaN
		v := strconv.FormatFloat(o.minScore, 'g', -1, 64)
		return nil, &refusal{reason: "MIN_SCORE_OUT_OF_RANGE", field: "options.min_score",
			message:  fmt.Sprintf("min_score %s is not between 0 and 1", v),
			metadata: map[string]string{"min_score": v}}
	}
	return o, nil
}

// want notes the features asked for.
func (o *options) want(asked []pb.Feature) error {
	if len(asked) == 0 {
		asked = features
	}
	for i, f := range asked {
		switch f {
		case pb.Feature_FEATURE_SENTENCES:
			o.sentences = true
		case pb.Feature_FEATURE_QUOTES:
			o.engine.Quotes = true
		case pb.Feature_FEATURE_CLAIMS:
			o.engine.Claims = true
		case pb.Feature_FEATURE_ENTITIES:
			o.engine.Entities = true
		default:
			return &refusal{reason: "FEATURE_UNKNOWN", field: element("options.features", i),
				message:  fmt.Sprintf("feature %d is not known", f),
				metadata: map[string]string{"feature": strconv.Itoa(int(f))}}
		}
	}
	return nil
}

// language finds the pack for a BCP-47 tag by its primary part: "fr" for
// "fr-CA" and "FR". An empty tag is an empty answer: detect.
func (s *Service) language(tag string) (string, error) {
	if err := checkUTF8(tag, "options.language"); err != nil || tag == "" {
		return "", err
	}
	primary := tag
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		primary = tag[:i]
	}
	var supported []string
	for _, p := range s.engine.Languages() {
		if strings.EqualFold(p.Tag, primary) {
			return p.Tag, nil
		}
		supported = append(supported, p.Tag)
	}
	return "", &refusal{reason: "LANGUAGE_UNSUPPORTED", field: "options.language",
		message:  fmt.Sprintf("language %q is not supported", cut(tag)),
		metadata: map[string]string{"language": cut(tag), "supported": strings.Join(supported, ",")}}
}

// checkDocument refuses a document that cannot be analysed; field is its place
// in the request.
func (s *Service) checkDocument(d *pb.Document, field string) error {
	text, id := d.GetText(), d.GetDocumentId()
	if err := checkUTF8(id, field+".document_id"); err != nil {
		return err
	}
	if len(id) > s.limits.DocumentIDBytes {
		return tooMuch("DOCUMENT_ID_TOO_LONG", field+".document_id", "bytes", len(id), s.limits.DocumentIDBytes)
	}
	if len(text) > s.limits.TextBytes { // before anything that reads it
		return tooMuch("TEXT_TOO_LARGE", field+".text", "bytes", len(text), s.limits.TextBytes)
	}
	if err := checkUTF8(text, field+".text"); err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		return &refusal{reason: "TEXT_EMPTY", field: field + ".text", message: "text is empty or white space"}
	}
	if t := d.GetPublishTime(); t != nil && !t.IsValid() {
		return &refusal{reason: "PUBLISH_TIME_INVALID", field: field + ".publish_time",
			message:  fmt.Sprintf("publish_time %d s %d ns is not between the years 1 and 9999", t.Seconds, t.Nanos),
			metadata: map[string]string{"seconds": strconv.FormatInt(t.Seconds, 10), "nanos": strconv.Itoa(int(t.Nanos))}}
	}
	return nil
}

// checkBatch refuses a batch of no documents or of too many.
func (s *Service) checkBatch(n int) error {
	switch {
	case n == 0:
		return &refusal{reason: "BATCH_EMPTY", field: "documents", message: "the batch holds no document"}
	case n > s.limits.BatchDocuments:
		return tooMuch("BATCH_TOO_LARGE", "documents", "documents", n, s.limits.BatchDocuments)
	}
	return nil
}

// checkUTF8 refuses a string that is not UTF-8 (see Codec: the wire format
// forbids it, and clients send it nevertheless).
func checkUTF8(s, field string) error {
	bad := badUTF8(s)
	if bad < 0 {
		return nil
	}
	return &refusal{reason: "TEXT_NOT_UTF8", field: field,
		message:  fmt.Sprintf("%s is not UTF-8 at byte %d", field, bad),
		metadata: map[string]string{"field": field, "offset": strconv.Itoa(bad)}}
}

// badUTF8 is the first byte of s that is no UTF-8, or -1. It goes from one character
// that is no ASCII to the next by eight bytes at a time; package utf8 does so up to
// the first, which in French comes soon.
func badUTF8(s string) int {
	for i := 0; i < len(s); {
		some := load(s, i) & high
		if some == 0 {
			i += step
			continue
		}
		i += bits.TrailingZeros64(some) / 8
		if i+1 < len(s) && 0xc2 <= s[i] && s[i] <= 0xdf && s[i+1]&0xc0 == 0x80 { // é
			i += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// tooMuch is the refusal of something of which there is a limit.
func tooMuch(reason, field, unit string, size, limit int) error {
	return &refusal{reason: reason, field: field,
		message:  fmt.Sprintf("%s: %d %s are over the limit of %d", field, size, unit, limit),
		metadata: map[string]string{"size": strconv.Itoa(size), "limit": strconv.Itoa(limit)}}
}

// element is the path of element i of a repeated field: "documents[3]".
func element(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }

// cut shortens what a caller sent for giving it back in an error.
func cut(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	end := most
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}

// valid is s with what is not UTF-8 in it replaced, so that it can be sent back.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
