package app

import (
	"reflect"
	"sync"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
)

// Bubble Tea looks for a new frame at one fixed pace as long as the program runs. Sixty times a second is too seldom
// for whoever types, who waits for the half of it on average and the whole at worst, and too often for a laptop that
// lies idle on its battery. So the pace follows what happens: a message quickens it, and a while without any slows it.
const (
	quickly = 10 * time.Millisecond
	slowly  = 5 * time.Second // nothing changes without a message; this is for what we did not think of
	while   = 300 * time.Millisecond
)

type pace struct {
	mu     sync.Mutex
	ticker *time.Ticker // Bubble Tea's; nil: it keeps its own pace
	quick  bool
	last   time.Time // when something happened
	later  *time.Timer
}

// set takes the program's ticker, which there is once the program runs. It has no name outside of Bubble Tea, and a
// version without it keeps its own pace; TestIdle tells.
func (p *pace) set(program *tea.Program) {
	field := reflect.ValueOf(program).Elem().FieldByName("ticker")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*time.Ticker]() {
		return
	}
	p.ticker = *(**time.Ticker)(unsafe.Pointer(field.UnsafeAddr())) // #nosec G103 -- the pinned version has it, and its type was looked at
	if p.ticker != nil {
		p.later = time.AfterFunc(while, p.slow)
	}
}

// happened quickens the pace.
func (p *pace) happened(program *tea.Program) {
	if program == nil {
		return // a test without a terminal
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticker == nil {
		if p.set(program); p.ticker == nil {
			return
		}
	}
	p.last = time.Now()
	if !p.quick {
		p.quick = true
		p.ticker.Reset(quickly)
		p.later.Reset(while)
	}
}

// slow lets the pace go down, unless something has happened meanwhile.
func (p *pace) slow() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if left := while - time.Since(p.last); left > 0 {
		p.later.Reset(left)
		return
	}
	p.quick = false
	p.ticker.Reset(slowly)
}
