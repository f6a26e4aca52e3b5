// Package store keeps one register in one file.
//
// # Basics
//
// Create makes a register, Open opens one. Everything in it is a Change, appended to a log and never altered; what a record is now is what
// the set of its changes adds up to. Reading happens in View, writing in Edit (one person's save, one transaction) and Merge (what
// others wrote). Check proves the file, Backup copies it, Digest sums it up so that two registers can be compared.
//
//	r, err := store.Open(path, store.Options{})
//	err = r.Edit("Chẩu T.", func(w *store.Writer) error { return w.Put(ref, &model, nil, "") })
//	err = r.View(func(tx *store.Tx) error { … })
//
// # The log
//
// A replica is one register file's life; a stream is what one replica wrote in one channel. The changes of a stream are numbered from 1
// without gaps, and chained: hash(0) = SHA-256 of the stream's name, hash(n) = SHA-256(hash(n-1) ‖ bytes of change n). So a
// head (number, hash) vouches for every byte before it, and a change need not carry 32 bytes of hash of its own.
//
// A change sets fields and drops values, and names for each the dots (replica, number) of the values it replaces. The values of a field
// that nobody replaced are live; several different ones are a conflict, and all are kept. Applying a change needs only the
// record's state, never its history: a replacement that arrives before what it replaces is remembered in the state (gone).
//
// # Taking back
//
// What others wrote is taken back by cutting: a stream is shortened, what stood behind is set aside byte for byte, and each record that it touched is made
// anew from the changes that stay. UndoImport and Cut do so, PutBack merges it again. Since a record depends on nothing but the set of its changes, the register
// is then exactly as if they had never come, or had never gone. What was typed here is never cut: TakeBack undoes it by further changes, and leaves alone
// what was changed since.
//
// # Caveats
//
// bbolt's data pages carry no checksum, so every value ends in a CRC-32C of its key and itself. A commit that returns an error may still have
// happened: the register is then reopened and the commit marker read, so that the answer given is the truth. Stream and channel numbers in keys are local to the file and
// mean nothing outside.
package store
