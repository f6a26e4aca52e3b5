// Package store keeps one register in one file.
//
// # Basics
//
// Create makes a register, Open opens one. Everything in it is a Change, appended to a log and never altered; what a
// record is now is what the set of its changes adds up to. Reading happens in View, writing in Edit (one person's save,
// one transaction) and Merge (what others wrote). Check proves the file, Backup copies it, Digest sums it up so that
// two registers can be compared.
//
//	r, err := store.Open(path, store.Options{})
//	err = r.Edit("Chẩu T.", func(w *store.Writer) error { return w.Put(ref, &model, nil, "") })
//	err = r.View(func(tx *store.Tx) error { … })
//
// # The log
//
// What a change is, how the changes of a stream are chained, and what the changes of a record add up to, package
// store/log says; it knows no file. Here it is laid into one, and streams, channels and names of fields get the short
// numbers that keys and states use there. Changes lie singly, as they are saved, or many in a row as one block,
// compressed: what a list or a bundle brings, and what single saves have gathered. That shows nowhere but in the file's
// length; logblock.go says how.
//
// # Replaced before it is there
//
// A change names what it replaces by numbers, and the numbers of a stream can be told in advance: whoever may write in
// a channel could replace what its other writers have not yet written, and it would be gone before it is there. Nothing
// in the change shows that, for a replacement may well arrive before what it replaces; neither does its time, for
// clocks are wrong, nor what its bundle says that its writer holds, for an import may have been taken back there. But
// each register knows of its own stream what was never packed and nobody claims with its hash. Nobody else can have
// seen that. What of it is here and about to be replaced is said again by a fresh replica, whose name nobody could
// foresee: both values then stand side by side, as with any two people who had not seen each other's. What is not
// written yet is written by the fresh replica too, and the numbers of the old one never come to be. So the replacement
// has no effect, on any register, whatever came first, with the versions before this one too: the rules of the merge
// are as they were. A file that went back to an older state unnoticed goes on by the same way and writes no number
// twice.
//
// # Taking back
//
// What others wrote is taken back by cutting: a stream is shortened, what stood behind is set aside byte for byte, and
// each record that it touched is made anew from the changes that stay. UndoImport and Cut do so, PutBack merges it
// again. Since a record depends on nothing but the set of its changes, the register is then exactly as if they had
// never come, or had never gone. What was typed here is never cut: TakeBack undoes it by further changes, and leaves
// alone what was changed since.
//
// # Accounts
//
// A checksum says that a value is whole; it cannot say that one is missing. So each bucket is accounted for: how many
// values it holds and what they add up to, kept with every commit under one name of the meta bucket, and for the
// records besides one account of each kind in each channel. The log is accounted for by the heads. Open compares the
// small buckets; who walks records compares those that it was shown; the first look at a single record makes sure that
// all of its kind in its channel are there, are those last put, and are found by their keys. What differs is Damaged,
// for readers and writers alike, and a View that met damage ends in it even where its function let the error go. Check
// compares everything.
//
// Accounts hold for the commit that they name. An older program that saves leaves them behind: then nothing is compared
// until the next save makes them anew from what lies there, so that what was hidden before that stays unnoticed but for
// what Check finds by the log. The same is true of a file that never had any. A later beginning of the file that is
// damaged would bring back the register before its last save: a single wrong bit there, or a page that is none, is
// told. More wrong bits in the middle of it look like a power cut, after which nobody was told that it was saved, and
// only Check names it. What lies aside and what is kept of quarantine are compared by Check alone, and damage that
// comes while a register is open may be met by none of this.
//
// # Extracts
//
// What is drawn from all records of a channel again and again, as the rows of a listing, may be kept beside them: Keep
// puts it into the bucket “listing”, each value with its checksum and the position of the log that it was drawn at, and
// Extract gives it back. It is in no account, for nothing rests on it: whoever is given none, or one of another
// position, reads the records. Since gives those that were changed since a position; a record that bears all the
// changes that the log tells of is the latest, whatever became of others of its kind. A save leaves extracts alone, and
// Keep is no save: the log, the accounts and the mark of the commit are as before.
//
// # Long saves
//
// EditLong is an Edit for many thousand records: Relieve puts what it wrote so far aside in the file, where nobody sees
// it, and its last transaction, a small one, lets all of it stand at once. Cut off, it leaves the register as it was;
// what lies aside the next save sweeps away. stage.go says how.
//
// # Long bundles
//
// MergeLong merges what is so much, and lies so scattered, that a few changes at a time would write the same pages
// again and again: it comes to stand as a long save does, all of it at once, and every page is written once.
// mergelong.go says how.
//
// # Sealed
//
// Seal writes a register anew with every value encrypted under a key that a passphrase opens (package vault): records,
// log, drafts, names, quarantine, the unit's own signing key. Backups are copies and as sealed as it is. Who has the
// file and no passphrase sees its format, the lock, and the keys of the buckets: ids, replicas, kinds of records,
// public keys that wait, names of settings and drafts (which hold ids at most), how many values there are, how long
// each is, and by comparing copies which of them changed. No text that anybody typed is in a key. He can bring back an
// older copy of the whole file, and single values of old where their sum does not show it; he cannot make, move or
// change one. What the program hands out (bundles, workbooks, papers) is not sealed by this.
//
//	lock, _, err := store.NewLock("passphrase")
//	_, err = store.Seal(path, lock) // nil: no longer sealed
//	err = store.Unlock(path, "passphrase")
//	r, err := store.Open(path, store.Options{})
//
// # Rescue
//
// Rescue believes nothing of a damaged file but single values that end in their checksum, wherever they lie, and of
// those only what the chain of its stream proves without a gap. It reads all pages (wreck.go), tells which values stood
// at the last save and which lie loose, and merges what is proven into a new register under a replica of its own. It
// names what is missing as far as anything in the file speaks of it; where even that is not certain (EndUnknown) it
// says so.
//
// # Caveats
//
// bbolt's data pages carry no checksum, so every value ends in a CRC-32C of its key and itself, or in what
// authenticates it where the register is sealed. A commit that returns an error may still have happened: the register
// is then reopened and the commit marker read, so that the answer given is the truth. Stream and channel numbers in
// keys are local to the file and mean nothing outside.
//
// On Windows a file is as long as its map: it doubles where it grows, and a save under which it does waits for those
// who read. So no View may wait for an Edit.
package store
