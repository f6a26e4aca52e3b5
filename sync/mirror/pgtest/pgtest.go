package pgtest

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// Password is that of the user “danvan”, with letters that an address cannot hold as they are.
const Password = "mật khẩu/@:%1"

// server is the one that the tests of a process share, as long as one of them uses it.
var server struct {
	sync.Mutex
	users     int
	databases int
	dir       string // of the data and of the socket
	bin       string
	running   *exec.Cmd
}

// Database is one of the server's, which a test has for itself.
type Database struct {
	t    testing.TB
	Name string
	Dir  string // of the socket
}

// Start gives a database, on a server that is started unless it runs. The test is skipped where the machine has no
// PostgreSQL, but for where everything must be tried.
func Start(t testing.TB) *Database {
	t.Helper()
	release, err := Hold()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(release)
	server.Lock()
	defer server.Unlock()
	if server.bin == "" {
		if os.Getenv("DANVAN_CI") != "" {
			t.Fatal("no PostgreSQL: install Debian's package postgresql")
		}
		t.Skip("no PostgreSQL: install Debian's package postgresql")
	}
	server.databases++
	d := &Database{t: t, Name: "postgres", Dir: server.dir}
	name := fmt.Sprintf("t%d", server.databases)
	d.SQL("CREATE DATABASE %s", name)
	d.Name = name
	return d
}

// Hold keeps the server running until release is called: for all tests of a package.
func Hold() (release func(), err error) {
	server.Lock()
	defer server.Unlock()
	if server.users++; server.users == 1 {
		err = start()
	}
	return stop, err
}

func stop() {
	server.Lock()
	defer server.Unlock()
	if server.users--; server.users > 0 || server.running == nil {
		return
	}
	_ = server.running.Process.Signal(syscall.SIGINT)
	_ = server.running.Wait()
	_ = os.RemoveAll(server.dir)
	server.running, server.bin, server.databases = nil, "", 0
}

func start() error {
	if runtime.GOOS == "windows" { // under Wine those of Linux are seen, and cannot be run
		return nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if len(found) == 0 {
		return nil
	}
	server.bin = filepath.Dir(found[len(found)-1])
	dir, err := os.MkdirTemp("", "danvan-pg-") // not that of a test: a socket's path may not be long
	if err != nil {
		return err
	}
	server.dir = dir
	secret := filepath.Join(dir, "pw")
	if err := os.WriteFile(secret, []byte(Password), 0o600); err != nil {
		return err
	}
	if os.Geteuid() == 0 { // PostgreSQL refuses to run as root
		if err := run(exec.Command("chown", "-R", "postgres:", dir)); err != nil {
			return err
		}
	}
	data := filepath.Join(dir, "data")
	if err := run(as("initdb", "-D", data, "-U", "danvan", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync")); err != nil {
		return err
	}
	c := as("postgres", "-D", data, "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off")
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		return err
	}
	server.running = c
	for range 1200 {
		if exec.Command(filepath.Join(server.bin, "pg_isready"), "-q", "-h", dir).Run() == nil {
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	return fmt.Errorf("PostgreSQL does not answer:\n%s", said.String())
}

// as is one of its programs, by somebody who may run it.
func as(program string, args ...string) *exec.Cmd {
	args = append([]string{filepath.Join(server.bin, program)}, args...)
	if os.Geteuid() == 0 {
		args = append([]string{"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"}, args...)
	}
	c := exec.Command(args[0], args[1:]...)
	c.Dir = server.dir
	return c
}

func run(c *exec.Cmd) error {
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, out)
	}
	return nil
}

// Socket is where the server listens.
func (d *Database) Socket() string { return filepath.Join(d.Dir, ".s.PGSQL.5432") }

// URL is the database's address, as the user danvan.
func (d *Database) URL() string { return d.At(d.Dir) }

// At is URL by way of a socket in another folder.
func (d *Database) At(dir string) string {
	u := url.URL{Scheme: "postgres", User: url.UserPassword("danvan", Password), Path: "/" + d.Name, RawQuery: "host=" + url.QueryEscape(dir)}
	return u.String()
}

// Psql is psql on the database: what others make of what is there.
func (d *Database) Psql(args ...string) *exec.Cmd {
	c := exec.Command("psql", append([]string{"-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", "danvan", "-h", d.Dir, "-d", d.Name}, args...)...)
	c.Env = append(os.Environ(), "PGPASSWORD="+Password, "PGCLIENTENCODING=UTF8")
	return c
}

// SQL asks the database.
func (d *Database) SQL(format string, args ...any) string {
	d.t.Helper()
	asked := format
	if len(args) > 0 {
		asked = fmt.Sprintf(format, args...)
	}
	c := d.Psql()
	c.Stdin = strings.NewReader(asked)
	out, err := c.CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s: %v\n%s", asked, err, out)
	}
	return string(out)
}
