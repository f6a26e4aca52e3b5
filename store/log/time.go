package log

import "time"

// Time is a hybrid logical time: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. It orders
// lists for people and decides which of several live values stands in; it never discards anything.
type Time uint64

// Wall is the time of day it stands for.
func (t Time) Wall() time.Time { return time.UnixMilli(int64(t >> 16)) }

// TimeAt is the first Time of a moment.
func TimeAt(t time.Time) Time { return Time(t.UnixMilli()) << 16 }

// FirstTime is before anything was ever saved by this program: a clock that says less has lost its battery, and proves
// nothing about another time.
var FirstTime = TimeAt(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
