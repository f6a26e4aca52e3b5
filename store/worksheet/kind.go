package worksheet

import (
	"bytes"
	"path"
	"strings"
)

// signatures are the first bytes of files that are no lists, and what they are.
var signatures = []struct {
	at   int
	mark string
	code Code
}{
	{0, "\x89PNG", Picture}, {0, "\xFF\xD8\xFF", Picture}, {0, "GIF8", Picture}, {0, "BM", Picture}, {0, "II*\x00", Picture}, {0, "MM\x00*", Picture}, {8, "WEBP", Picture},
	{4, "ftyphei", Picture}, {4, "ftypmif", Picture}, {4, "ftypavif", Picture},
	{0, "%PDF", PDF}, {4, "ftyp", Film}, {8, "AVI ", Film}, {0, "\x1A\x45\xDF\xA3", Film}, {0, "\x00\x00\x01\xBA", Film},
	{0, "Rar!", Archive}, {0, "7z\xBC\xAF\x27\x1C", Archive}, {0, "\x1F\x8B", Archive}, {0, "!<arch>\n", Bundle}, {0, "age-encryption.org/", Bundle},
	{16, "\xED\xDA\x0C\xED", Register}, {0, "L\x00\x00\x00\x01\x14\x02\x00", Shortcut}, {0, "[InternetShortcut]", Shortcut}, {0, "{\\rtf", OldDocument},
}

// kindOf tells what a file is that is surely no list; "" when it may be one. A bitmap begins with two letters only, so
// it must hold zeros too.
func kindOf(data []byte) Code {
	for _, s := range signatures {
		if len(data) > s.at && bytes.HasPrefix(data[s.at:], []byte(s.mark)) && (s.mark != "BM" || bytes.IndexByte(data[:min(len(data), 16)], 0) >= 0) {
			return s.code
		}
	}
	if len(data) > 0 && len(bytes.Trim(data[:min(len(data), 1<<12)], "\x00")) == 0 {
		return Unfinished // room that was never filled
	}
	return ""
}

// unfinished tells by its name whether a browser or Zalo is still fetching a file.
func unfinished(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".crdownload", ".part", ".partial", ".download", ".opdownload", ".zdownload":
		return true
	}
	return false
}

// openOLE reads what lies in the container of Microsoft's older files.
func openOLE(data []byte) (*File, error) {
	has := func(stream string) bool {
		var wide []byte
		for _, c := range []byte(stream) {
			wide = append(wide, c, 0)
		}
		return bytes.Contains(data, append(wide, 0, 0))
	}
	switch {
	case has("EncryptedPackage"):
		return nil, &Error{Code: Protected}
	case has("WordDocument"):
		return nil, &Error{Code: OldDocument}
	case has("PowerPoint Document"):
		return nil, &Error{Code: Slides}
	}
	return fileOf(OldBook)(openOldWorkbook(data))
}

// openZip reads a workbook or document by what lies in it; a .zip of files is opened file by file.
func openZip(data []byte, inside bool) (*File, error) {
	p, err := openPack(data)
	if err != nil {
		return nil, err
	}
	switch {
	case p.has("word/document.xml"):
		return fileOf(Word)(openWord(p))
	case p.has("ppt/presentation.xml"):
		return nil, &Error{Code: Slides}
	case p.has("xl/workbook.bin"):
		return nil, &Error{Code: Binary}
	case p.has("content.xml"):
		kind, err := p.whole("mimetype")
		if err != nil {
			return nil, err
		}
		if bytes.Contains(kind, []byte("presentation")) {
			return nil, &Error{Code: Slides}
		}
		manifest, err := p.whole("META-INF/manifest.xml")
		if err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
			return nil, &Error{Code: Protected}
		}
		return fileOf(OpenDocument)(openOpenDocument(p))
	case p.has("[Content_Types].xml"), p.has("xl/workbook.xml"):
		return fileOf(Workbook)(openWorkbook(data, p))
	case inside:
		return nil, &Error{Code: NestedZip}
	}
	return openLists(p)
}
