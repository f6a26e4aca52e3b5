package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/sync/mirror/pgtest"
)

// BenchmarkPublish is what publishing a province with 100,000 registrations takes, as a whole process: the first time,
// beside psql's \copy of the same columns of all tables into tables with the same keys; and after one record was
// changed.
func BenchmarkPublish(b *testing.B) {
	s := pgtest.Start(b)
	s.SQL("ALTER SYSTEM SET fsync = on")
	s.SQL("SELECT pg_reload_conf()")
	d := newDesk(b)
	path, err := bigRegister()
	if err != nil {
		b.Fatal(err)
	}
	d.register = path
	url := s.URL()
	timed := func(do func()) time.Duration {
		start := time.Now()
		do()
		return time.Since(start)
	}
	var first, one, copied []time.Duration
	round := 0
	for b.Loop() {
		round++
		s.SQL("DROP SCHEMA IF EXISTS danvan CASCADE")
		s.SQL("CHECKPOINT")
		first = append(first, timed(func() { d.run("publish", url) }))
		id := strings.TrimSpace(s.SQL("SELECT id FROM danvan.registration ORDER BY id LIMIT 1 OFFSET %d", round))
		d.run("set", id, fmt.Sprintf("participants=%d", 100+round), "--reason", "sửa")
		one = append(one, timed(func() { d.run("publish", url) }))
		copied = append(copied, copyByPsql(b, s))
	}
	b.Logf("first %v, psql %v, one changed %v", first, copied, one)
	b.ReportMetric(middle(copied), "psql-copy-ms")
	b.ReportMetric(middle(first), "first-ms")
	atMost(b, middle(first)/middle(copied), 2, "×psql-copy")
	atMost(b, middle(one), 1000, "one-changed-ms")
}

// copyByPsql writes every table of the mirror to a file and lets psql copy them into another schema, with tables and
// keys as there.
func copyByPsql(b *testing.B, s *pgtest.Database) time.Duration {
	dir := b.TempDir()
	var out, in strings.Builder
	s.SQL("DROP SCHEMA IF EXISTS copied CASCADE")
	s.SQL("CREATE SCHEMA copied")
	in.WriteString("BEGIN;\n")
	for _, name := range strings.Fields(s.SQL("SELECT table_name FROM information_schema.tables WHERE table_schema = 'danvan'")) {
		s.SQL(`CREATE TABLE copied.%q (LIKE danvan.%q INCLUDING ALL)`, name, name)
		file := filepath.Join(dir, name)
		fmt.Fprintf(&out, "\\copy danvan.\"%s\" to '%s'\n", name, file)
		fmt.Fprintf(&in, "\\copy copied.\"%s\" from '%s'\n", name, file)
	}
	in.WriteString("COMMIT;\n")
	for name, script := range map[string]string{"out.sql": out.String(), "in.sql": in.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	run := func(script string) time.Duration {
		start := time.Now()
		if said, err := s.Psql("-f", filepath.Join(dir, script)).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, said)
		}
		return time.Since(start)
	}
	run("out.sql")
	s.SQL("CHECKPOINT")
	return run("in.sql")
}
