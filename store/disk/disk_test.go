package disk_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"danvan/store/disk"
	"danvan/store/storetest"
)

var must = storetest.Must

func words(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func put(t *testing.T, path, s string) string {
	t.Helper()
	must(t, os.WriteFile(path, []byte(s), 0o600))
	return path
}

// register makes a file as bbolt does.
func register(t *testing.T, path string) string {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Close())
	return path
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %.40q (%v), want %.40q", filepath.Base(path), got, err, want)
	}
}

// alone tells that nothing passing was left in a folder.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".danvan-") {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

func TestAFileIsNewOrReplacesWhenAsked(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	must(t, disk.Write(path, disk.Options{}, words("một")))
	if err := disk.Write(path, disk.Options{}, words("hai")); !errors.Is(err, fs.ErrExist) || !disk.IsCode(err, disk.Exists) {
		t.Errorf("over a file: %v", err)
	}
	holds(t, path, "một")
	stop := errors.New("stop")
	fail := func(w io.Writer) error { return errors.Join(words("hỏng")(w), stop) }
	for _, replace := range []bool{true, false} {
		if err := disk.Write(filepath.Join(dir, "b.csv"), disk.Options{Replace: replace}, fail); !errors.Is(err, stop) {
			t.Errorf("failing: %v", err)
		}
	}
	must(t, disk.Write(path, disk.Options{Replace: true}, words("ba")))
	holds(t, path, "ba")
	if _, err := os.Lstat(filepath.Join(dir, "b.csv")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a file was left of what failed")
	}
	for _, c := range []struct {
		path string
		code disk.Code
	}{
		{dir, disk.IsFolder}, {filepath.Join(dir, "khong", "a"), disk.NoFolder}, {filepath.Join(path, "a"), notFolder()},
		{filepath.Join(dir, strings.Repeat("x", 300)), disk.LongName},
	} {
		err := disk.Write(c.path, disk.Options{Replace: true}, words("x"))
		if long := c.code == disk.LongName && runtime.GOOS == "windows"; !disk.IsCode(err, c.code) && !(long && (disk.IsCode(err, disk.BadName) || disk.IsCode(err, disk.NotFound))) { // as versions of Windows, and Wine, call it
			t.Errorf("%s: %v", c.code, err)
		}
	}
	must(t, disk.Write(filepath.Join(dir, strings.Repeat("x", 250)), disk.Options{}, words("x"))) // as long as a name may be
	alone(t, dir)
}

// notFolder is what a file in the place of a folder is called: Windows says no more than that there is no such folder.
func notFolder() disk.Code {
	if runtime.GOOS == "windows" {
		return disk.NoFolder
	}
	return disk.NotFolder
}

// symlink makes a link, and tells whether there is one: Windows makes none for who may not, and Wine says that it has
// and makes none.
func symlink(t *testing.T, to, from string) bool {
	t.Helper()
	err := os.Symlink(to, from)
	fi, there := os.Lstat(from)
	is := err == nil && there == nil && fi.Mode()&fs.ModeSymlink != 0
	if !is && runtime.GOOS != "windows" {
		t.Fatal(err, there)
	}
	return is
}

// Whatever way leads to it, and even where replacing was asked for.
func TestNoWayLeadsOverWhatDanvanKeeps(t *testing.T) {
	for _, kept := range []struct {
		name string
		make func(t *testing.T, path string)
		code disk.Code
	}{
		{"so.dvr", func(t *testing.T, p string) { register(t, p) }, disk.IsRegister},
		{"ten-khac.xlsx", func(t *testing.T, p string) { register(t, p) }, disk.IsRegister},
		{"dau-hong.db", func(t *testing.T, p string) { register(t, p); scratch(t, p, 0) }, disk.IsRegister},
		{"trang-hai-hong.db", func(t *testing.T, p string) { register(t, p); scratch(t, p, os.Getpagesize()) }, disk.IsRegister},
		{"ca-hai-hong.dvr", func(t *testing.T, p string) { register(t, p); scratch(t, p, 0); scratch(t, p, os.Getpagesize()) }, disk.IsRegister},
		{"goi.dvk", func(t *testing.T, p string) {
			put(t, p, "!<arch>\nMANIFEST        0           0     0     644     12        `\n")
		}, disk.IsBundle},
		{"goi-cu.csv", func(t *testing.T, p string) { put(t, p, "MANIFEST\x00\x00") }, disk.IsBundle},
		{"ma-hoa.dvk", func(t *testing.T, p string) { put(t, p, "age-encryption.org/v1\n-> X25519 abc\n") }, disk.IsBundle},
		{"khoa", func(t *testing.T, p string) { put(t, p, "danvan 812 55 01JD0000000000000000000000\n") }, disk.IsLock},
	} {
		t.Run(kept.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, kept.name)
			kept.make(t, path)
			before, err := os.ReadFile(path)
			must(t, err)
			must(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
			link, hard := filepath.Join(dir, "link.csv"), filepath.Join(dir, "hard")
			code := kept.code
			ways := []string{path, filepath.Join(dir, "sub", "..", kept.name), dir + "//./" + kept.name}
			if kept.name != "ca-hai-hong.dvr" { // both first pages gone, only the ending tells
				must(t, os.Link(path, hard))
				if ways = append(ways, hard); symlink(t, path, link) {
					ways = append(ways, link)
				}
			}
			for _, way := range ways {
				for _, replace := range []bool{false, true} {
					if err := disk.Write(way, disk.Options{Replace: replace}, words("danh sách")); !disk.IsCode(err, code) {
						t.Errorf("%s: %v", way, err)
					}
					if err := disk.Make(way, disk.Options{Replace: replace}, func(tmp string) error { return os.WriteFile(tmp, nil, 0o600) }); !disk.IsCode(err, code) {
						t.Errorf("%s: %v", way, err)
					}
				}
			}
			holds(t, path, string(before))
			alone(t, dir)
		})
	}
}

func scratch(t *testing.T, path string, at int) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	must(t, err)
	_, err = f.WriteAt(make([]byte, 64), int64(at))
	must(t, errors.Join(err, f.Close()))
}

func TestTheNameOfALockFileIsKept(t *testing.T) {
	dir := t.TempDir()
	register(t, filepath.Join(dir, "so.dvr"))
	for _, replace := range []bool{false, true} {
		err := disk.Write(filepath.Join(dir, "so.dvr.lock"), disk.Options{Replace: replace}, words("x"))
		if !disk.IsCode(err, disk.IsLock) {
			t.Errorf("%v", err)
		}
	}
	must(t, disk.Write(filepath.Join(dir, "khac.lock"), disk.Options{}, words("x")))
}

// What came meanwhile is not replaced, and what is never replaced is looked at once more.
func TestWhatCameMeanwhileStays(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	err := disk.Make(path, disk.Options{}, func(tmp string) error { put(t, path, "người khác"); return os.WriteFile(tmp, []byte("x"), 0o600) })
	if !disk.IsCode(err, disk.Exists) {
		t.Errorf("%v", err)
	}
	holds(t, path, "người khác")
	err = disk.Make(path, disk.Options{Replace: true}, func(tmp string) error {
		must(t, os.Remove(path))
		register(t, path)
		return os.WriteFile(tmp, []byte("x"), 0o600)
	})
	if !disk.IsCode(err, disk.IsRegister) {
		t.Errorf("%v", err)
	}
	alone(t, dir)
}

func TestALinkStays(t *testing.T) {
	dir := t.TempDir()
	there, link, dead := put(t, filepath.Join(dir, "a.csv"), "một"), filepath.Join(dir, "l"), filepath.Join(dir, "dead")
	if !symlink(t, "a.csv", link) || !symlink(t, "nowhere", dead) {
		t.Skip("no links are made here")
	}
	for _, l := range []string{link, dead} {
		if err := disk.Write(l, disk.Options{}, words("hai")); !disk.IsCode(err, disk.Exists) {
			t.Errorf("%v", err)
		}
	}
	must(t, disk.Write(link, disk.Options{Replace: true}, words("hai")))
	holds(t, there, "hai")
	if fi, err := os.Lstat(link); err != nil || fi.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
}

func TestNamesForEveryFileSystem(t *testing.T) {
	for in, want := range map[string]string{"02269": "02269", "TU.01-a": "TU.01-a", "01/ĐU": "01-DU--", "A:B": "A-B--", "NUL": "NUL--", "con.x": "con-x--", "a.": "a--", "a ": "a--", "": "",
		"../../x": "x--", "COM1": "COM1--", "Ủy ban": "Uy-ban--", "a\u202eb": "a-b--", "lpt9": "lpt9--", "console": "console"} {
		got := disk.Part(in)
		if strings.HasSuffix(want, "--") || want == "" {
			got = got[:len(got)-8]
		}
		if got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		gen := rapid.OneOf(rapid.StringN(0, 60, -1), rapid.StringOfN(rapid.RuneFrom([]rune(`/\:*?"<>|. -_Đđaā01NULCON`)), 0, 8, -1))
		a, b := gen.Draw(t, "a"), gen.Draw(t, "b")
		x, y := disk.Part(a), disk.Part(b)
		if a != b && x == y {
			t.Fatalf("%q and %q are both %q", a, b, x)
		}
		for _, p := range []string{x, y} {
			stem, _, _ := strings.Cut(strings.ToUpper(p), ".")
			if strings.ContainsFunc(p, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`/\:*?"<>|`, r) }) || p == "" || len(p) > 52 ||
				strings.HasSuffix(p, ".") || strings.HasPrefix(p, ".") || stem == "NUL" || stem == "CON" {
				t.Fatalf("%q is no name for Windows", p)
			}
		}
	})
}

func TestAFolderIsMadeWithThoseAbove(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	must(t, disk.MakeFolder(dir, 0o700))
	must(t, disk.MakeFolder(dir, 0o700))
	put(t, filepath.Join(dir, "f"), "x")
	if err := disk.MakeFolder(filepath.Join(dir, "f", "g"), 0o700); !disk.IsCode(err, notFolder()) {
		t.Errorf("%v", err)
	}
}

func TestHalfWrittenFilesGoADayLater(t *testing.T) {
	dir := t.TempDir()
	old := time.Now().Add(-48 * time.Hour)
	for _, name := range []string{".danvan-17", ".danvan-17.lock", ".so.dvr.123", "danvan-17", ".danvan-x"} {
		must(t, os.Chtimes(put(t, filepath.Join(dir, name), "x"), old, old))
	}
	put(t, filepath.Join(dir, ".danvan-18"), "x")
	must(t, disk.Write(filepath.Join(dir, "a"), disk.Options{}, words("x")))
	entries, err := os.ReadDir(dir)
	must(t, err)
	if got := fmt.Sprint(entries); got != "[- .danvan-18 - .danvan-x - a - danvan-17]" {
		t.Error(got)
	}
}
