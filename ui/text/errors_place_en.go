package text

import "strings"

var placeErrorsEn = PlaceErrors{
	Reading: readingErrorsEn,
	UnknownUnit: func(found, want string) Sentence {
		return Sentence{"The tree has no unit " + enQuote(found) + ".", orNothing("Is it ", want, "?", "Correct the unit's code or name.")}
	},
	SeveralUnits: func(found, want string) Sentence {
		return Sentence{"Several units are " + enQuote(found) + ".", "Give the code: " + want + "."}
	},
	LostZero: func(found, want string) Sentence {
		return Sentence{"Code " + enQuote(found) + " has lost its leading zero and was taken for " + want + ".", "Keep the column of codes as text in Excel."}
	},
	NoUnit: Sentence{"The row does not say which unit it is of.", "Add the unit's code or name."},
	NoUnitBelow: func(found, want string) Sentence {
		return Sentence{"The row says only " + enQuote(found) + ", and no unit below it.", "If it is that unit's own, add --set unit=" + want + "; else fill the unit in."}
	},
	UnitElsewhere: func(found, want string) Sentence {
		return Sentence{"There is no " + enQuote(found) + "; the tree has: " + want + ".", "Correct the unit or the unit above in the list."}
	},
	UnitContradicts: func(found, want string) Sentence {
		return Sentence{"This says " + enQuote(found) + ", but the list also says: " + want + ".", "Correct one of them, or leave a column out with --map \"HEADING=\"."}
	},
	UnitUnmarked: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " is typed without marks and was taken for " + want + ".", "If that is wrong, give the unit's code."}
	},
	WhoRegisters: func(found string) Sentence {
		return Sentence{enQuote(found) + " is no unit of the tree and was taken for who registers.", "If that is wrong, give the unit's code."}
	},
	OwnList: func(found, want string) Sentence {
		return Sentence{found + " rows name no unit: taken for " + want + ".", "If they are of another, add --set unit=CODE."}
	},
	UnitFromTitle: func(found, want string) Sentence {
		return Sentence{"The title says " + enQuote(found) + ": rows without a unit were taken for " + want + ".", "If that is wrong, add a column of units."}
	},
	OtherYear: func(found, year, asked string) Sentence {
		return Sentence{"This says " + year + " (" + enQuote(found) + "), and the import is for " + asked + "; the rows wait.", "Confirm the year."}
	},
	DateOfOtherYear: func(found, want string) Sentence {
		return Sentence{"Registered on " + found + ", in another year than the import's, " + want + ".", "The row waits until the year is confirmed."}
	},
	Alike: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " is a new model, but much like " + enQuote(want) + " of the register.", "If they are one, see “danvan duplicates”."}
	},
	AlikeRow: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " differs by marks only from an earlier row (" + want + "); both are taken.", "If they are one, see “danvan duplicates”."}
	},
	RowsDiffer: func(found, other, place string) Sentence {
		if other == "" {
			return Sentence{"This row adds " + found + ", where the earlier row (" + place + ") has nothing; it was not taken.", "If it is right, put it into the earlier row and import again."}
		}
		return Sentence{"Of one model this row says " + found + ", the earlier one (" + place + ") " + other + ".", "Make both rows say the same and import again."}
	},
	WhoElsewhere: func(found, unit, other string) Sentence {
		return Sentence{enQuote(found) + " registers in " + unit + ", and has " + other + " in the name; the column of units was followed.", "Check the unit of the row."}
	},
	UnitOfWho: func(found, want string) Sentence {
		return Sentence{"The row names no unit; by its registrant " + enQuote(found) + " it is of " + want + ".", "If it is not: add a column of units, or --set unit=CODE."}
	},
	JoinsNowhere: func(found string) Sentence {
		return Sentence{"This table only says more of registered models, and " + enQuote(found) + " is neither in another table of the file nor in the register.",
			"Write the model's name and registrant as they were registered, with their marks."}
	},
	JoinsSeveral: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " may be: " + want + ".", "Add the registrant or the unit's code to this row."}
	},
	Differs: func(found, want string) Sentence {
		return Sentence{"The register holds " + enQuote(want) + ", this says " + enQuote(found) + ".", "Saving asks whether to overwrite it."}
	},
	UnitOfOtherDay: func(now, was string) Sentence {
		code, name, _ := strings.Cut(was, " ")
		return Sentence{"Taken for the unit that has this code today (" + now + "); in the list's year it was that of " + enQuote(name) + ".", "If the old unit is meant, write its code as " + code + " in the list."}
	},
	UnitDiffers: func(found, want string) Sentence {
		return Sentence{"The name " + enQuote(found) + " is not that of the unit's code (" + want + "); the code was followed.", "Check code and name."}
	},
	NotOurs: func(found, want string) Sentence {
		return Sentence{"The row is of " + enQuote(found) + ", which is not below " + want + ".", "To take only your own rows, add --own."}
	},
	UnknownField: func(found, want string) Sentence {
		return Sentence{"The list of fields lacks " + enQuote(found) + ".", "It has: " + want + ". To add new fields: --add-fields."}
	},
	NoFieldList: func(found, owner string) Sentence {
		if owner != "" {
			return Sentence{"The list of fields of this year, that of " + owner + ", has no field yet.", "To add new fields: --add-fields."}
		}
		return Sentence{"There is no list of fields for this year (" + enQuote(found) + ").", "Import the list of the unit above first."}
	},
	NamesElse: func(found string) Sentence {
		return Sentence{enQuote(found) + " is the name of a unit, not of a model.", "See which column has the names of the models."}
	},
	FieldNotOurs: func(found, want string) Sentence {
		return Sentence{"Field " + enQuote(found) + " is not there; the list belongs to " + want + ".", "Ask that unit to add it, then import its bundle."}
	},
	FieldAdded: func(found string) Sentence {
		return Sentence{"Field " + enQuote(found) + " is added to the list.", "See whether it is really a new one."}
	},
	RetiredField: func(found string) Sentence {
		return Sentence{"Field " + enQuote(found) + " is retired.", "The row is taken in; check its field."}
	},
	UnknownWord: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " is not understood in this column.", "It takes: " + want + "."}
	},
	TwoMarks: func(found, want string) Sentence {
		return Sentence{"Two columns are marked: " + orWord(want, found) + ".", "Leave only one mark."}
	},
	FailedFormula: func(found string) Sentence {
		return Sentence{"The cell shows the error " + enQuote(found) + ".", "Correct the formula or type the value."}
	},
	WrongYear: func(found, want string) Sentence {
		return Sentence{"The row is of " + found + ", the import of " + want + ".", "Import that year by itself with --year."}
	},
	Repeated: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " repeats the row at " + want + " (same unit, name, registrant).", "Only the earlier row is taken."}
	},
	InConflict: func(found, want string) Sentence {
		return Sentence{"The register holds several values here (" + enQuote(found) + "); the list says: " + want + ".", "Choose with “danvan resolve”."}
	},
	UnknownScale: func(found, _ string) Sentence {
		return Sentence{enQuote(found) + " differs from place to place and cannot be converted; it was not taken.", "Write it in đồng, m2 or ha."}
	},
	NotUsed: func(found string) Sentence {
		return Sentence{"Column " + enQuote(found) + " is not used.", "Rename it if it is needed."}
	},
	TotalRow: func(found string) Sentence {
		return Sentence{"A row of totals was left out: " + enQuote(found) + ".", "The register adds up by itself."}
	},
	SectionRow: func(found string) Sentence {
		return Sentence{"A row that heads a part: " + enQuote(found) + ".", "It holds for the rows below."}
	},
	OtherRow: func(found string) Sentence {
		return Sentence{"A row that is no registration was left out: " + enQuote(found) + ".", "Look again if it is a model."}
	},
	OtherTable: func(found string) Sentence {
		return Sentence{"The table that begins with " + enQuote(found) + " has no column of names of models and was not read.", "If it is a list of models, add “Name of the model” to its headings."}
	},
	OtherSheet: func(found string) Sentence {
		return Sentence{"Sheet " + enQuote(found) + " holds no list and was not read.", "Add a row of headings if it is one."}
	},
	OtherFile: func(found string) Sentence {
		return Sentence{"The .zip holds " + enQuote(found) + ", which is no list and was not read.", "Unpack it and import that file by itself if it is needed."}
	},
	LongRow: func(found string) Sentence {
		return Sentence{"A row has more cells than there are headings and was not taken: " + enQuote(found) + ".", "The comma of a number (12,5) has parted it, most likely: put the number in quotes, or save the list from Excel again."}
	},
	OddQuote: func(found string) Sentence {
		return Sentence{"This line has a quote that is not closed and was not taken: " + found + ".", "Close the quote or take it out in the file and import again; the other lines are not affected."}
	},
	HiddenSheet: func(found string) Sentence {
		return Sentence{"Sheet " + enQuote(found) + " is hidden and was not read.", "Unhide it in Excel if it is needed."}
	},
	Missing: func(heading string) Sentence {
		return Sentence{enQuote(heading) + " is missing.", "Fill the cell in."}
	},
	Other: func(code, found, want string) Sentence {
		return Sentence{enQuote(found) + " is not right (" + code + ").", orNothing("It should be: ", want, ".", "Check this cell.")}
	},
}
