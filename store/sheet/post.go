package sheet

import (
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// parted takes “Bí thư Chi bộ thôn Bản Chỏn, xã Phúc Sơn” of a row that names no unit apart: where what stands behind
// the last comma is a unit below the own one, the line lies in that, and the post is what stands before it. Anything
// else is kept whole, and so is what stands in the register whole.
func (t *taker) parted(r *Row) *store.Unit {
	c := t.Sheet.Column("post")
	if c == nil || t.Sheet.Kind != record.AwardKind && t.Sheet.Kind != record.TypicalKind {
		return nil
	}
	for _, h := range t.Columns {
		if h.Column != c {
			continue
		}
		whole := vi.CleanLine(t.source(r, h).Shown())
		i := strings.LastIndexAny(whole, ",;")
		if i <= 0 {
			return nil
		}
		post, name := strings.TrimSpace(whole[:i]), strings.TrimSpace(whole[i+1:])
		u, err := t.reader.Unit(name)
		me := t.tx.Me().Unit
		if err != nil || post == "" || u.ID == me || !t.reader.tree.Covers(me, u.ID) || !vi.HasMarks(name) && strings.Trim(name, "0123456789") == "" || t.stands(r, me) {
			return nil
		}
		t.posts[r] = post
		t.made.Parted = append(t.made.Parted, Parted{r, whole, post, u})
		return u
	}
	return nil
}

// Parted is a post that was parted from the unit behind it.
type Parted struct {
	Row         *Row
	Whole, Post string
	Unit        *store.Unit
}

// stands tells whether the register has a row as it stands, in a unit.
func (t *taker) stands(r *Row, unit record.ID) bool {
	line := t.Sheet.New(unit)
	t.fill(r, line)
	return t.there[t.says(line)]
}

// postOf is the post of a row whose unit was parted from it.
func (t *taker) postOf(r *Row, c *Column) (worksheet.Cell, bool) {
	post, is := t.posts[r]
	if !is || c.Name != "post" {
		return worksheet.Cell{}, false
	}
	return worksheet.TextCell(post), true
}
