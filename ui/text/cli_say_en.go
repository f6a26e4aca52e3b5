package text

import "strconv"

var cliSayEn = CLISay{
	Format:      func(format int) string { return "register format " + enNumber(format) },
	Nothing:     "(empty)",
	NoAuthor:    "(no name)",
	UnknownUnit: "(unit unknown)",
	Deleted:     "This record is deleted.",
	InConflict:  "in conflict",
	WholeFile:   "whole file",
	Reason:      func(reason string) string { return "Reason: " + reason },
	Progress:    func(done, of int) string { return "Checking: " + enNumber(done) + " of " + enNumber(of) + " bundles" },
	DryRun:      "Dry run: nothing is written.",
	NotPublic: func(n int) string {
		return enNumber(n) + plural(n, " registration", " registrations") + " left out: the person or household has not agreed to be named in public, or has taken that back."
	},
	TotalsNext: func(file, flags string) string {
		return "Nothing of this table was written. If these are stated figures: danvan import --sheet value " + file + flags
	},
	LeftOut: func(file, why string) string {
		if why != "" {
			return "Not read: " + why
		}
		return "The folder also holds " + enFile(file) + ", which was not read. To import it, name it."
	},
	NotCompared: "Names of models were not compared for suspected duplicates. See: danvan duplicates.",
	Written:     func(path string) string { return "Written: " + path },
	TakenBack: func(n int) string {
		return enNumber(n) + plural(n, " line that was", " lines that were") + " cancelled or revoked left out; history has them."
	},
	Listed: func(n, of int) string {
		if n < of {
			return enNumber(n) + " of " + enNumber(of) + " rows."
		}
		return enNumber(n) + " rows."
	},
	DemoOfficer: "Demo user",
	DemoMade:    "A demo register with made-up figures. Its key has no passphrase.",
	BackedUp:    "Backed up, and the copy was checked.",
	WrittenAt:   func(path string) string { return "The file is: " + path },
	Lacks: func(changes int, aside string) string {
		return "The register that was there has " + enNumber(changes) + " changes that this backup has not. To go back to it: danvan restore " + enQuote(aside) + " --replace."
	},
	OtherUnit: func(is, was string) string {
		return "This backup is the register of " + enQuote(is) + "; the one that was there is that of " + enQuote(was) + "."
	},
	PutAside: func(path string) string { return "The register that was there is now: " + path },
	Compacted: func(before, after int64) string {
		return "The register is written anew and checked: " + enNumber(int(before/1000)) + " kB became " + enNumber(int(after/1000)) + " kB."
	},
	Restored: func(records, changes int) string {
		return "Restored and checked: " + enNumber(records) + " records, " + enNumber(changes) + " changes."
	},
	RegisterMade: func(name, code string, units int) string {
		return "Made the register of " + name + " (" + code + ") with " + enNumber(units) + " units."
	},
	OwnKey: func(spoken string) string {
		return "Fingerprint of the unit's key, to be read over the telephone: " + spoken
	},
	Passphrase:     "Passphrase of the key:",
	NewPassphrase:  "Choose a passphrase for the unit's key:",
	SamePassphrase: "Type it again:",
	CheckedWhole: func(records, changes int) string {
		return "The register is whole: " + enNumber(records) + " records, " + enNumber(changes) + " changes."
	},
	CheckedDamaged: func(problems int) string { return "The register is damaged in " + enNumber(problems) + " places:" },
	CheckedNext:    "Do not delete it. Restore the latest backup: danvan restore FILE --replace. Backups are in the folder backups beside the register. Where there is none, or it is older: danvan rescue DAMAGED_FILE saves what can still be read.",
	Remade:         "! The quick listing that the register keeps is damaged; it was made anew from the records, and what is shown is right. Have the register checked: danvan check.",
	ReadAs: func(column, typed, as string) string {
		if as == "" {
			return column + ": " + enQuote(typed) + " is left empty."
		}
		return column + ": " + enQuote(typed) + " is saved as " + as + "."
	},
	Saved: func(n int) string {
		if n == 0 {
			return "The register says so already; nothing changed."
		}
		return "Saved " + enNumber(n) + " inputs."
	},
	SavedMany: func(inputs, records int) string {
		return "Saved " + enNumber(inputs) + plural(inputs, " input", " inputs") + " of " + enNumber(records) + " records. To take all of this back: danvan undo-import"
	},
	Settling:    settlingEn,
	Resolved:    "Settled. The old values stay in the history.",
	NoConflicts: "Nothing is in conflict.",
	ConflictsNext: func(n int) string {
		return enNumber(n) + " conflicts. Choose: danvan resolve ID INPUT --take N, or write another: --value VALUE."
	},
	KeepIt: "keep this record", DeleteIt: "delete this record", StandsIn: "stands in",
	Refusals: CLIRefusals{
		NoDataDir: Sentence{"The user's folder was not found.", "Say where the register is with --register FILE."},
		NoOwnUnit: Sentence{"The tree of units lacks the unit that keeps this register.", "Import a bundle of the unit above and try again."},
		NothingIn: func(left string) Sentence {
			return Sentence{"The folder holds no list or bundle that can be read. Looked at: " + left + ".", "Choose the right folder, or name the files one by one."}
		},
		NoPassphrase: func(variable string) Sentence {
			return Sentence{"There is no passphrase for the unit's key.", "Set $" + variable + ", or say --no-passphrase to do without."}
		},
		PassphrasesDiffer: Sentence{"The two passphrases differ; nothing was made.", "Try again."},
		NeedsTerminal:     Sentence{"The screen needs a terminal.", "In scripts use the commands: danvan --help."},
		NoEscapes: Sentence{"This window cannot draw the screen: it takes no escape sequences.",
			"On Windows: right-click the title bar, choose Properties, untick “Use legacy console” and open it again; or use Windows Terminal."},
		OfferLinear: "Enter: work line by line right here (as danvan --linear). Ctrl+C: leave; the commands work all the same, see danvan --help.",
		NoUnit: func(found string) Sentence {
			return Sentence{"No unit has the code " + enQuote(found) + ".", "Codes keep their leading zeros, for example 02269."}
		},
		NoField: func(found string) Sentence {
			return Sentence{"No list of fields has " + enQuote(found) + ".", "Give the name or the code as in the list."}
		},
		NotAnID: func(found string) Sentence {
			return Sentence{enQuote(found) + " is not the id of a record.", "Copy the 26 letters in the first column of “danvan list”."}
		},
		NotAssignment: func(found string) Sentence {
			return Sentence{enQuote(found) + " has no equals sign.", "Write INPUT=VALUE, for example place=\"Thôn Nà Ta\"."}
		},
		NoConflictThere: func(input string) Sentence {
			return Sentence{"Input " + enQuote(input) + " is not in conflict.", "For what is: danvan conflicts."}
		},
		NoInput: func(found, want string) Sentence {
			return Sentence{"This record has no input " + enQuote(found) + " to edit.", "It has: " + want + "."}
		},
		NoReport: func(found, want string) Sentence {
			return Sentence{"There is no report " + enQuote(found) + ".", "There are: " + want + "."}
		},
		TakeRange: func(most int) Sentence {
			return Sentence{"--take needs a number from 1 to " + enNumber(most) + ".", "For the values: danvan conflicts."}
		},
		AnswerLost: func(why string) Sentence {
			return Sentence{"The work is done, but the answer could not be printed whole. " + why, "Do not do it again; see the result with “danvan status” or “danvan list”."}
		},
		RestoreExists: func(path string) Sentence {
			return Sentence{"There is a register at " + enQuote(path) + "; it was left alone.", "Say --replace to put it aside under another name first."}
		},
		OtherInviter: func(name, spoken string) Sentence {
			return Sentence{"The invitation of " + enQuote(name) + " has another key than the fingerprint given: " + spoken + ". No register was made.",
				"Call the unit above and read it again. If it still differs, the invitation is not theirs."}
		},
		GiveReason: "Look again; if it is right, save it with --reason.",
	},
	Exchange: CLIExchange{
		Invited: func(unit, spoken string) string {
			return "Send this file to unit " + unit + ". When they call, read the fingerprint: " + spoken
		},
		CompareInviter: func(unit, spoken string) string {
			return "Call " + unit + " and compare the fingerprint of their key: " + spoken
		},
		Accepted: func(unit, spoken string) string {
			return "Accepted the key of unit " + unit + ": " + spoken + "."
		},
		Revoked: func(code string, keys int) string {
			return "Revoked " + enNumber(keys) + " keys of unit " + code + "."
		},
		Exported: func(serial int, to string, changes, bytes int) string {
			return "Bundle number " + enNumber(serial) + " for " + to + ": " + enNumber(changes) + " changes, " + enNumber((bytes+1023)/1024) + " KB."
		},
		NoKeyToEncrypt: func(to string) string {
			return "The bundle is not encrypted: no key of " + to + " is known here."
		},
		OwnBundles: func(n int) string {
			return enNumber(n) + plural(n, " bundle of this unit itself, meant for another: all that is in it is here already; passed over.", " bundles of this unit itself, meant for others: all that is in them is here already; passed over.")
		},
		NoBundles: "There is no bundle (.dvk) there.",
		Older: func(serial, later uint64) string {
			return "Bundle " + strconv.FormatUint(serial, 10) + " is older than bundle " + strconv.FormatUint(later, 10) + ", which is here; nothing in it is new."
		},
		Bundles: func(files, fresh, known, left int) string {
			return enNumber(files) + " bundles = " + enNumber(fresh) + " new + " + enNumber(known) + " imported before + " + enNumber(left) + " left out."
		},
		Merged: func(changes, records, conflicts int) string {
			return enNumber(changes) + " new changes, " + enNumber(records) + " records, " + enNumber(conflicts) + " new conflicts."
		},
		KeyToCompare: func(officer, spoken string) string {
			return "Call " + officer + " and compare the fingerprint: " + spoken + ". If it is the same, run:"
		},
		SeeConflicts: "See and choose: danvan conflicts.",
		FromTo: func(from, to string, serial, changes int) string {
			return "from " + from + " to " + to + " · bundle number " + enNumber(serial) + " · " + enNumber(changes) + " changes"
		},
		NoRegisterToAsk: "There is no register to ask whose the keys are: only that each bundle is whole and signed by the key printed above.",
		Unsent:          func(n int, to string) string { return enNumber(n) + " changes not yet sent to " + to + "." },
		ConflictCount:   func(n int) string { return enNumber(n) + plural(n, " conflict.", " conflicts.") },
		KeysWait:        "Keys that wait to be accepted (compare the fingerprint by telephone first):",
		Sent:            "sent", Received: "received",
	},
	Keys:    cliKeysEn,
	Kept:    cliKeptEn,
	Return:  cliReturnEn,
	Due:     cliDueEn,
	Publish: cliPublishEn,
	Lists: CLILists{
		Rows: func(rows int, years string) string {
			return enNumber(rows) + " registrations of " + years
		},
		NewModels: "new models", NewParticipations: "new participations of known models", Changed: "rows with changes",
		Known: "rows known already", Repeated: "rows that repeat an earlier one", Others: "rows of other units, not taken", Bad: "wrong rows, not taken",
		StrictRefused: "There are wrong rows, so none was taken in (--strict). The register is as before.",
		At: func(sheet string, row int, column, heading string) string {
			return joinPlace(place{"sheet " + enQuote(sheet), sheet != ""}, place{"row " + enNumber(row), row > 0},
				place{"column " + column, column != ""}, place{enQuote(heading), heading != ""})
		},
		In:   func(rows int) string { return "Saved in the register: " + enNumber(rows) + " rows." },
		More: func(n int) string { return "… and " + enNumber(n) + " more; see all with --json." },
	},
}
