package vi

// FormatMoney writes an amount in đồng in the largest unit that shows it exactly with at most two decimals:
// “185 triệu”, “1,5 tỷ”, “1.234.567”. The word for đồng is left to the caller.
func FormatMoney(n int64) string {
	for _, unit := range [...]struct {
		name string
		pow  uint8
	}{{"tỷ", 9}, {"triệu", 6}} {
		d := NewDecimal(n, unit.pow)
		if whole, _ := d.split(); d.Scale <= 2 && whole != "0" && whole != "-0" {
			return FormatDecimal(d) + " " + unit.name
		}
	}
	return FormatInt(n)
}
