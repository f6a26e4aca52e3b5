package value

import "danvan/store/record"

// The terms of awards and papers. They are read where their fields stand alone.
var (
	_ = termsOf(
		ways[record.Recipient]{record.Recipient(record.Collective), []string{"Tập thể", "TT", "Tổ chức", "Khen thưởng tập thể", "Collective"}},
		ways[record.Recipient]{record.Recipient(record.Individual), []string{"Cá nhân", "CN", "Khen thưởng cá nhân", "Individual"}},
		ways[record.Recipient]{record.Recipient(record.Household), []string{"Hộ gia đình", "Hộ", "Gia đình", "HGĐ", "Household"}},
		ways[record.Recipient]{record.UnitRecipient, []string{"Cả đơn vị", "Toàn đơn vị", "Địa phương", "Đơn vị", "Unit"}},
	)
	_ = termsOf(
		ways[record.Scored]{record.ScoresCollective, []string{"Tập thể", "TT", "Mô hình tập thể", "Collective"}},
		ways[record.Scored]{record.ScoresIndividual, []string{"Cá nhân", "CN", "Mô hình cá nhân", "Individual"}},
		ways[record.Scored]{record.ScoresHousehold, []string{"Hộ gia đình", "Hộ", "HGĐ", "Household"}},
		ways[record.Scored]{record.ScoresUnit, []string{"Cả đơn vị", "Đơn vị", "Địa phương", "Unit"}},
	)
	_ = termsOf(
		ways[record.AwardLevel]{record.Central, []string{"Trung ương", "Cấp Trung ương", "TW", "Central"}},
		ways[record.AwardLevel]{record.AwardLevel(record.Province), []string{"Tỉnh", "Cấp tỉnh", "Province"}},
		ways[record.AwardLevel]{record.AwardLevel(record.District), []string{"Huyện", "Cấp huyện", "District"}},
		ways[record.AwardLevel]{record.AwardLevel(record.Cluster), []string{"Cụm", "Cấp cụm", "Cluster"}},
		ways[record.AwardLevel]{record.AwardLevel(record.Commune), []string{"Xã", "Cấp xã", "Commune"}},
		ways[record.AwardLevel]{record.AwardLevel(record.Organisation), []string{"Cơ quan, đơn vị", "Cơ quan", "Cơ sở", "Organisation"}},
	)
	_ = termsOf(
		ways[record.Track]{record.StateTrack, []string{"Nhà nước", "Chính quyền", "Khen nhà nước", "State"}},
		ways[record.Track]{record.PartyTrack, []string{"Đảng", "Khen Đảng", "Party"}},
	)
	_ = termsOf(
		ways[record.AwardState]{record.Proposed, []string{"Đề nghị", "Đang đề nghị", "Proposed"}},
		ways[record.AwardState]{record.Granted, []string{"Đã khen", "Đã tặng", "Được khen", "Granted"}},
		ways[record.AwardState]{record.Cancelled, []string{"Đã hủy", "Hủy", "Cancelled"}},
		ways[record.AwardState]{record.Revoked, []string{"Đã thu hồi", "Thu hồi", "Revoked"}},
	)
	_ = termsOf(
		ways[record.PaperType]{record.Plan, []string{"Kế hoạch", "KH", "Plan"}},
		ways[record.PaperType]{record.Guidance, []string{"Hướng dẫn", "HD", "Guidance"}},
		ways[record.PaperType]{record.Directive, []string{"Chỉ thị, nghị quyết", "Chỉ thị", "Nghị quyết", "Directive, resolution", "Directive"}},
		ways[record.PaperType]{record.Notice, []string{"Công văn, thông báo", "Công văn", "Thông báo", "Letter, notice", "Notice"}},
		ways[record.PaperType]{record.PaperOf, []string{"Báo cáo", "BC", "Report"}},
		ways[record.PaperType]{record.Minutes, []string{"Biên bản", "BB", "Minutes"}},
		ways[record.PaperType]{record.Conference, []string{"Hội nghị", "Conference"}},
		ways[record.PaperType]{record.Dialogue, []string{"Đối thoại", "Dialogue"}},
		ways[record.PaperType]{record.OtherPaper, []string{"Văn bản khác", "Khác", "Other paper"}},
	)
)
