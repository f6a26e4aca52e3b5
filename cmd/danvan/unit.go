package main

import (
	"danvan/store"
	"danvan/sync/exchange"
)

// unitByCode finds a unit of the tree.
func (p *program) unitByCode(tx *store.Tx, code string) (*store.Unit, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	u, err := exchange.UnitByCode(tree, code)
	if exchange.CodeOf(err) == exchange.UnknownUnit {
		err = fail(p.t.CLI.Say.Refusals.NoUnit(code))
	}
	return u, err
}

// unitOr finds the unit of a code, or the register's own when no code is given.
func (p *program) unitOr(tx *store.Tx, code string) (*store.Tree, *store.Unit, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, nil, err
	}
	if code != "" {
		u, err := p.unitByCode(tx, code)
		return tree, u, err
	}
	if u := tree.Unit(tx.Me().Unit); u != nil {
		return tree, u, nil
	}
	return nil, nil, fail(p.t.CLI.Say.Refusals.NoOwnUnit)
}
