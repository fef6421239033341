package number

import "testing"

func TestParseDigits(t *testing.T) {
	for _, c := range []struct {
		source string
		comma  bool // the decimal mark is the comma
		want   string
		unsure bool
	}{
		{"0", true, "0", false},
		{"1200", true, "1200", false},
		{"14 000", true, "14000", false},
		{"14\u202f000", true, "14000", false},
		{"14’000", true, "14000", false},
		{"14.000", true, "14000", true},
		{"14.000", false, "14", false},
		{"14,000", false, "14000", false},
		{"3,25", true, "3.25", false},
		{"3,250", true, "3.25", false},
		{"1.5", true, "1.5", false},
		{"0.125", true, "0.125", false},
		{"1 234 567,89", true, "1234567.89", false},
		{"1.234,56", true, "1234.56", false},
		{"1,234.56", false, "1234.56", false},
		{"1.234.567", true, "1234567", false},
		{"0,0012", true, "0.0012", false},
		{"192.168.1.2", true, "", false},
		{"2.1.3", true, "", false},
		{"1,5,000", true, "", false},
		{"12.", true, "", false},
		{"1234567890123456789", true, "", false},
	} {
		d, unsure, ok := parseDigits(c.source, c.comma)
		got := ""
		if ok {
			got = d.String()
		}
		if got != c.want || unsure != c.unsure {
			t.Errorf("parseDigits(%q, comma %v) = %q, unsure %v; want %q, %v", c.source, c.comma, got, unsure, c.want, c.unsure)
		}
	}
}

// Values are exact as decimals and the nearest double as floats.
func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		d     decimal
		s     string
		float float64
	}{
		{decimal{}, "0", 0},
		{decimal{84, 8}, "8400000000", 8.4e9},
		{decimal{55, -2}, "0.55", 0.55},
		{decimal{123456789, -2}, "1234567.89", 1234567.89},
		{decimal{5, -7}, "0.0000005", 5e-7},
	} {
		if c.d.String() != c.s || c.d.float() != c.float {
			t.Errorf("%v is %q, %v; want %q, %v", c.d, c.d.String(), c.d.float(), c.s, c.float)
		}
	}
	sum, ok := decimal{12, 0}.plus(decimal{50, -2})
	if !ok || sum.String() != "12.5" {
		t.Errorf("12 + 0.50 = %v", sum)
	}
	if _, ok := (decimal{1 << 63, 0}).times(decimal{4, 0}); ok {
		t.Error("a product that does not fit is said to fit")
	}
	if _, ok := (decimal{1, 30}).plus(decimal{1, -10}); ok {
		t.Error("a sum that does not fit is said to fit")
	}
}
