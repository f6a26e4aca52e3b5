package mirror

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// missing is what the schema lacks: tables, and columns of those that are there.
type missing struct {
	tables  []*table
	columns []string // “table.column”
	ddl     []string
}

// meta is the table of publications as the others are described.
var meta = &table{name: publication, columns: publicationColumns}

// lacks reads what there is. A table that is none of ours is refused: nothing of it is touched.
func (t *target) lacks(ctx context.Context, all []*table) (m missing, err error) {
	has := map[string]map[string]string{}
	var name, column, kind string
	err = t.rows(ctx, "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = $1", []any{t.schema}, []any{&name, &column, &kind}, func() error {
		if has[name] == nil {
			has[name] = map[string]string{}
		}
		has[name][column] = kind
		return nil
	})
	if err != nil {
		return m, err
	}
	if len(has) == 0 {
		m.ddl = append(m.ddl, `CREATE SCHEMA IF NOT EXISTS "`+t.schema+`"`)
	}
	for _, of := range append([]*table{meta}, all...) {
		if err := m.compare(t, of, has[of.name]); err != nil {
			return m, err
		}
	}
	return m, nil
}

func (m *missing) compare(t *target, of *table, has map[string]string) error {
	if has == nil {
		m.tables = append(m.tables, of)
		m.ddl = append(m.ddl, t.create(of))
		return nil
	}
	for i, c := range of.columns {
		switch kind, there := has[c.name]; {
		case there && kind != c.sql:
			return &Error{Code: Taken, Where: t.schema + "." + of.name, Found: c.name + " " + kind}
		case there:
		case i < len(own):
			return &Error{Code: Taken, Where: t.schema + "." + of.name, Found: strings.Join(slices.Sorted(maps.Keys(has)), ", ")}
		default:
			m.columns = append(m.columns, of.name+"."+c.name)
			m.ddl = append(m.ddl, fmt.Sprintf(`ALTER TABLE %s ADD COLUMN IF NOT EXISTS "%s" %s`, t.table(of.name), c.name, c.sql))
		}
	}
	return nil
}

func (t *target) create(of *table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE IF NOT EXISTS %s (", t.table(of.name))
	primary := []string{of.columns[0].name}
	if of != meta {
		primary = of.primary()
	}
	for _, c := range of.columns {
		fmt.Fprintf(&b, `"%s" %s`, c.name, c.sql)
		if slices.Contains(primary, c.name) {
			b.WriteString(" NOT NULL")
		}
		b.WriteString(", ")
	}
	fmt.Fprintf(&b, "PRIMARY KEY (%s))", quoted(primary))
	return b.String()
}

// make makes what is missing. Two that begin at once meet here: who comes second looks again.
func (t *target) make(ctx context.Context, all []*table) (m missing, err error) {
	for try := range 3 {
		if m, err = t.lacks(ctx, all); err != nil {
			return m, err
		}
		if err = t.exec(ctx, m.ddl); err == nil || try == 2 || !met(err) {
			break
		}
	}
	return m, err
}

func (t *target) exec(ctx context.Context, ddl []string) error {
	for _, sql := range ddl {
		_, err := t.conn.Exec(ctx, sql)
		var said *pgconn.PgError
		if errors.As(err, &said) && said.Code == "42501" && strings.HasPrefix(sql, "CREATE SCHEMA") {
			continue // it may be there without a table, made for this user, who may make none
		}
		if err != nil {
			return driver(err)
		}
	}
	return nil
}

// met tells that somebody else made the same a moment before.
func met(err error) bool {
	var said *pgconn.PgError
	return errors.As(err, &said) && slices.Contains([]string{"23505", "42P06", "42P07", "42701", "40001"}, said.Code)
}
