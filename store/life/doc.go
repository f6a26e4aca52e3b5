// Package life takes participations from one step of their life to the next, many at once: proposed, recognised with
// one decision, reviewed, carried over to a new year, or one input of all of them set alike.
//
// # Basics
//
//	act := life.Recognise{Verdict: record.Recognised, Decision: &record.Decision{Number: "15/QĐ-UBND", Date: "2026-11-20"}}
//	count, err := life.Try(r, refs, act)     // what it would come to; nothing is written
//	saved, err := life.Do(r, refs, act)      // one transaction
//	back, err := life.TakeBack(r, saved.Spans, "hoàn tác")   // and back again: its Spans are the redo
//
// An [Act] is done to each participation by itself. It is done, or it was so already, or it is refused with a [Why]; a
// refusal of one does not hold up the others, and every participation is in exactly one of the three counts. An error
// is something else: then nothing was written of any.
//
// # What is never done
//
// What two people disagree about is not settled on the side: a participation with a conflict in what the act would
// change is refused. Nor is a verdict lowered, or moved from one decision to another, for many at once; that is done
// one by one, with [Appraise].
//
// # Caveats
//
// Whoever corrects what stands in another unit's affairs says why: acts have a Reason for that. Without one, where it
// is needed, the store's *ReasonError comes back.
package life
