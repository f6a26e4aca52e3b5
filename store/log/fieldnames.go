package log

import "danvan/store/record"

// fieldNames holds the names that the kinds use, so that reading a state makes no string for each.
var fieldNames = func() map[string]string {
	m := map[string]string{DeletedField: DeletedField}
	for _, k := range record.Kinds() {
		for _, f := range k.Fields() {
			m[f] = f
		}
	}
	return m
}()

// FieldName gives a name as a string, of those that the kinds use the one that there is.
func FieldName(b []byte) string {
	if s, ok := fieldNames[string(b)]; ok {
		return s
	}
	return string(b)
}

// Known tells whether a name is one that the kinds use.
func Known(field string) bool {
	_, ok := fieldNames[field]
	return ok
}
