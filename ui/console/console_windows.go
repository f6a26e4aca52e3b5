package console

import (
	"io"
	"os"
	"unsafe"

	xwindows "github.com/charmbracelet/x/windows"
	"golang.org/x/sys/windows"
)

var (
	kernel            = windows.NewLazySystemDLL("kernel32.dll")
	user              = windows.NewLazySystemDLL("user32.dll")
	processList       = kernel.NewProc("GetConsoleProcessList")
	consoleWindow     = kernel.NewProc("GetConsoleWindow")
	setBufferSize     = kernel.NewProc("SetConsoleScreenBufferSize")
	setWindowInfo     = kernel.NewProc("SetConsoleWindowInfo")
	largestWindowSize = kernel.NewProc("GetLargestConsoleWindowSize")
	windowVisible     = user.NewProc("IsWindowVisible")
	className         = user.NewProc("GetClassNameW")
)

// Draws tells whether escape sequences are understood. It leaves the console as it was.
func Draws(out *os.File, getenv func(string) string) bool {
	var mode uint32
	h := windows.Handle(out.Fd())
	if getenv("TERM") == "dumb" {
		return false
	}
	if windows.GetConsoleMode(h, &mode) != nil {
		return true // a terminal of another kind
	}
	if windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
		return false
	}
	_ = windows.SetConsoleMode(h, mode)
	return true
}

// Fit gives the window 100×30 characters, or as many as the display has room for, if it is a window of Windows' own
// console and nobody else's than this program's: one that a double click has opened. Nothing else is touched.
func Fit(out *os.File) {
	var ids [2]uint32
	if n, _, _ := processList.Call(uintptr(unsafe.Pointer(&ids[0])), 2); n != 1 {
		return
	}
	var name [32]uint16
	window, _, _ := consoleWindow.Call()
	n, _, _ := className.Call(window, uintptr(unsafe.Pointer(&name[0])), uintptr(len(name)))
	if visible, _, _ := windowVisible.Call(window); visible == 0 || windows.UTF16ToString(name[:n]) == "PseudoConsoleWindow" { // as in Windows Terminal
		return
	}
	h := out.Fd()
	size, _, _ := largestWindowSize.Call(h)
	w, t := min(100, int16(size)), min(30, int16(size>>16))
	if w < 2 || t < 2 {
		return
	}
	for _, do := range []func(){ // the window must never be larger than what it is a window on
		func() { setWindow(h, 1, 1) },
		func() { _, _, _ = setBufferSize.Call(h, uintptr(uint16(w))|uintptr(uint16(t))<<16) },
		func() { setWindow(h, w, t) },
	} {
		do()
	}
}

func setWindow(h uintptr, w, t int16) {
	_, _, _ = setWindowInfo.Call(h, 1, uintptr(unsafe.Pointer(&windows.SmallRect{Right: w - 1, Bottom: t - 1})))
}

// Keys gives what is typed as a terminal would send it. restore leaves the console as it was.
func Keys(in *os.File) (keys io.Reader, restore func(), err error) {
	h := windows.Handle(in.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(h, &mode); err != nil {
		return nil, nil, err
	}
	if err := windows.SetConsoleMode(h, 0); err != nil {
		return nil, nil, err
	}
	return &reader{h: h}, func() { _ = windows.SetConsoleMode(h, mode) }, nil
}

type reader struct {
	h    windows.Handle
	t    typed
	left []byte
}

func (r *reader) Read(p []byte) (int, error) {
	for len(r.left) == 0 {
		var record xwindows.InputRecord
		var n uint32
		if err := xwindows.ReadConsoleInput(r.h, &record, 1, &n); err != nil {
			return 0, err
		}
		if record.EventType != xwindows.KEY_EVENT {
			continue
		}
		k := record.KeyEvent()
		if k.KeyDown || k.VirtualKeyCode == 0x12 && k.Char != 0 { // a letter typed by its number comes when Alt is let go
			r.left = r.t.bytes(k.VirtualKeyCode, k.Char, k.ControlKeyState)
		}
	}
	n := copy(p, r.left)
	r.left = r.left[n:]
	return n, nil
}
