package main

import (
	"context"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"danvan/ui/app"
	"danvan/ui/settings"
	"danvan/ui/theme"
)

// openScreen is danvan without a command.
func (p *program) openScreen(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return p.unknownCommand(c, args[0])
	}
	if err := p.needsTerminal(); err != nil {
		return err
	}
	path, err := p.newRegisterPath()
	if err != nil {
		return err
	}
	return p.screenOn(c.Context(), path, nil)
}

// needsTerminal refuses the screen where there is nothing to draw on and nobody to type.
func (p *program) needsTerminal() error {
	_, in := terminal(p.in)
	_, out := terminal(p.screen)
	if in && out {
		return nil
	}
	return misuse(p.t.CLI.Say.Refusals.NeedsTerminal)
}

// screenOn opens the screen on a register; more says what else is wanted, nil: nothing.
func (p *program) screenOn(ctx context.Context, path string, more func(*app.Options)) error {
	o := app.Options{Path: path, Lang: p.t.Lang, Theme: theme.FromEnv(p.getenv), Now: p.now, AskBackground: p.answers()}
	o.Theme.Linear = o.Theme.Linear || p.linear
	if o.SettingsPath = p.settingsPath(); o.SettingsPath != "" {
		o.Settings, _ = settings.Load(o.SettingsPath) // a file that cannot be read costs nobody more than choosing again
	}
	if p.lang != "" || p.getenv("DANVAN_LANG") != "" {
		o.Once = func(s *settings.Settings) { s.Lang = p.t.Lang.String() }
	}
	if more != nil {
		more(&o)
	}
	if err := p.prepareConsole(&o); err != nil {
		return err
	}
	return app.Run(ctx, o)
}

// settingsPath is where the person's settings of the screen lie: $DANVAN_SETTINGS, else the system's folder for
// settings; "" where there is none.
func (p *program) settingsPath() string {
	if path := p.getenv("DANVAN_SETTINGS"); path != "" {
		return path
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return settings.Path(dir)
}

// answers tells whether the terminal may be asked for its background: not where the answer would come late, or be shown
// as text.
func (p *program) answers() bool {
	if p.getenv("COLORFGBG") != "" || p.getenv("SSH_TTY") != "" || p.getenv("SSH_CONNECTION") != "" {
		return false
	}
	if runtime.GOOS == "windows" {
		return p.getenv("WT_SESSION") != ""
	}
	switch p.getenv("TERM") {
	case "", "dumb", "linux":
		return false
	}
	return true
}
