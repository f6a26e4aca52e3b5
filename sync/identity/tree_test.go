package identity

import "danvan/store/record"

// parents is a Tree: each unit and the one above it.
type parents map[record.ID]record.ID

func (p parents) Above(a, b record.ID) bool {
	for up, ok := p[b]; ok && !up.IsZero(); up, ok = p[up] {
		if up == a {
			return true
		}
	}
	return false
}

func (p parents) Root(u record.ID) bool {
	up, ok := p[u]
	return ok && up.IsZero()
}

// A province with two districts, three communes and two organisations.
var (
	province = record.UnitID("06", "")
	district = record.UnitID("061", "")
	beside   = record.UnitID("062", "")
	commune  = record.UnitID("01834", "")
	neighbor = record.UnitID("01840", "")    // in the same district
	faraway  = record.UnitID("01990", "")    // in the district beside
	school   = record.UnitID("01834-TH", "") // two organisations of the commune
	clinic   = record.UnitID("01834-YT", "")
	stranger = record.UnitID("99999", "") // in no tree

	tree = parents{province: {}, district: province, beside: province, commune: district, neighbor: district, faraway: beside,
		school: commune, clinic: commune}
)
