// Package mirror keeps tables of a database as a register has its records, so that what outgrows one machine can be
// asked there. The register stays what counts: a mirror is only ever written from it, and what people do to its tables
// is overwritten.
//
//	res, err := mirror.Publish(ctx, tx, mirror.Options{URL: "postgres://…", Schema: "danvan"})
//
// # Tables
//
// Each kind of record is a table, made from its description (record.Shape); a field that is new is a column that is
// added. Every row bears the unit whose register it came from, the unit in whose affairs or catalog the record lies,
// and the record's id. What people wrote as a date, a stretch or a figure stands as they wrote it; beside a date stand
// its first and its last day. Where several values live, the one that stands in stands, “conflicts” names the column,
// and table open_value has them all; what cannot be read is there too, and its column is empty. Three tables are worked
// out: registration is what reports count (package listing), tree the units in their places, head how far each stream
// is published. docs/scale.md shows how they are asked.
//
// # What is written
//
// The mirror's heads tell which changes it has. Where they all lie on this register's own past, the records that were
// touched since are written. Else something was taken back, the register was restored, another one of the unit
// published, or a publish broke off: then the rows of each unit and kind are compared by their sums, and those that
// differ are written. Both ways end in the same rows. A batch is one transaction. The first of several calls the mirror
// “writing”, the last “whole” together with the new heads, so that a publish that was killed is known, and the next one
// compares. Each transaction counts on from the one before it: of two that publish the same register at a time, one
// goes on and the other is told.
//
// # What the database must be able to do
//
// CREATE TABLE and ALTER TABLE … ADD COLUMN; text, bigint, numeric, date, boolean, timestamptz; COPY … FROM STDIN as
// text; DELETE … WHERE id = ANY(array); INSERT … ON CONFLICT DO NOTHING; information_schema.columns; transactions. No
// extension, function, trigger, sequence or index beside the primary keys. Every key begins with the register and the
// unit, so that tables can be distributed by either.
//
// # Caveats
//
// Kinds that only a later version knows are not in the mirror until that version publishes. Two laptops of one unit
// write the same rows, each as it has them: who publishes last is what stands, and is told of what the other had.
package mirror
