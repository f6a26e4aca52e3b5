package main

import "danvan/store"

// unitByCode finds a unit of the tree.
func (p *program) unitByCode(tx *store.Tx, code string) (*store.Unit, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	if u := tree.ByCode(code); u != nil {
		return u, nil
	}
	return nil, fail(p.t.CLI.Say.Refusals.NoUnit(code))
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
