package text

import (
	"strings"

	"danvan/store/record"
	"danvan/store/resource"
	"danvan/store/vi"
)

// Sums are what was mobilised, added up.
type Sums struct {
	Total    func(parts string) string // the line below a list
	Head     func(record.ResourceKind) string
	Measured func(kind record.ResourceKind, d vi.Decimal) string // with the measure, as short as it can be said exactly
	About    func(figure string) string
	Unsummed func(kind string) string // it cannot be added up
	Note     string                   // below a table that has such figures
}

var sumsVi = Sums{
	Total: func(parts string) string { return "Huy động: " + parts },
	Head:  choice(map[record.ResourceKind]string{record.Money: "Tiền (đồng)", record.Land: "Đất (m²)", record.Labour: "Ngày công"}),
	Measured: func(kind record.ResourceKind, d vi.Decimal) string {
		switch n, whole := d.Int(); {
		case kind == record.Money && whole:
			return vi.FormatMoney(n) + " đồng"
		case kind == record.Money:
			return vi.FormatDecimal(d) + " đồng"
		case kind == record.Land:
			return vi.FormatDecimal(d) + " m² đất"
		}
		return vi.FormatDecimal(d) + " ngày công"
	},
	About:    func(figure string) string { return "khoảng " + figure },
	Unsummed: func(kind string) string { return strings.ToLower(kind) + " quá lớn, không cộng được" },
	Note:     "“Khoảng”: trong đó có số ghi là trên, gần, khoảng, từ – đến (lấy mức thấp), còn trái ngược, hay theo đơn vị tính lạ (không cộng).",
}

var sumsEn = Sums{
	Total: func(parts string) string { return "Mobilised: " + parts },
	Head:  choice(map[record.ResourceKind]string{record.Money: "Money (đồng)", record.Land: "Land (m²)", record.Labour: "Labour-days"}),
	Measured: func(kind record.ResourceKind, d vi.Decimal) string {
		n := enDecimal(d)
		switch kind {
		case record.Money:
			return n + " đồng"
		case record.Land:
			return n + " m² of land"
		}
		return n + " labour-days"
	},
	About:    func(figure string) string { return "about " + figure },
	Unsummed: func(kind string) string { return strings.ToLower(kind) + " too large to add up" },
	Note:     "“About”: among them are figures written as over, nearly, about, from – to (the lower taken), in conflict, or in a strange measure (left out).",
}

// SumsOf tells what was mobilised, kind by kind; nil for nothing.
func (t *Table) SumsOf(s resource.Sum) (parts []string) {
	for _, k := range resource.Summed {
		switch d := s.Of(k).Decimal; {
		case s.Unsummed.Has(k):
			parts = append(parts, t.Sums.Unsummed(t.Terms.Resource(k)))
		case d.IsZero():
		case s.Approximate.Has(k):
			parts = append(parts, t.Sums.About(t.Sums.Measured(k, d)))
		default:
			parts = append(parts, t.Sums.Measured(k, d))
		}
	}
	return parts
}

// SumFigure is a sum in a column whose head says the measure: every digit, for people add it up.
func (t *Table) SumFigure(s resource.Sum, k record.ResourceKind) string {
	if s.Unsummed.Has(k) {
		return t.Sums.Unsummed(t.Terms.Resource(k))
	}
	n := t.Decimal(s.Of(k).Decimal)
	if s.Approximate.Has(k) {
		n = t.Sums.About(n)
	}
	return n
}
