// Package exchange moves changes between registers: how a unit joins the one above it, what goes into a bundle, and
// what is let in.
//
// # Basics
//
// Init makes the register of a unit that others report to. Invite writes an invitation for a unit below; OpenInvitation
// and Join make that unit's register from it. Export writes a bundle up, or down to a unit; Import verifies and merges
// bundles and tells of each file what became of it. A key that nobody has accepted waits until Accept. UndoImport takes
// a whole import back, PutBack merges it again.
//
// A commune can begin alone: Init with Setup.Alone makes its register from what is built in. Guest.JoinWith lets that
// register go on below the unit that invited it, in one step; nothing of it is rewritten, and the first Export brings
// all of it up, since the unit above is known to hold nothing. The id must be the same on both sides: InviteAlone draws
// the unit as it is built in where the unit above has its code under another day. Package identity says what becomes of
// what the unit said of itself. NewUnits holds a later list of units against the tree.
//
// # What is kept out
//
// What cannot be let in goes to quarantine with its bytes and the reason, and every import tries it again: it comes in
// by itself once its key is accepted or the bundle before it has come. Each bundle that is sent answers to those of its
// receiver: merged, waiting, refused, or set aside. LadderOf tells from that how far each record has come.
//
// # Keys that are lost, stolen and replaced
//
// Revoke names the last heads that a key was good for. What it has signed behind them is set aside wherever that
// becomes known, so that it does not matter which came first. NewKey gives a register another key, which waits to be
// accepted like the first; Replace accepts it and revokes the others. A root hands over: its new key is signed by the
// old one. A unit in between is introduced by the roster, which the unit above has signed and the bundle passes on.
//
// # What goes where
//
// Up go all streams of the sender's own channel and of the channels of the units below it. Down to a unit go the
// catalogs of the units above it and everything of its own channels. Each stream starts after what the receiver is
// known to hold: known from its own bundles, which say so; nothing known means from the first change on, so that a
// bundle that was lost leaves no gap. A unit with two laptops holds what both hold; a register that another has
// followed (store.Holders) counts no more.
//
// A bundle is encrypted for every key of the receiver that holds, unless none is known or plain was asked for. An
// invitation never is. Reading one takes the register's own key: NeedsPassphrase tells whether a person must be asked
// for it.
//
// # What is let in
//
// A bundle is read in the order of package bundle: the signature before the headers, the headers before the changes.
// Here its signer is looked up in the roster, its receiver and the scope of its streams are checked, the authors'
// manifests of passed-on streams are looked up too, and every change is judged (identity.Judge). Only then the store
// sees it. One bundle is merged whole or not at all.
package exchange
