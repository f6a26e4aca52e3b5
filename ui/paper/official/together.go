package official

import (
	"slices"

	"danvan/ui/paper/docx"
)

// together keeps who signs on a page with what is signed: the last paragraph, or the last row of a table, and what
// stands between.
func together(body *docx.Node) {
	for i, n := range body.Kids {
		if !n.Is("w:tbl") || n.Kid("w:tblPr", "w:tblBorders") != nil { // heads and feet are tables without lines
			continue
		}
		for k := i - 1; k >= 0; k-- {
			above := body.Kids[k]
			if above.Is("w:tbl") {
				if above.Kid("w:tblPr", "w:tblBorders") != nil {
					kept(above.Kids[len(above.Kids)-1])
				}
				break
			}
			kept(above)
			if written(above) {
				break
			}
		}
	}
}

// kept has every paragraph in a node stand on a page with what comes below.
func kept(n *docx.Node) {
	if n.Is("w:p") {
		props := n.Kid("w:pPr")
		if props == nil {
			props = &docx.Node{Name: "w:pPr"}
			n.Kids = slices.Insert(n.Kids, 0, props)
		}
		if props.Kid("w:keepNext") == nil {
			at := 0
			if len(props.Kids) > 0 && props.Kids[0].Is("w:pStyle") {
				at = 1
			}
			props.Kids = slices.Insert(props.Kids, at, &docx.Node{Name: "w:keepNext"})
		}
		return
	}
	for _, k := range n.Kids {
		kept(k)
	}
}

// written tells whether there is any text.
func written(n *docx.Node) bool {
	return n.Name == "" && n.Text != "" || slices.ContainsFunc(n.Kids, written)
}
