//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// powerSteps are commands that write, each on what the ones before have left: a district, d.dvr, and its commune,
// c.dvr. A star: it ends with status 3. A tilde: it saves more than once, and what each save leaves is whole: accept
// lets the key in, then what waited for it, which the next import would do as well.
var powerSteps = []string{
	"init --unit 031 --units units.csv --officer Huyện --no-passphrase --register d.dvr",
	"invite 00901 -o moi.dvk --register d.dvr",
	"join moi.dvk --officer Xã --no-passphrase --register c.dvr",
	"init --unit 08 --no-passphrase --register p.dvr",
	"init --alone 02269 --no-passphrase --register a.dvr",
	"import alone.csv --year 2026 --register a.dvr",
	"invite 02269 -o alone.dvk --register p.dvr",
	"join alone.dvk --register a.dvr",
	"units next.csv --ended 31/12/2026 --register p.dvr",
	"~ invite 02266 --alone -o late.dvk --register d.dvr", // draws the unit, then invites it
	"import one.csv --year 2023 --register c.dvr",
	"set $ID place=Thôn-Hai --register c.dvr",
	"list --format csv -o ds.csv --register c.dvr",
	"list --format xlsx -o ds.csv --force --register c.dvr",
	"report fields --year 2023 --format html -o bc.html --register c.dvr",
	"export -o 1.dvk --register c.dvr",
	"* import 1.dvk --register d.dvr",
	"~ accept 00901 --fingerprint $KEY --register d.dvr",
	"due --year 2023 --date 05/12/2099 --register d.dvr",
	"comment $ID place Ghi-rõ --register d.dvr",
	"set $ID verdict=recognised --register d.dvr",
	"export --to 00901 -o 2.dvk --register d.dvr",
	"import 2.dvk --register c.dvr",
	"answer $TODO đã-bổ-sung --register c.dvr",
	"set $ID name=Nuôi-ong --register c.dvr",
	"set $ID name=Nuôi-dê --reason biên-bản --register d.dvr",
	"close --year 2023 --register c.dvr",
	"export -o 3.dvk --register c.dvr",
	"* import 3.dvk --register d.dvr",
	"resolve $ID name --take 1 --reason hỏi-lại --register d.dvr",
	"close --year 2023 --reopen --register c.dvr",
	"import many.csv --year 2023 --register c.dvr",
	"export -o 4.dvk --register c.dvr",
	"import 4.dvk --register d.dvr", // as one that lies all over the register
	"import two.csv --year 2023 --register c.dvr",
	"undo-import --register c.dvr",
	"put-back $IMPORT --register c.dvr",
	"backup --register c.dvr",
	"backup -o luu.dvr --register c.dvr",
	"set $ID place=Thôn-Ba --register c.dvr",
	"rescue c.dvr -o cuu.dvr",
	"restore luu.dvr --replace --register c.dvr",
	"compact --register c.dvr",
	"restore luu.dvr --register moi.dvr",
	"restore luu.dvr", // into the person's own folder, which is made
	"renew --register c.dvr",
	"new-key --no-passphrase --register c.dvr",
	"revoke 00901 --why mất-máy --register d.dvr",
	"import 1.dvk --register d.dvr",
	"import long.csv --year 2023 --register c.dvr",
	"import longer.csv --year 2023 --update --register c.dvr",
	"undo-import --register c.dvr",
	"seal --recovery phuc-hoi.txt --register c.dvr", // with the backups beside it
	"import longer.csv --year 2023 --update --register c.dvr",
	"backup --register c.dvr",
	"seal --change --register c.dvr",
	"seal --recovery phuc-hoi-2.txt --register c.dvr",
	"seal --remove --register c.dvr",
}

// powerSecret opens the sealed ones.
const powerSecret = "con đường Nà Ta"

// TestPowerCut does every command that writes under strace, builds the disks that a power cut could leave at each
// moment of it, and opens all that lies on them: it is whole, and what it was before the command or what it is after;
// once the answer was given, what it is after. Without DANVAN_POWERCUT it looks at a few of them; where that is not 1
// it is an expression, and all of the commands that it fits are looked at. The same with syncs that nobody believes
// must find losses, or the test could not fail.
func TestPowerCut(t *testing.T) {
	if _, err := exec.LookPath("strace"); err != nil {
		if os.Getenv("DANVAN_CI") != "" {
			t.Fatal("strace is missing")
		}
		t.Skip("needs strace")
	}
	full, only := os.Getenv("DANVAN_POWERCUT") != "", regexp.MustCompile("")
	if which := os.Getenv("DANVAN_POWERCUT"); which != "1" {
		only = regexp.MustCompile(which)
	}
	l := &powerLab{t: t, dir: t.TempDir(), dice: rand.New(rand.NewPCG(20, 26)), full: full, seed: maphash.MakeSeed(), known: map[uint64]string{}}
	l.scratch = shared(t)
	if err := madeProvince(l.dir); err != nil {
		t.Fatal(err)
	}
	t.Setenv("DANVAN_REGISTER_PASSPHRASE", powerSecret)
	t.Setenv("DANVAN_NEW_REGISTER_PASSPHRASE", powerSecret)
	t.Setenv("DANVAN_STAGE_AFTER", "40000") // some ten rows are put aside at a time
	t.Setenv("DANVAN_LONG_BUNDLES", "1")
	for name, rows := range map[string][]string{"one.csv": {"Đèn đường"}, "two.csv": {"Hàng rào xanh"}, "many.csv": {"Nuôi cá", "Trồng chè", "Làm đường", "Vườn mẫu", "Nhà sạch", "Hụi làng"}, "long.csv": manyRows(20), "longer.csv": manyRows(35)} {
		text := "Mã đơn vị,Lĩnh vực,Tên mô hình,Tập thể/Cá nhân,Tên tập thể,Địa điểm,Mới/Duy trì\n"
		for _, row := range rows {
			text += "00901,Kinh tế," + row + ",Tập thể,Chi bộ A,Thôn " + name + ",Mới\n"
		}
		if err := os.WriteFile(filepath.Join(l.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	alone := "Mã đơn vị,Lĩnh vực,Tên mô hình,Tập thể/Cá nhân,Tên tập thể,Địa điểm,Mới/Duy trì\n02269,Kinh tế,Hiến đất,Tập thể,Chi bộ,Thôn Nà Ta,Mới\n"
	next := "code,name,level,parent\n08,Tỉnh,province,\n02269,Xã Thượng Lâm Mới,commune,08\n02270,Xã Thêm,commune,08\n"
	for name, text := range map[string]string{"alone.csv": alone, "next.csv": next} {
		if err := os.WriteFile(filepath.Join(l.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var states, losses int
	for _, line := range powerSteps {
		step := l.step(line)
		if t.Failed() {
			return
		}
		if !only.MatchString(line) {
			continue
		}
		n, bad := l.judge(step, true)
		for _, b := range bad[:min(3, len(bad))] {
			t.Errorf("%s: %s", line, b)
		}
		_, lost := l.judge(step, false)
		states, losses = states+n, losses+len(lost)
		if full {
			t.Logf("%5d states, %d wrong; %5d wrong where no sync is believed: %s", n, len(bad), len(lost), line)
		}
	}
	t.Logf("%d states of %d commands looked at; where no sync is believed, %d of them are lost", states, len(powerSteps), losses)
	if losses == 0 {
		t.Error("no sync is needed, says this test: it sees nothing")
	}
}

// manyRows are names of models, the first ones always the same.
func manyRows(n int) (rows []string) {
	for i := range n {
		rows = append(rows, fmt.Sprintf("Mô hình số %d", i))
	}
	return rows
}

// shared is a folder in memory, where there is one.
func shared(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "danvan-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// powerLab is where power is cut.
type powerLab struct {
	t            *testing.T
	dir, scratch string
	dice         *rand.Rand
	full         bool
	seed         maphash.Seed
	known        map[uint64]string // what a file holds, by its bytes
}

// powerStep is a command that was done.
type powerStep struct {
	line          string
	before, after *platter
	ops           []op
	between       []string // what registers hold after saves of the command
}

func (l *powerLab) step(line string) *powerStep {
	l.t.Helper()
	s := &powerStep{line: line, before: l.look()}
	rest, needsPerson := strings.CutPrefix(line, "* ")
	rest, saves := strings.CutPrefix(rest, "~ ")
	args := strings.Fields(l.filled(rest))
	ops, said, err := straced(l.t, l.dir, maps.Clone(s.before.names), args...)
	var exit *exec.ExitError
	if code := errors.As(err, &exit) && exit.ExitCode() == 3; err != nil && !code || code != needsPerson {
		l.t.Fatalf("%s: %v\n%s", line, err, said)
	}
	s.ops, s.after = ops, l.look()
	whole := s.before.clone()
	for _, o := range ops {
		if whole.did(o); saves && o.what == "sync" {
			if file, ok := whole.names[o.path]; ok && filepath.Ext(o.path) == ".dvr" {
				s.between = append(s.between, l.holds(o.path, whole.files[file]))
			}
		}
	}
	for name, file := range s.after.names {
		if got, ok := whole.names[name]; !ok || !bytes.Equal(whole.files[got], s.after.files[file]) {
			l.t.Fatalf("%s: what strace saw does not give %s", line, name)
		}
	}
	return s
}

var firstID, firstKey = regexp.MustCompile(`"id":"([^"]+)"`), regexp.MustCompile(`"fingerprint":"([^"]+)"`)

var placeholder = regexp.MustCompile(`\$[A-Z]+`)

// filled puts ids for what the line names.
func (l *powerLab) filled(line string) string {
	return placeholder.ReplaceAllStringFunc(line, func(name string) string {
		command := map[string]string{"$ID": "list", "$TODO": "todo", "$IMPORT": "imports", "$KEY": "status"}[name]
		register, first := "c.dvr", firstID
		if name == "$KEY" {
			register, first = "d.dvr", firstKey
		}
		out, _ := exec.Command("danvan", command, "--json", "--register", filepath.Join(l.dir, register)).Output()
		id := first.FindSubmatch(out)
		if id == nil {
			l.t.Fatalf("%s: no id in %s", line, out)
		}
		return string(id[1])
	})
}

// look reads the folder.
func (l *powerLab) look() *platter {
	p := &platter{files: map[int][]byte{}, names: map[string]int{}, folders: map[string]bool{}, own: map[int]bool{}}
	err := filepath.WalkDir(l.dir, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(l.dir, path)
		if err == nil && d.IsDir() {
			p.folders[rel] = true
		} else if err == nil {
			n := len(p.names) + 1
			p.names[rel] = n
			p.files[n], err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return p
}

// judge builds the states of a step, and says what is wrong with them.
func (l *powerLab) judge(s *powerStep, believe bool) (states int, wrong []string) {
	answered := slices.IndexFunc(s.ops, func(o op) bool { return o.what == "answer" })
	if answered < 0 {
		answered = len(s.ops)
	}
	seen := map[uint64]bool{}
	points := make([]int, 0, len(s.ops)+1)
	for i := range len(s.ops) + 1 {
		if l.full || i == len(s.ops) || l.dice.IntN(len(s.ops)) < 8 {
			points = append(points, i)
		}
	}
	for _, point := range points {
		c := cutAt(s.before, s.ops[:point], believe)
		c.states(l.dice, l.full && believe, func(p *platter) {
			key := p.sum(l.seed)
			if point >= answered {
				key++
			}
			if seen[key] {
				return
			}
			seen[key] = true
			states++
			if bad := l.wrong(s, p, point >= answered); bad != "" {
				wrong = append(wrong, fmt.Sprintf("after %d of %d steps: %s", point, len(s.ops), bad))
			}
		})
	}
	return states, wrong
}

// wrong says what is wrong with what lies on a disk; "" when all is well.
func (l *powerLab) wrong(s *powerStep, p *platter, answered bool) string {
	for name := range s.before.names {
		_, there := p.names[name]
		if _, stays := s.after.names[name]; !there && stays && !passingName(name) {
			return name + " is gone"
		}
	}
	for name, file := range p.names {
		if passingName(name) {
			continue
		}
		is := l.holds(name, p.files[file])
		was, had := s.before.names[name]
		will, has := s.after.names[name]
		switch {
		case has && is == l.holds(name, s.after.files[will]):
		case had && !answered && is == l.holds(name, s.before.files[was]):
		case !answered && slices.Contains(s.between, is) && strings.HasPrefix(is, "register "):
		case answered && had && is == l.holds(name, s.before.files[was]):
			return name + " is as before, though the answer was given"
		default:
			return name + " is " + is
		}
	}
	for name := range s.after.names {
		if _, there := p.names[name]; !there && answered && !passingName(name) {
			return name + " is not there, though the answer was given"
		}
	}
	return ""
}

// passingName tells the files that tell nothing: what was half written, and locks.
func passingName(name string) bool {
	return strings.HasPrefix(filepath.Base(name), ".danvan-") || strings.HasSuffix(name, ".lock")
}

// holds says what a file is: the digest of a register that is whole, or its bytes.
func (l *powerLab) holds(name string, data []byte) string {
	sum := maphash.Bytes(l.seed, data) ^ maphash.String(l.seed, filepath.Ext(name))
	is, known := l.known[sum]
	if !known {
		switch filepath.Ext(name) {
		case ".dvr":
			is = l.digest(data)
		case ".dvk":
			is = l.bundle(data)
		default:
			is = fmt.Sprintf("bytes %x", sum)
		}
		l.known[sum] = is
	}
	return is
}

func (l *powerLab) put(name string, data []byte) string {
	path := filepath.Join(l.scratch, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		l.t.Fatal(err)
	}
	return path
}

func (l *powerLab) digest(data []byte) string {
	path := l.put("so.dvr", data)
	_ = store.Unlock(path, powerSecret) // whatever is wrong, Open says it
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return "no register: " + err.Error()
	}
	is := wholeWith(r)
	if r.Sealed() {
		is += ", sealed"
	}
	_ = r.Close()
	if !bytes.Contains(data, []byte("staged")) {
		return is
	}
	// Something of a save that was cut off may lie in it: the next one takes that away, and finds the rest as it was.
	r, err = store.Open(filepath.Join(l.scratch, "so.dvr"), store.Options{})
	if err != nil {
		return "no register to save in: " + err.Error()
	}
	defer r.Close() //nolint:errcheck // of no use any more
	if err := r.SaveDraft("nháp", []byte("một")); err != nil {
		return "not to be saved in: " + err.Error()
	}
	if swept := wholeWith(r); !strings.HasPrefix(is, swept) {
		return is + " and after a save " + swept
	}
	return is
}

// wholeWith gives the digest of a register that is whole.
func wholeWith(r *store.Register) string {
	rep, err := r.Check()
	if err != nil || !rep.OK {
		return fmt.Sprintf("not whole: %v %+v", err, rep)
	}
	var d log.Hash
	if err := r.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(nil); return err }); err != nil {
		return "without a digest: " + err.Error()
	}
	return "register " + d.String()
}

func (l *powerLab) bundle(data []byte) string {
	sealed, err := bundle.Open(l.put("a.dvk", data), identity.Key{}, bundle.Limits{})
	if err == nil {
		err = sealed.Verify()
	}
	if err != nil && !bundle.IsCode(err, bundle.Encrypted) {
		return "no bundle: " + err.Error()
	}
	return fmt.Sprintf("bytes %x", maphash.Bytes(l.seed, data))
}
