package mirror

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// target is the database and the schema that are written to.
type target struct {
	schema string
	config *pgx.ConnConfig
	conn   *pgx.Conn
	open   bool
}

// DefaultSchema is where the tables are unless another is named.
const DefaultSchema = "danvan"

// Good tells whether a text can be the name of a schema: small letters, digits and _, so that nobody ever has to quote
// it.
func Good(schema string) bool {
	return schema != "" && len(schema) <= 63 && strings.Trim(schema, "abcdefghijklmnopqrstuvwxyz0123456789_") == "" && (schema[0] < '0' || schema[0] > '9')
}

func connect(ctx context.Context, url, schema string) (*target, error) {
	t := &target{schema: schema}
	if !strings.HasPrefix(url, "postgres://") && !strings.HasPrefix(url, "postgresql://") {
		return nil, &Error{Code: BadURL}
	}
	var err error
	if t.config, err = pgx.ParseConfig(url); err != nil {
		return nil, &Error{Code: BadURL} // what the driver says of it may hold a part of the password
	}
	t.config.DefaultQueryExecMode = pgx.QueryExecModeExec // no statement that a pooler in between would not know
	t.config.RuntimeParams["client_encoding"], t.config.RuntimeParams["application_name"] = "UTF8", "danvan"
	if t.conn, err = pgx.ConnectConfig(ctx, t.config); err != nil {
		return nil, t.explain(driver(err))
	}
	t.open = true
	var encoding string
	if err := t.conn.QueryRow(ctx, "SHOW server_encoding").Scan(&encoding); err != nil {
		return nil, t.explain(driver(err))
	}
	if !strings.EqualFold(strings.ReplaceAll(encoding, "-", ""), "UTF8") {
		t.close()
		return nil, &Error{Code: NotUTF8, Where: t.where(), Found: encoding}
	}
	return t, nil
}

func (t *target) close() { _ = t.conn.Close(context.Background()) }

// where names the database to people, without the password.
func (t *target) where() string {
	return fmt.Sprintf("%s@%s:%d/%s", t.config.User, t.config.Host, t.config.Port, t.config.Database)
}

// hide takes the password out of what somebody else says.
func (t *target) hide(s string) string {
	if t.config.Password == "" {
		return s
	}
	return strings.ReplaceAll(s, t.config.Password, "…")
}

// table names a table of the schema.
func (t *target) table(name string) string { return `"` + t.schema + `"."` + name + `"` }

// rows calls fn for every row that a question gives.
func (t *target) rows(ctx context.Context, sql string, args []any, dst []any, fn func() error) error {
	rows, err := t.conn.Query(ctx, sql, args...)
	if err != nil {
		return driver(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(dst...); err != nil {
			return driver(err)
		}
		if err := fn(); err != nil {
			return err
		}
	}
	return driver(rows.Err())
}
