package mirror

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"danvan/store/record"
	"danvan/sync/mirror/pgtest"
)

// Whatever a text holds arrives as it is: what COPY means something by, what SQL does, and what is long.
func TestOddTextsArrive(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	texts := []string{`\N`, `\.`, `a\tb\\n`, `'; DROP TABLE model; --`, `"hai" “ba” 'một'`, "🏡🇻🇳 Gia đình", "Đường\nhai dòng\n", "NULL", "{}", strings.Repeat("Vận động nhân dân hiến đất. ", 8000)}
	d.at = time.Date(10500, 1, 1, 0, 0, 0, 0, time.UTC) // a clock that is wrong
	for i, text := range texts {
		m, _ := d.register("02269", "Mô hình "+string(rune('A'+i)))
		d.set(m, "content", text)
	}
	if res := d.publish(s, "m"); res.Odd != 0 {
		t.Errorf("%d odd", res.Odd)
	}
	conn, err := pgx.Connect(context.Background(), s.URL())
	must(t, err)
	defer conn.Close(context.Background()) //nolint:errcheck // it was only read from
	rows, err := conn.Query(context.Background(), "SELECT content FROM m.model ORDER BY name")
	must(t, err)
	got, err := pgx.CollectRows(rows, pgx.RowTo[string])
	must(t, err)
	if !slices.Equal(got, texts) {
		t.Errorf("%.2000q", got)
	}
	if got := s.SQL("SELECT DISTINCT extract(year FROM changed) FROM m.model"); got != "10500\n" {
		t.Errorf("changed in %s", got)
	}
	d.isAsNew(s, "m")
}

// A zero byte, which no text of a register can hold, is replaced and counted, and keeps no row out.
func TestAZeroByteIsTold(t *testing.T) {
	var l line
	l.begin(places)
	l.text("a\x00b")
	if string(l.buf) != "\ta\uFFFDb" || l.odd != 1 {
		t.Errorf("%q %d", l.buf, l.odd)
	}
}

// Dates that are known in part have their first and their last day; what is no day in any calendar has none, and keeps
// its words.
func TestDays(t *testing.T) {
	for written, want := range map[string]string{
		"2024-02": "2024-02|2024-02-01|2024-02-29", "2026": "2026|2026-01-01|2026-12-31", "2026-H2": "2026-H2|2026-07-01|2026-12-31",
		"2026-Q1": "2026-Q1|2026-01-01|2026-03-31", "2026-10-05": "2026-10-05|2026-10-05|2026-10-05", "2026-01/2026-09": "2026-01/2026-09|2026-01-01|2026-09-30",
		"2026-01/2026-06": "2026-01/2026-06|2026-01-01|2026-06-30", "2021/2025": "2021/2025|2021-01-01|2025-12-31", "0000": `0000|\N|\N`, "": `\N|\N|\N`,
	} {
		l := line{of: places}
		l.next = len(own)
		l.days(written)
		if got := strings.ReplaceAll(strings.TrimPrefix(string(l.buf), "\t"), "\t", "|"); got != want {
			t.Errorf("%q: %s, expected %s", written, got, want)
		}
	}
}

// FuzzLine holds a text in a row to what COPY reads: one row, the same columns, the same text.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"", `\N`, "a\tb\nc\rd\\e", "\x00", "Đ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var l line
		l.begin(places)
		l.text(s)
		l.text("z")
		row := string(l.end(nil, "r", key{record.ID{1}, record.ID{2}}))
		if strings.Count(row, "\n") != 1 || !strings.HasSuffix(row, "\tz\n") {
			t.Fatalf("%q", row)
		}
		fields := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		if len(fields) != len(own)+2 {
			t.Fatalf("%q", fields)
		}
		read := strings.NewReplacer(`\\`, `\`, `\t`, "\t", `\n`, "\n", `\r`, "\r").Replace(fields[len(own)])
		if want := strings.ReplaceAll(s, "\x00", "\uFFFD"); s == "" && fields[len(own)] != `\N` || s != "" && read != want {
			t.Errorf("%q came as %q", want, read)
		}
	})
}
