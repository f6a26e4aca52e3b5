package text

import (
	"strings"

	"danvan/ui/paper/docx"
)

// papersEn has the words on paper as they are: papers are in Vietnamese.
var papersEn = func() Papers {
	p := papersVi
	p.Draft = func(open []string) string {
		return "The paper is marked “DỰ THẢO” (draft), for: " + strings.Join(open, " ") + " Complete the register, or use --final --why \"reason\"."
	}
	p.Beside = func(says []string) string { return "Not on the paper itself: " + strings.Join(says, " ") }
	p.Bad = func(part string, why error) Sentence {
		switch why {
		case docx.ErrNotZip:
			return Sentence{"The template is not a Word document (.docx), or it is damaged.", "Open it in Word or LibreOffice, save it as .docx and try again."}
		case docx.ErrTooLarge:
			return Sentence{"The template is too large.", "Make its pictures smaller, below 16 MB."}
		case docx.ErrNoBody:
			return Sentence{"The template has no text.", "Open it in Word or LibreOffice, save it as .docx and try again."}
		}
		return Sentence{"Part “" + part + "” of the template cannot be read: the file is damaged.", "Open it in Word or LibreOffice, save it as .docx and try again."}
	}
	p.Wrong = func(problems []string) Sentence {
		return Sentence{"The template has " + enNumber(len(problems)) + " faults, so no paper was written: " + strings.Join(problems, "; ") + ".",
			"Mend them in Word and try again."}
	}
	p.NoRoom = func(of []string) Sentence {
		return Sentence{"A page has no room for the name, the post or the reason of " + enNumber(len(of)) + " certificates, so no file was written: " + strings.Join(few(of), "; ") + ".",
			"Shorten them in the register: reasons to about 500 letters, names to about 200."}
	}
	p.Overlong = func(pages, n int, of []string) string {
		return "As it is laid out here (an estimate, Word may differ), this template takes " + enNumber(pages) + " pages for " + enNumber(n) + " certificates; more than a page: " + strings.Join(few(of), "; ") + ". Look before printing."
	}
	p.NoOverlong = func(pages, n int, of []string) Sentence {
		return Sentence{"This template takes " + enNumber(pages) + " pages for " + enNumber(n) + " certificates, so no file was written; more than a page: " + strings.Join(few(of), "; ") + ".",
			"Shorten their names or reasons in the register, or the letters of the template; a .docx can be written all the same, to be mended by hand."}
	}
	p.NoPlace = func(name, near string) Sentence {
		s := Sentence{"This paper has no place “" + name + "” to write into.", ""}
		if near != "" {
			s.Next = "Perhaps “" + near + "”?"
		}
		return s
	}
	p.Left = func(n int) string {
		return "The PDF lacks " + enNumber(n) + " pictures or text boxes of the template: print the .docx where they are needed."
	}
	p.NoPaper = func(found, papers string) Sentence {
		return Sentence{"There is no paper “" + found + "”.", "Papers: " + papers + "."}
	}
	p.Problem = func(x docx.Problem) string { return faultOf(x, &placesEn) }
	p.Skin = func(names string) string { return "`SKIN` of the paper: " + names }
	p.Template, p.Place = "`TEMPLATE`: title of one in the register, or a .docx or .xlsx file; shipped is the built-in one", "`PLACE=TEXT` to write into a place of the paper, such as \"người ký=Nguyễn Văn A\"; may be repeated"
	p.Templates, p.Page = templatesEn, papersPageEn
	p.Kept = "The register keeps what tells this file; ask with “danvan paper FILE”."
	p.FileIs = func(paper, title, number, day, unit, at, name string) string {
		return paper + " " + called(number, title) + ", " + day + ", " + unit + ": written at " + at + " as " + name
	}
	p.NoFile = func(name string) string {
		return "No paper in the register is the same to the letter as " + name + ": it was changed, or it is no final paper that danvan wrote."
	}
	p.NowOther = func(name string) string {
		return "The register has a file named " + name + " with other contents: this one was changed, or written at another time."
	}
	p.ForPaper = func(papers string) string { return "of which `PAPER` it is the template: " + papers }
	p.AllPlaces, p.TemplateRight = "print every place of the paper, and what it holds now", "The template is right: every place in it is there."
	p.PlaceName, p.PlaceUsed, p.PlaceHolds = "Place", "In template", "Holds now"
	p.HeldAgainst = func(paper string, alike []string) string {
		s := "Held against the paper it fits best: " + paper + "."
		if len(alike) > 0 {
			s += " It fits as well: " + strings.Join(alike, ", ") + "."
		}
		return s
	}
	p.TemplateWrong = func(n int) string {
		return enNumber(n) + " faults: no paper can be written from this template. Mend them in Word and check again."
	}
	p.Model = "`ID` of the model, all of it or its last six letters"
	p.TestPage = "certificate: a page with a grid in mm to try the printer with, so that --offset is known; needs no --number"
	p.Printed, p.Offset = "onto certificates that have their heading printed already: names, units, reasons, numbers, days and signers alone", "`X,Y` moves everything to the right and down, in mm, such as 5,-3"
	p.Final, p.FinalWhy = "not marked “DỰ THẢO” though something is open; needs --why", "`REASON` why it is final all the same"
	return p
}()
