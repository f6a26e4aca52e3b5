package text

var exchangeSectionsEn = ExchangeSections{
	Units: "Units", Outbox: "Outbox", Bundles: "Bundles", Quarantine: "Quarantine", Imports: "Imports", Keys: "Keys",
	HelpBundles: "All bundles sent and received, latest first. What became of one that was sent is known once its receiver sends a bundle back: ✓ accepted, ! waiting, " +
		"× refused, · no news. Below the list stands why, and what to do.",
	HelpQuarantine: "What cannot come in yet lies here, byte for byte, with the reason. A bundle that waits for a key or an earlier bundle comes in by itself when that is there; " +
		"F6 tries now. One that is damaged or of a stranger: call the sender, then drop it. Dropping changes nothing in the register.",
	HelpImports: "Every import can be undone, from the newest backwards. What is taken out is not lost: it lies aside and can be put back. " +
		"What was typed here since stays. The register is backed up first. Undo one when the wrong folder was taken.",
	HelpOwnKeys: "Keys sign bundles. The six groups of digits are a key's fingerprint: read them to each other over the telephone; if all six agree it is the right one. " +
		"When a laptop is lost, revoke its key and say up to which bundle it is believed; what came after that is set aside. Where this unit lost its passphrase, make a new key and " +
		"let the unit above accept it.",
	StageOf: func(year, models int) string {
		return "Year " + digits(year) + ": " + enNumber(models) + plural(models, " model", " models")
	},
	Saved:    func(n int) string { return enNumber(n) + " saved only" },
	Packed:   func(n int) string { return enNumber(n) + " in a bundle" },
	Received: func(n int) string { return enNumber(n) + " received above" },
}

var exchangeFatesEn = ExchangeFates{
	Accepted: "accepted", Waiting: "waiting", Refused: "refused", Aside: "set aside", Unknown: "no news", In: "imported", Undone: "undone",
	ByNow: func(unit string) string { return unit + " has all of this bundle." },
	Missing: func(unit string, first, last uint64) string {
		what := "bundle " + digits(int(first)) + " is"
		if last > first {
			what = "bundles " + digits(int(first)) + "–" + digits(int(last)) + " are"
		}
		return unit + " keeps this bundle, for " + what + " missing there. Send that again, or a bundle with everything; the one that waits then comes in by itself."
	},
	MissingSome: func(unit string) string {
		return unit + " keeps this bundle, for an earlier one is missing there. Send a bundle with everything; the one that waits then comes in by itself."
	},
	KeyWaits: func(unit string) string {
		return unit + " has not accepted this unit's key. Call them and read out the six groups from the section Keys; then the bundle comes in by itself."
	},
	KeyRevoked: func(unit string) string {
		return unit + " has revoked the key that signed this bundle. Call them; if it was you, make a new key in the section Keys."
	},
	AtFork: func(unit string) string {
		return unit + " found that this register went on from an old copy, and takes nothing more for now. Run “danvan renew” on this computer and send again."
	},
	Altered: func(unit string) string {
		return "The file that reached " + unit + " was damaged on the way. Copy it again, or make a new bundle."
	},
	Because: func(unit, why string) string { return unit + " did not import this bundle: " + why },
	WasAside: func(unit string) string {
		return unit + " undid the import with this bundle; what it held lies aside there."
	},
	NoNews: func(unit string) string {
		return "No news from " + unit + " yet. It comes with the next bundle that they send."
	},
	CameIn: func(file string, changes int) string {
		return file + ": " + enNumber(changes) + plural(changes, " change.", " changes.")
	},
	WentAside: "The import with this bundle was undone; import it again, or put it back in the section Imports.",
}

var exchangeKeptEn = ExchangeKept{
	Empty:       "Nothing is in quarantine. A bundle that cannot come in yet lies here, with the reason and what to do.",
	At:          "Came",
	Since:       func(came, tried string) string { return "Kept since " + came + ", last tried " + tried },
	NothingKept: "nothing is in quarantine", NotWhole: "The file was too large to keep, only the reason was: import the original again when it may come in.",
	Trying: "Trying the bundles in quarantine again…",
	Tried: func(in, left int) string {
		if left == 0 {
			return enNumber(in) + plural(in, " bundle", " bundles") + " came in; quarantine is empty."
		}
		return enNumber(in) + plural(in, " bundle", " bundles") + " came in; " + enNumber(left) + " left in quarantine."
	},
	NoneCame: func(left int) string { return "None could come in yet; " + enNumber(left) + " left in quarantine." },
	DropTitle: func(unit string, serial uint64) string {
		if serial == 0 {
			return "Drop the file " + unit + "?"
		}
		return "Drop bundle " + digits(int(serial)) + " of " + unit + "?"
	},
	DropBody:  "The copy in quarantine is deleted and cannot be had back from here. The register stays as it is. With the original, or once they send it again, it can still be imported.",
	GapUndone: "The missing bundle was imported and that undone: put it back in the section Imports; this one then comes in when it is tried again (F6).",
	DropYes:   "Drop it", Dropped: "Dropped from quarantine. The register is as it was.",
	OnlyKept: "nothing came in",
	EnterKeeps: func(n int) string {
		return "Enter keeps " + enNumber(n) + plural(n, " bundle", " bundles") + " in quarantine; none may come in yet"
	},
	InDryRun: func(n int) string {
		return "The import will also try " + enNumber(n) + plural(n, " bundle", " bundles") + " in quarantine again."
	},
	OtherReceiver: func(unit string) Sentence {
		return Sentence{"The bundle of " + unit + " is for another unit, not for the one that keeps this register.", "Pass the file on, then drop it here."}
	},
	ColumnState: "State",
	UnitKept:    func(n int) string { return enNumber(n) + " in quarantine" },
	UnitGap:     "bundle missing", UnitKeyWaits: "key waits",
	UnitHas:     func(serial uint64) string { return "has bundle " + digits(int(serial)) },
	UnitNothing: "nothing sent", UnitJoined: "key accepted",
}

var exchangeUndoEn = ExchangeUndo{
	Empty: "There were no imports yet. F8 receives bundles; every import can be undone here.",
	At:    "When", What: "What", Records: "Records", State: "Now",
	Stands: "stands", Undone: "undone", CutOff: "key revoked",
	Bundles:   func(n int) string { return enNumber(n) + plural(n, " bundle", " bundles") },
	Serial:    func(n uint64) string { return "no. " + digits(int(n)) },
	By:        func(officer string) string { return "by " + officer },
	FromUnits: func(units string) string { return "From " + units + "." },
	NotNewest: "only the newest import that stands can be undone", AlreadyUndone: "this one is undone", NotUndone: "this one stands",
	NothingAside: "nothing lies aside", NoImport: "there were no imports", ByRevocation: "its key was revoked: it cannot be put back",
	Title: func(when string) string { return "Undo the import of " + when + "?" },
	Takes: func(changes, records int, from string) string {
		return "Taken out: " + enNumber(changes) + plural(changes, " change of ", " changes of ") + enNumber(records) + plural(records, " record", " records") + ", from " + from + "."
	},
	Typed: func(what string) string { return "set " + what },
	TakesList: func(changes, records int, what string) string {
		return "As before again: " + enNumber(changes) + plural(changes, " change of ", " changes of ") + enNumber(records) + plural(records, " record", " records") +
			": " + what + "."
	},
	Stays: "Stays: all that was typed here since, and the other imports.",
	Aside: "What is taken out lies aside; F4 puts it back. The register is backed up first.",
	Yes:   "Undo",
	Why:   func(when string) string { return "undid the import of " + when },
	Done: func(changes, records int) string {
		return "Undone: " + enNumber(changes) + plural(changes, " change of ", " changes of ") + enNumber(records) + plural(records, " record lies", " records lie") + " aside."
	},
	BackTitle: func(when string) string { return "Put the import of " + when + " back?" },
	Back: func(changes int) string {
		if changes == 0 {
			return "The rows of the list are written again."
		}
		return enNumber(changes) + plural(changes, " change that lies", " changes that lie") + " aside come in again, as if nothing had been undone."
	},
	BackYes: "Put back",
	BackDone: func(changes int) string {
		return "Put back " + enNumber(changes) + plural(changes, " change.", " changes.")
	},
	LiesAside: func(changes, records int) string {
		return enNumber(changes) + plural(changes, " change of ", " changes of ") + enNumber(records) + plural(records, " record lies", " records lie") + " aside."
	},
	Conflicts: func(n int) string { return enNumber(n) + plural(n, " conflict", " conflicts") },
}

var exchangeKeysEn = ExchangeKeys{
	State: "State", From: "Since",
	Own: "signs bundles", Above: "compared on joining", Accepted: "accepted", Waits: "waits", Revoked: "revoked",
	OwnUnit: func(unit string) string { return unit + " (own)" },
	OwnHint: func(passphrase, key string) string {
		return "This unit's own key. " + passphrase + " changes the passphrase, " + key + " makes a new key."
	},
	WaitsHint: func(officer, date, file, key string) string {
		return "Bundle " + file + " came " + date + ", sender written as " + officer + ". Call them, compare the six groups, then accept — " + key + "."
	},
	HoldsHint: "Bundles signed by this key come in at once. Revoke it when a laptop is lost or somebody else may have the key.",
	RevokedHint: func(date, why string) string {
		if why == "" {
			return "Revoked " + date + "."
		}
		return "Revoked " + date + ": " + why + "."
	},
	OnlyBelow: "only keys of units below can be revoked", AlreadyRevoked: "this key is revoked", OnlyWaits: "this key was never accepted: nothing to revoke",

	Compare: "Compare a key", ReadOut: "Six groups",
	CallThem:   "Call the unit on a number you know, let them read, and compare each group:",
	ThenAccept: "Accept only if all six groups agree. If one digit differs it is not theirs: press Esc.",
	ReadAloud:  "When the others call, read each group out for them to compare:",
	SentBy: func(officer, date string) string {
		return "The sender is written as " + officer + ", the bundle came " + date + "."
	},
	OfUnit: func(unit string) string { return "Key of " + unit },
	HasOthers: func(n int) string {
		return "This unit has " + enNumber(n) + plural(n, " key", " keys") + " already. For one more laptop accept this beside them; where the old laptop is broken or lost, replace."
	},
	FromAbove: "This is a new key of a unit above.",
	NoOthers:  "this unit has no old key to replace",
	Accepting: "Importing the bundles that waited for this key…",
	CameIn: func(bundles, changes int) string {
		return enNumber(bundles) + plural(bundles, " bundle", " bundles") + " that waited came in, " + enNumber(changes) + plural(changes, " change.", " changes.")
	},

	RevokeTitle: func(unit string) string { return "Revoke the key of " + unit },
	RevokeIntro: "From now on bundles signed by this key stay out. What came up to the last bundle that is believed stays; what came after is set aside, here and wherever this is learned of.",
	Why:         "Reason", WhyHint: "such as: laptop lost on 20/11", Until: "Believed up to bundle",
	UntilHint: func(last uint64) string {
		if last == 0 {
			return "no bundle has come"
		}
		return "empty: all of them, up to bundle " + digits(int(last))
	},
	BadUntil: "Write the number of a bundle that was received, or nothing.", NeedsWhy: "Give a reason, for that unit and those above.",
	RevokeAsk: func(unit string) string { return "Revoke all keys of " + unit + "?" },
	RevokeUntil: func(serial uint64) string {
		return "Believed up to bundle " + digits(int(serial)) + "; what came after is set aside."
	},
	RevokeAll:    "All bundles that have come until now are believed.",
	RevokeEffect: "This cannot be taken back: the unit has to send with a new key, and you have to accept it.",
	RevokeYes:    "Revoke",
	RevokeDone: func(keys, aside int) string {
		if aside == 0 {
			return "Revoked " + enNumber(keys) + plural(keys, " key.", " keys.") + " Nothing had to be set aside."
		}
		return "Revoked " + enNumber(keys) + plural(keys, " key; ", " keys; ") + enNumber(aside) + plural(aside, " later change is", " later changes are") + " set aside."
	},
	ReplaceTitle:  func(unit string) string { return "Replace the key of " + unit },
	ReplaceIntro:  "Accepts the key that was just compared and revokes all others of this unit. All bundles that have come until now are still believed.",
	ReplaceAsk:    func(unit string) string { return "Accept the new key and revoke the old of " + unit + "?" },
	ReplaceEffect: "Only when all six groups agree. The old key cannot be used again.",
	ReplaceYes:    "Replace",
	ReplaceDone:   func(unit string) string { return "Replaced the key of " + unit + "." },

	PassphraseTitle: "Change the passphrase", PassphraseIntro: "The passphrase guards this unit's key in this register. Backups made before keep the old one.",
	NewPassphrase: "New passphrase", Again: "Once more", Differ: "The two are not the same.", MayBeEmpty: "empty: none",
	PassphraseAsk: "Change the key's passphrase?", PassphraseEffect: "Remember it: nobody can open the key for you. If it is forgotten you need a new key.",
	NoPassphraseEffect: "The key will have no passphrase: whoever can use this computer can sign bundles.",
	PassphraseYes:      "Change", PassphraseDone: "The key has its new passphrase.",
	NewKeyTitle: "New key",
	NewKeyIntro: "For a forgotten passphrase, or when somebody else may have the key. Bundles are signed by the new key from then on, and wait until the unit above has compared " +
		"the six groups and accepted it.",
	NewKeyIntroRoot: "For a forgotten passphrase, or when somebody else may have the key. Where the old key can still be opened it introduces the new one, and nobody below has to compare; " +
		"otherwise each unit below must compare the six groups.",
	NewKeyAsk: "Make a new key for this unit?", NewKeyEffect: "The old key signs no more bundles. The register stays as it is.",
	NewKeyYes: "Make a new key", NewKeyLost: "Passphrase forgotten, make it",
	NewKeyDone: "The new key is made. Read the six groups out to the others.",
}
