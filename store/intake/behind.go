package intake

import "danvan/store/worksheet"

// behind reads the registrations of a table in a goroutine of its own, many at a time and in their order, while its
// next rows are looked at. Whoever needs what was read waits for it first; see wait.
type behind struct {
	rows  []worksheet.Row
	going chan any // gives what the goroutine panicked with; nil while none goes
}

// behindBatch is how many registrations are read at a time.
const behindBatch = 128

// later has a registration read.
func (p *parser) later(x worksheet.Row) {
	if p.behind.rows = append(p.behind.rows, x); len(p.behind.rows) >= behindBatch {
		p.send()
	}
}

func (p *parser) send() {
	p.join()
	rows, going := p.behind.rows, make(chan any, 1)
	p.behind = behind{make([]worksheet.Row, 0, behindBatch), going}
	go func() {
		defer func() { going <- recover() }()
		for _, x := range rows {
			p.register(x)
		}
	}()
}

func (p *parser) join() {
	if p.behind.going == nil {
		return
	}
	fault := <-p.behind.going
	if p.behind.going = nil; fault != nil {
		panic(fault)
	}
}

// wait waits until all registrations so far are read.
func (p *parser) wait() {
	if len(p.behind.rows) > 0 {
		p.send()
	}
	p.join()
}

// register reads a registration into the list.
func (p *parser) register(x worksheet.Row) {
	p.read(x, &p.row)
	p.colour(x.Colour, &p.row)
	p.x.list.rows.add(&p.row)
}
