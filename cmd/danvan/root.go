package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/ui/text"
)

// root is danvan with all its commands.
func (p *program) root() *cobra.Command {
	t := &p.t.CLI
	root := p.command(t.Commands.Root, anyArgs, p.openScreen)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.messages)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.help(p.out, c) })
	root.SetUsageFunc(func(c *cobra.Command) error { p.usage(p.messages, c); return nil })
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return p.flagError(c, err) })

	f := root.PersistentFlags()
	f.SortFlags = false
	f.StringVar(&p.register, "register", "", t.Flags.Register)
	f.BoolVar(&p.json, "json", false, t.Flags.JSON)
	f.StringVar(&p.lang, "lang", "", t.Flags.Lang)
	f.BoolP("help", "h", false, t.Flags.Help)
	root.Flags().BoolVar(&p.linear, "linear", false, t.Flags.Linear)
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return p.checkLanguage() }

	for id, group := range p.groups() {
		root.AddGroup(&cobra.Group{ID: strconv.Itoa(id), Title: group.heading})
		for _, c := range group.commands {
			c.GroupID = strconv.Itoa(id)
			root.AddCommand(c)
		}
	}
	root.SetHelpCommand(p.helpCommand(root))
	return root
}

// group is commands that help lists together.
type group struct {
	heading  string
	commands []*cobra.Command
}

func (p *program) groups() []group {
	g := &p.t.CLI.Groups
	return []group{
		{g.Records, []*cobra.Command{p.listCommand(), p.sheetsCommand(), p.templateCommand(), p.paperCommand(), p.addCommand(), p.showCommand(), p.pointsCommand(), p.historyCommand(), p.setCommand(), p.reportCommand(),
			p.duplicatesCommand(), p.sameCommand(), p.apartCommand()}},
		{g.Exchange, []*cobra.Command{p.statusCommand(), p.exportCommand(), p.importCommand(), p.conflictsCommand(), p.resolveCommand(),
			p.quarantineCommand(), p.importsCommand(), p.undoImportCommand(), p.putBackCommand(), p.verifyCommand(), p.digestCommand(), p.publishCommand()}},
		{g.Between, []*cobra.Command{p.todoCommand(), p.answerCommand(), p.commentCommand(), p.closeCommand(), p.dueCommand(), p.completenessCommand()}},
		{g.Keys, []*cobra.Command{p.initCommand(), p.unitsCommand(), p.inviteCommand(), p.joinCommand(), p.acceptCommand(), p.revokeCommand(), p.passphraseCommand(),
			p.newKeyCommand(), p.renewCommand()}},
		{g.Safety, []*cobra.Command{p.backupCommand(), p.restoreCommand(), p.rescueCommand(), p.compactCommand(), p.sealCommand(), p.checkCommand(), p.demoCommand(), p.versionCommand()}},
	}
}

// command makes a command from its words.
func (p *program) command(words text.Cmd, args cobra.PositionalArgs, run func(c *cobra.Command, args []string) error) *cobra.Command {
	c := &cobra.Command{
		Use: words.Use, Short: words.Short, Long: words.Long, Example: words.Example,
		Args: args, RunE: run, DisableFlagsInUseLine: true,
	}
	c.Flags().SortFlags = false
	return c
}

func (p *program) checkLanguage() error {
	for _, asked := range []string{p.lang, p.getenv("DANVAN_LANG")} {
		if _, ok := text.ParseLang(asked); !ok && asked != "" {
			return misuse(p.t.CLI.Usage.UnknownLanguage(asked))
		}
	}
	return nil
}

func (p *program) flagError(c *cobra.Command, err error) error {
	say, ok := p.misread(err)
	if !ok {
		say = p.t.CLI.Usage.Wrong(err.Error(), c.CommandPath())
	}
	say.Next = strings.Replace(say.Next, "danvan --help", c.CommandPath()+" --help", 1)
	return misuse(say)
}

// atLeast and exactly check how many arguments stand behind a command.
func (p *program) atLeast(n int) cobra.PositionalArgs { return p.between(n, -1) }
func (p *program) exactly(n int) cobra.PositionalArgs { return p.between(n, n) }

func (p *program) between(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		u := &p.t.CLI.Usage
		switch {
		case len(args) < least:
			return misuse(u.TooFew(c.Name(), c.UseLine()))
		case most >= 0 && len(args) > most:
			return misuse(u.TooMany(args[most], c.UseLine()))
		}
		return nil
	}
}

func anyArgs(*cobra.Command, []string) error { return nil }

// unknownCommand refuses a word that is no command, and names those it may be.
func (p *program) unknownCommand(root *cobra.Command, word string) error {
	root.SuggestionsMinimumDistance = 2
	if similar := root.SuggestionsFor(word); len(similar) > 0 {
		return misuse(p.t.CLI.Usage.SimilarCommand(word, strings.Join(similar, ", ")))
	}
	return misuse(p.t.CLI.Usage.UnknownCommand(word))
}

func (p *program) helpCommand(root *cobra.Command) *cobra.Command {
	return p.command(p.t.CLI.Commands.Help, anyArgs, func(_ *cobra.Command, args []string) error {
		c, _, err := root.Find(args) // behind it may stand what it is asked for: “help report fields”
		if err != nil || c == root && len(args) > 0 {
			return p.unknownCommand(root, args[0])
		}
		c.InitDefaultHelpFlag()
		p.help(p.out, c)
		return nil
	})
}

// help prints all about a command, usage how it is written.
func (p *program) help(w io.Writer, c *cobra.Command) {
	for _, line := range wrap(c.Long, helpWidth) {
		fmt.Fprintln(w, line)
	}
	fmt.Fprintln(w)
	p.usage(w, c)
}

const helpWidth = 96

func (p *program) usage(w io.Writer, c *cobra.Command) {
	u := &p.t.CLI.Usage
	fmt.Fprintf(w, "%s\n  %s\n", u.Usage, c.UseLine())
	if c.Example != "" && c.Example != c.CommandPath() {
		fmt.Fprintf(w, "  %s\n", c.Example)
	}
	if c == c.Root() {
		fmt.Fprintf(w, "\n%s\n", u.Commands)
		p.commandList(w, c.Root())
	}
	if c != c.Root() && len(c.Commands()) > 0 {
		fmt.Fprintf(w, "\n%s\n", u.Commands)
		t := table{columns: []column{{}, {wide: true}}}
		for _, sub := range c.Commands() {
			t.add("  "+sub.Use, sub.Short)
		}
		t.writeRows(w, helpWidth)
	}
	common := c.Root().PersistentFlags()
	p.flagList(w, u.Flags, c.Flags(), func(f *pflag.Flag) bool { return common.Lookup(f.Name) == nil })
	p.flagList(w, u.Global, common, func(*pflag.Flag) bool { return true })
	if c == c.Root() {
		fmt.Fprintf(w, "\n%s\n", u.More(c.CommandPath()))
	}
}

func (p *program) commandList(w io.Writer, root *cobra.Command) {
	t := table{columns: []column{{}, {wide: true}}}
	for _, g := range root.Groups() {
		t.add(g.Title, "")
		for _, sub := range root.Commands() {
			if sub.GroupID == g.ID {
				t.add("  "+sub.Name(), sub.Short)
			}
		}
	}
	t.writeRows(w, helpWidth)
}

func (p *program) flagList(w io.Writer, heading string, flags *pflag.FlagSet, wanted func(*pflag.Flag) bool) {
	t := table{columns: []column{{}, {wide: true}}}
	flags.VisitAll(func(f *pflag.Flag) {
		if !wanted(f) {
			return
		}
		value, what := pflag.UnquoteUsage(f)
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		t.add(strings.TrimRight(name+" "+value, " "), what)
	})
	if len(t.rows) > 0 {
		fmt.Fprintf(w, "\n%s\n", heading)
		t.writeRows(w, helpWidth)
	}
}

// The commands stand in groups, in the order of use. Cobra keeps this for all programs of a process.
func init() { cobra.EnableCommandSorting = false }
