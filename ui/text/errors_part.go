package text

import "strings"

// partsOfFile are the parts of a register's file as its errors name them, in both languages: what stands there.
var partsOfFile = map[string][2]string{
	"beginning of file": {"đầu tệp", "the beginning of the file"},
	"end of file":       {"cuối tệp", "the end of the file"},
	"page":              {"một trang của tệp", "a page of the file"},
	"records":           {"các bản ghi", "the records"},
	"conflicts":         {"danh sách chỗ trái ngược", "the list of conflicts"},
	"log":               {"nhật ký", "the log"},
	"streams":           {"danh sách nhật ký", "the list of logs"},
	"channels":          {"danh sách đơn vị của nhật ký", "the list of the logs' units"},
	"names":             {"tên gọi tắt trong tệp", "the short names in the file"},
	"staged":            {"phần đang ghi dở", "what is being saved"},
	"sums":              {"số đếm để đối chiếu", "the counts to compare with"},
	"manifests":         {"bảng kê của các gói", "the manifests of bundles"},
	"aside":             {"phần đã lấy lại", "what was taken back"},
	"aside-log":         {"nhật ký của phần đã lấy lại", "the log of what was taken back"},
	"replicas":          {"danh sách máy", "the list of computers"},
	"bundles":           {"danh sách gói", "the list of bundles"},
	"packed":            {"những gì đã đóng gói", "what was packed"},
	"held":              {"những gì đơn vị khác đã có", "what other units have"},
	"waiting":           {"khóa đang chờ duyệt", "keys that wait"},
	"drafts":            {"bản nháp", "the drafts"},
	"vouched":           {"chữ ký của nhật ký", "the log's signatures"},
	"vouchers":          {"chữ ký của nhật ký", "the log's signatures"},
	"imports":           {"danh sách lần nhập", "the list of imports"},
	"receipts":          {"phiếu nhận", "the receipts"},
	"quarantine":        {"danh sách gói bị cách ly", "the list of what is in quarantine"},
	"kept":              {"gói bị cách ly", "what is in quarantine"},
	"listing":           {"danh sách để tìm nhanh", "the listing"},
	"meta":              {"thông tin chung của sổ", "what the register says of itself"},
}

// partOfFile puts a part of a file into words; one that has none stays as it is.
func partOfFile(l Lang, where string) string {
	part, _, _ := strings.Cut(where, "/") // “meta/fields”
	if words, ok := partsOfFile[part]; ok {
		return words[l]
	}
	return where
}
