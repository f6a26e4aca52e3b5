package text

// Catalog is the page of what all registers share.
type Catalog struct {
	Title, Help, HelpEdit string
}

var catalogVi = Catalog{
	Title: "Danh mục",
	Help: "Danh mục là những gì mọi sổ dùng chung: cây đơn vị, các lĩnh vực theo năm, chương trình và kỳ báo cáo. Ai cũng xem được; đơn vị đã lập ra và cấp trên của nó sửa được, " +
		"và cấp dưới nhận được cùng gói gửi xuống. Gõ để tìm; Tab sang phần khác.",
	HelpEdit: "Không có gì bị xóa: F4 sửa, ghi lý do; lĩnh vực thì ghi thôi dùng, đơn vị thì ghi ngày cuối cùng. Những gì đã ghi trước đó giữ nguyên, và báo cáo các năm cũ vẫn đúng.",
}

var catalogEn = Catalog{
	Title: "Catalog",
	Help: "The catalog is what all registers share: the tree of units, the fields by year, programmes and periods. Everybody sees it; the unit that made a part and those above it edit it, " +
		"and units below get it with the bundle that goes down. Type to search; Tab goes to another part.",
	HelpEdit: "Nothing is deleted: F4 changes a line, with a reason; a field is retired, a unit gets its last day. What was written before stays, and reports of earlier years stay right.",
}
