package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// wine is the Windows program under Wine, in a Windows of its own that lies in a temporary folder.
type wine struct {
	testing.TB
	loader, dir, exe string
	env              []string
}

// randomness is what Wine 8 lacks: Go takes its randomness from ProcessPrng, which older Windows do not have either,
// under another name.
const randomness = `#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID data, ULONG n); /* RtlGenRandom */
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T n) { return SystemFunction036(data, (ULONG)n); }
`

// newWine builds the program and the Windows to run it in. DANVAN_WINE asks for it: short for what fits into every
// change, long for all.
func newWine(t testing.TB) *wine {
	if os.Getenv("DANVAN_WINE") == "" {
		t.Skip("Wine is asked for by DANVAN_WINE=short or long; make wine installs what it needs")
	}
	w := &wine{TB: t, loader: "/usr/lib/wine/wine64", dir: t.TempDir()} // Debian puts it on no path without the package wine
	prefix := filepath.Join(w.dir, "prefix")
	w.env = append(os.Environ(), "WINEPREFIX="+prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=bcryptprimitives=n;mscoree,mshtml=", "HOME="+w.dir, "TZ=UTC",
		"DANVAN_REGISTER=", "DANVAN_PASSPHRASE=", "DANVAN_LANG=", "DANVAN_SETTINGS=", "DANVAN_STAGE_AFTER=")
	t.Cleanup(func() { w.must(w.with(exec.Command(filepath.Dir(w.loader)+"/wineserver64", "-k", "-w"))) })
	w.must(w.with(exec.Command(filepath.Dir(w.loader)+"/wineserver64", "-p"))) // it stays between two commands
	w.must(w.with(exec.Command(w.loader, "wineboot", "-i")))
	w.compile(randomness, "-shared", "-o", filepath.Join(prefix, "drive_c/windows/system32/bcryptprimitives.dll"), "-ladvapi32")
	w.exe = filepath.Join(w.dir, "danvan.exe")
	w.must(w.forWindows("build", "-o", w.exe, "danvan/cmd/danvan"))
	return w
}

func (w *wine) must(c *exec.Cmd) {
	w.Helper()
	if out, err := c.CombinedOutput(); err != nil && (!strings.HasSuffix(c.Path, "wineserver64") || c.ProcessState == nil) { // which exits with 2 where none runs any more
		w.Fatalf("%q: %v\n%s", c.Args, err, out)
	}
}

// with has a command run in this Windows.
func (w *wine) with(c *exec.Cmd) *exec.Cmd { c.Env = w.env; return c }

// forWindows is the Go command with Windows as its target.
func (w *wine) forWindows(args ...string) *exec.Cmd {
	c := exec.Command("go", args...)
	c.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=")
	return c
}

// compile makes something of C.
func (w *wine) compile(source string, args ...string) {
	path := filepath.Join(w.dir, "source.c")
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		w.Fatal(err)
	}
	w.must(exec.Command("x86_64-w64-mingw32-gcc", append([]string{path}, args...)...))
}

// closer runs a program on its own console, and once there is a file “close” has it told what Windows tells when the
// window is closed, in the way in which Windows does that: by a thread of the system's in the program. It ends as the
// program does; 99 where it had to be killed.
const closer = `#include <windows.h>
#include <wchar.h>
int main(void) {
	STARTUPINFOW start = {sizeof start};
	PROCESS_INFORMATION made;
	DWORD ended;
	wchar_t *line = wcsstr(GetCommandLineW(), L"--do ") + 5;
	if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &made)) return 97;
	while (GetFileAttributesA("close") == INVALID_FILE_ATTRIBUTES) Sleep(50);
	LPTHREAD_START_ROUTINE told = (LPTHREAD_START_ROUTINE)GetProcAddress(GetModuleHandleA("kernelbase.dll"), "CtrlRoutine");
	if (!told || !CreateRemoteThread(made.hProcess, NULL, 0, told, (void *)CTRL_CLOSE_EVENT, 0, NULL)) return 98;
	if (WaitForSingleObject(made.hProcess, 5000) != WAIT_OBJECT_0) TerminateProcess(made.hProcess, 99); /* as Windows does */
	WaitForSingleObject(made.hProcess, INFINITE);
	return GetExitCodeProcess(made.hProcess, &ended) ? ended : 96;
}
`

// TestWindowsUnits runs the tests of what touches files, keys and settings as Windows programs.
func TestWindowsUnits(t *testing.T) {
	w := newWine(t)
	w.test(t, "danvan/store/disk") // whole: it takes seconds
	var args []string
	if os.Getenv("DANVAN_WINE") == "short" {
		args = []string{"-short", "-run", "Kill|Replace|Anew|DamagedEnd|Reader|Lock|Save|Load|Bundle|Key"}
	}
	w.test(t, append(args, "danvan/store", "danvan/sync/...", "danvan/ui/keyboard", "danvan/ui/settings")...)
}

// test runs tests of packages; arguments as go test has them.
func (w *wine) test(t *testing.T, args ...string) {
	c := w.forWindows(append([]string{"test", "-count=1", "-timeout", "30m", "-overlay", w.overlay(), "-exec", w.loader}, args...)...)
	for _, e := range w.env {
		if strings.HasPrefix(e, "WINE") {
			c.Env = append(c.Env, e)
		}
	}
	c.Env = append(c.Env, "DANVAN_CI=") // the tests of other people's programs are for where those are
	out, err := c.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error(err)
	}
}

// overlay is for the tests alone: Wine 8 answers in a way of its own to the call by which os.RemoveAll deletes, so that
// the clean-up of every test would fail. Go has another call for memory sticks that do not know the first; with this
// one line it takes it at once. The program is built without.
func (w *wine) overlay() string {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		w.Fatal(err)
	}
	path := filepath.Join(strings.TrimSpace(string(root)), "src/internal/syscall/windows/at_windows.go")
	source, err := os.ReadFile(path)
	was, is := []byte("var TestDeleteatFallback bool"), []byte("var TestDeleteatFallback = true")
	if err == nil && !bytes.Contains(source, was) {
		err = errors.New("Go has no TestDeleteatFallback any more")
	}
	changed, overlay := filepath.Join(w.dir, "at_windows.go"), filepath.Join(w.dir, "overlay.json")
	err = errors.Join(err, os.WriteFile(changed, bytes.Replace(source, was, is, 1), 0o600),
		os.WriteFile(overlay, fmt.Appendf(nil, `{"Replace":{%q:%q}}`, path, changed), 0o600))
	if err != nil {
		w.Fatal(err)
	}
	return overlay
}
