package mirror

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Code says why nothing, or not all, was published; ui/text has the sentences.
type Code string

// Why a register is not published.
const (
	BadURL     Code = "bad-url"     // it is no address of a database
	Away       Code = "away"        // nobody answers there
	NotLetIn   Code = "not-let-in"  // the name or the password is not taken
	NoDatabase Code = "no-database" // the server has none of that name
	NoRight    Code = "no-right"    // the user may not do it
	NotUTF8    Code = "not-utf8"    // the database cannot hold every letter
	Taken      Code = "taken"       // the schema has a table of that name that is none of ours
	Overtaken  Code = "overtaken"   // somebody else publishes the same register at this moment
	BrokenOff  Code = "broken-off"  // the connection is gone; what was written stays
	Refused    Code = "refused"     // anything else that the server says
)

// Error is a publish that did not end. What a broken off one wrote stays, and the next one goes on from it.
type Error struct {
	Code  Code
	Where string // server and database, or a table; never a password
	Found string // what the server or the system says
	Err   error  // the cause
}

func (e *Error) Error() string { return fmt.Sprintf("mirror: %s: %s: %s", e.Code, e.Where, e.Found) }

func (e *Error) Unwrap() error { return e.Err }

// explain makes an Error of what the driver says. The driver hides passwords in addresses; what the server says is
// looked through besides.
func (t *target) explain(err error) error {
	var own *Error
	if err == nil || errors.As(err, &own) || !fromDriver(err) {
		return err
	}
	e := &Error{Code: Refused, Where: t.where(), Found: err.Error(), Err: err}
	var said *pgconn.PgError
	var network net.Error
	switch {
	case errors.As(err, &said):
		e.Found = said.Message
		if said.Detail != "" {
			e.Found += " (" + said.Detail + ")"
		}
		e.Code = codeOf(said.Code)
	case t.open:
		e.Code = BrokenOff
	case errors.As(err, &network), errors.As(err, new(*pgconn.ConnectError)):
		e.Code = Away
	}
	if dial, name := new(net.OpError), new(net.DNSError); e.Code == Away && errors.As(err, &name) { // the driver tells it once for each address, a line each
		e.Found = name.Error()
	} else if e.Code == Away && errors.As(err, &dial) {
		e.Found = dial.Error()
	}
	e.Found = t.hide(strings.Join(strings.Fields(e.Found), " "))
	return e
}

// fromDriver tells errors of the connection from those of the register.
func fromDriver(err error) bool {
	var network net.Error
	return errors.As(err, new(*pgconn.PgError)) || errors.As(err, new(*pgconn.ConnectError)) || errors.As(err, &network) || errors.As(err, new(*driverError))
}

// driverError is anything that came back from the driver.
type driverError struct{ error }

func (e *driverError) Unwrap() error { return e.error }

// driver marks what the driver says.
func driver(err error) error {
	if err == nil || errors.Is(err, pgx.ErrNoRows) || errors.Is(err, context.Canceled) {
		return err
	}
	return &driverError{err}
}

func codeOf(state string) Code {
	switch {
	case strings.HasPrefix(state, "28"):
		return NotLetIn
	case state == "3D000":
		return NoDatabase
	case state == "42501", state == "3F000": // or a schema that it might not make
		return NoRight
	case strings.HasPrefix(state, "40"): // two at a time, as databases say that look at it only in the end
		return Overtaken
	case strings.HasPrefix(state, "57P"), strings.HasPrefix(state, "08"):
		return BrokenOff
	}
	return Refused
}
