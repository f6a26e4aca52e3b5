//go:build linux

package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// op is one thing that a program did to files, as strace saw it.
type op struct {
	what   string // write, cut, sync, make, rename, link, remove, folder, syncfolder, answer
	path   string // name at that moment, within the folder
	to     string // of rename and link: the new name
	file   int    // of write, cut, sync and make: which file it is, whatever its name
	offset int64
	data   []byte
}

func (o op) String() string {
	return fmt.Sprintf("%s %s%s #%d %d+%d", o.what, o.path, strings.TrimPrefix(" → "+o.to, " → "), o.file, o.offset, len(o.data))
}

// traced are the calls by which files change. What else could write is traced too, so that it is seen and refused.
const traced = "openat,open,creat,close,dup,dup2,dup3,fcntl,lseek,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,syncfs,rename,renameat,renameat2," +
	"link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat,truncate,ftruncate,fallocate,copy_file_range,sendfile,splice,mmap,io_uring_enter"

// recorder turns the calls into ops.
type recorder struct {
	dir     string
	files   map[string]int // by name
	next    int
	open    map[int]*handle // by descriptor
	waiting map[string]string
	ops     []op
}

type handle struct {
	path   string
	file   int // 0 for a folder
	offset int64
	end    bool // writes go to the end
}

// straced runs danvan in a folder under strace and gives what it did there. Files that were there before have the
// numbers that files gives.
func straced(t *testing.T, dir string, files map[string]int, args ...string) (ops []op, said string, err error) {
	t.Helper()
	danvan, lookErr := exec.LookPath("danvan") // TestMain has put it on the path
	if lookErr != nil {
		t.Fatal(lookErr)
	}
	log := filepath.Join(t.TempDir(), "strace")
	c := exec.Command("strace", append([]string{"-f", "-xx", "-s", "33554432", "--seccomp-bpf", "-e", "signal=none", "-e", "trace=" + traced, "-o", log, danvan}, args...)...)
	c.Dir, c.Env = dir, append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir, "TZ=UTC", "DANVAN_REGISTER=", "DANVAN_PASSPHRASE=",
		"DANVAN_LANG=vi", "TMPDIR="+os.TempDir())
	out, err := c.CombinedOutput()
	f, openErr := os.Open(log)
	if openErr != nil {
		t.Fatalf("%v: %s", openErr, out)
	}
	defer f.Close() //nolint:errcheck // read only
	r := &recorder{dir: dir, files: files, next: len(files) + 1, open: map[int]*handle{}, waiting: map[string]string{}}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<28)
	for lines.Scan() {
		if bad := r.line(lines.Text()); bad != nil {
			t.Fatalf("%.300s: %v", lines.Text(), bad)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return r.ops, string(out), err
}

var call = regexp.MustCompile(`^(\d+)\s+(?:<\.\.\. )?(\w+)(?: resumed>|\()(.*)$`)

var ending = regexp.MustCompile(`^(.*)\)\s+= (\S+)`)

func (r *recorder) line(s string) error {
	if strings.Contains(s, "+++") || strings.Contains(s, "---") {
		return nil
	}
	m := call.FindStringSubmatch(s)
	if m == nil {
		return fmt.Errorf("not understood")
	}
	id := m[1] + m[2]
	if rest, cut := strings.CutSuffix(m[3], " <unfinished ...>"); cut {
		r.waiting[id] = rest
		return nil
	}
	args := r.waiting[id] + m[3]
	delete(r.waiting, id)
	done := ending.FindStringSubmatch(args)
	if done == nil {
		return fmt.Errorf("no result")
	}
	n, err := strconv.ParseInt(done[2], 0, 64)
	if err != nil || n < 0 {
		return nil // it failed: nothing was done
	}
	return r.did(m[2], split(done[1]), n)
}

// split parts the arguments; texts are in hexadecimal, so that no comma is in them.
func split(args string) (all []string) {
	for _, a := range strings.Split(args, ",") {
		all = append(all, strings.TrimSpace(a))
	}
	return all
}

func text16(s string) ([]byte, error) {
	quoted := strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`)
	if strings.Contains(s, "...") {
		return nil, fmt.Errorf("cut short")
	}
	return hex.DecodeString(strings.ReplaceAll(quoted, `\x`, ""))
}

// inside gives a path within the folder; false for one elsewhere.
func (r *recorder) inside(arg string) (string, bool) {
	b, err := text16(arg)
	if err != nil {
		return "", false
	}
	path := string(b)
	if !filepath.IsAbs(path) {
		path = filepath.Join(r.dir, path)
	}
	rel, err := filepath.Rel(r.dir, filepath.Clean(path))
	return rel, err == nil && rel != ".." && !strings.HasPrefix(rel, "../")
}

func (r *recorder) add(o op) { r.ops = append(r.ops, o) }

// did understands one call that was done.
func (r *recorder) did(name string, a []string, result int64) error {
	fd, _ := strconv.Atoi(a[0])
	switch name {
	case "openat", "open":
		if name == "openat" {
			a = a[1:]
		}
		return r.opened(a[0], a[1], int(result))
	case "close":
		delete(r.open, fd)
	case "dup", "dup2", "dup3", "fcntl":
		if h := r.open[fd]; h != nil && (name != "fcntl" || strings.HasPrefix(a[1], "F_DUPFD")) {
			r.open[int(result)] = h
		}
	case "lseek":
		if h := r.open[fd]; h != nil {
			h.offset = result
		}
	case "write", "pwrite64":
		return r.wrote(name, fd, a, result)
	case "fsync", "fdatasync":
		if h := r.open[fd]; h != nil && h.file == 0 {
			r.add(op{what: "syncfolder", path: h.path})
		} else if h != nil {
			r.add(op{what: "sync", path: h.path, file: h.file})
		}
	case "ftruncate":
		if h := r.open[fd]; h != nil {
			n, err := strconv.ParseInt(a[1], 0, 64)
			r.add(op{what: "cut", path: h.path, file: h.file, offset: n})
			return err
		}
	case "rename", "renameat", "renameat2", "link", "linkat":
		return r.named(name, a)
	case "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat":
		if strings.HasSuffix(name, "at") {
			a = a[1:]
		}
		path, ok := r.inside(a[0])
		if !ok {
			return nil
		}
		if strings.HasPrefix(name, "mkdir") {
			r.add(op{what: "folder", path: path})
			return nil
		}
		r.add(op{what: "remove", path: path})
		delete(r.files, path)
	case "mmap":
		if strings.Contains(a[2], "PROT_WRITE") && strings.Contains(a[3], "MAP_SHARED") {
			if n, err := strconv.Atoi(a[4]); err == nil && r.open[n] != nil {
				return fmt.Errorf("a file is written through memory")
			}
		}
	default:
		for _, x := range a {
			if n, err := strconv.Atoi(x); err == nil && n > 2 && r.open[n] != nil {
				return fmt.Errorf("a way of writing that this test does not know")
			}
		}
	}
	return nil
}

func (r *recorder) opened(name, flags string, fd int) error {
	delete(r.open, fd)
	path, ok := r.inside(name)
	if !ok {
		return nil
	}
	if fi, err := os.Stat(filepath.Join(r.dir, path)); err == nil && fi.IsDir() {
		r.open[fd] = &handle{path: path}
		return nil
	}
	file, known := r.files[path]
	if !known {
		if !strings.Contains(flags, "O_CREAT") {
			return nil
		}
		file = r.next
		r.next++
		r.files[path] = file
		r.add(op{what: "make", path: path, file: file})
	} else if strings.Contains(flags, "O_TRUNC") {
		r.add(op{what: "cut", path: path, file: file})
	}
	r.open[fd] = &handle{path: path, file: file, end: strings.Contains(flags, "O_APPEND")}
	return nil
}

func (r *recorder) wrote(name string, fd int, a []string, n int64) error {
	h := r.open[fd]
	if h == nil {
		if fd == 1 {
			r.add(op{what: "answer"})
		}
		return nil
	}
	data, err := text16(a[1])
	if err != nil || h.end || int64(len(data)) < n {
		return fmt.Errorf("%d bytes of %d, at the end: %v: %v", n, len(data), h.end, err)
	}
	at := h.offset
	if name == "pwrite64" {
		if at, err = strconv.ParseInt(a[3], 0, 64); err != nil {
			return err
		}
	} else {
		h.offset += n
	}
	r.add(op{what: "write", path: h.path, file: h.file, offset: at, data: data[:n]})
	return nil
}

func (r *recorder) named(name string, a []string) error {
	from, to := 0, 1
	if strings.Contains(name, "at") {
		from, to = 1, 3
	}
	old, ok1 := r.inside(a[from])
	fresh, ok2 := r.inside(a[to])
	if !ok1 && !ok2 {
		return nil
	}
	if !ok1 || !ok2 {
		return fmt.Errorf("a name from another folder")
	}
	file, known := r.files[old]
	if !known {
		return fmt.Errorf("a new name for what is not known")
	}
	r.files[fresh] = file
	what := "link"
	if strings.HasPrefix(name, "rename") {
		what = "rename"
		delete(r.files, old)
		for _, h := range r.open {
			if h.path == old {
				h.path = fresh
			}
		}
	}
	r.add(op{what: what, path: old, to: fresh, file: file})
	return nil
}
