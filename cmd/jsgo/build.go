package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"jsgo/parser/diag"
)

// buildFlags are the flags of jsgo build.
type buildFlags struct {
	Out     string `flag:"o" arg:"FILE" help:"the executable; the entry's name without its extension unless given"`
	Target  string `flag:"target" arg:"OS/ARCH" help:"what to build for, as Go spells it: linux/arm64"`
	Many    string `flag:"many" arg:"LIST" help:"compile the programs of a list into one executable: NAME<tab>PATH[<tab>script|module]"`
	Eval    string `flag:"eval" arg:"WHEN" help:"link what runs eval, new Function and node:vm: auto (if they are used), on or off"`
	Locales string `flag:"locales" arg:"LIST" help:"the languages of Intl besides English, as in de,fr,ja, if the program uses any; all unless given, en for none"`
	Verbose bool   `flag:"v" help:"print the modules and what is missing"`
	Show    bool   `flag:"x" help:"print the commands that are run"`
	Quiet   bool   `flag:"q" help:"print errors only"`
}

func buildCommand() *command {
	return &command{name: "build", args: "ENTRY", summary: "compile a program to an executable", flags: &buildFlags{}, run: build}
}

func build(c *command, args []string) int {
	f := c.flags.(*buildFlags)
	low := 1
	if slices.ContainsFunc(args, func(a string) bool {
		return strings.HasPrefix(strings.TrimLeft(a, "-"), "many") && strings.HasPrefix(a, "-")
	}) {
		low = 0
	}
	rest, code, ok := c.arguments(args, low, 1)
	if !ok {
		return code
	}
	ctx, stop := interruptible()
	defer stop()
	b := &builder{flags: f}
	if err := b.prepare(); err != nil {
		return fail(exitUsage, err)
	}
	if f.Many != "" {
		return b.many(ctx)
	}
	if len(rest) == 0 {
		c.usage(os.Stderr)
		return exitUsage
	}
	return b.one(ctx, rest[0])
}

// interruptible is a context that ends when the user wants the command to end.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
}

// exitInterrupted is what a shell shows for SIGINT.
const exitInterrupted = 130

// A builder is one run of jsgo build.
type builder struct {
	flags        *buildFlags
	compiler     *compiler
	progress     progress
	goos, goarch string
}

// prepare checks the flags.
func (b *builder) prepare() (err error) {
	if b.flags.Target != "" {
		var ok bool
		if b.goos, b.goarch, ok = strings.Cut(b.flags.Target, "/"); !ok || b.goos == "" || b.goarch == "" {
			return fmt.Errorf("--target is OS/ARCH, such as linux/arm64, not %q", b.flags.Target)
		}
	}
	switch b.flags.Eval {
	case "", "auto", "on", "off":
	default:
		return fmt.Errorf("--eval is auto, on or off, not %q", b.flags.Eval)
	}
	if b.compiler, err = newCompiler(); err != nil {
		return err
	}
	b.compiler.eval = b.flags.Eval
	if err := b.compiler.setLocales(b.flags.Locales); err != nil {
		return err
	}
	b.compiler.natives.goos = b.goos
	b.progress = newProgress(b.flags.Quiet, b.compiler.debug.time)
	b.compiler.phase = b.progress.begin
	return nil
}

// one builds one program.
func (b *builder) one(ctx context.Context, entry string) int {
	out, err := b.output(entry)
	if err != nil {
		return fail(exitUsage, err)
	}
	p := &program{entry: entry}
	err = b.compiler.compile(p)
	if ctx.Err() == nil {
		b.progress.clear()
		b.report(p)
	}
	if err == nil {
		err = b.link(ctx, p, out)
	}
	b.progress.clear()
	if err != nil {
		return b.failed(err, entry)
	}
	b.progress.done(out, len(p.graph.Modules))
	return exitOK
}

func (b *builder) link(ctx context.Context, p *program, out string) error {
	b.progress.begin("building")
	g := b.goBuild(out)
	g.files = p.files
	return g.run(ctx)
}

func (b *builder) goBuild(out string) *goBuild {
	g := &goBuild{runtime: b.compiler.runtime, out: out, goos: b.goos, goarch: b.goarch, keep: b.compiler.debug.keep}
	if b.flags.Show {
		g.show = os.Stderr
	}
	return g
}

// output is the path of the executable.
func (b *builder) output(entry string) (string, error) {
	out := b.flags.Out
	if out == "" {
		base := filepath.Base(entry)
		out = strings.TrimSuffix(base, filepath.Ext(base))
		if b.goos == "windows" {
			out += ".exe"
		}
	}
	out, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(out); err == nil && info.IsDir() {
		return "", fmt.Errorf("%s is a folder; -o names the executable", out)
	}
	if info, err := os.Stat(filepath.Dir(out)); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder %s to write to", filepath.Dir(out))
	}
	return out, nil
}

// report prints what there is to say about the program.
func (b *builder) report(p *program) {
	color := diag.UseColor(os.Stderr)
	for _, d := range p.diags.Sorted() {
		if d.Severity == diag.Info && !b.flags.Verbose || d.Severity != diag.Error && b.flags.Quiet {
			continue
		}
		diag.Write(os.Stderr, d, color)
	}
	if !b.flags.Verbose || p.graph == nil {
		return
	}
	for _, m := range p.graph.Modules {
		fmt.Fprintln(os.Stderr, m.Display)
	}
	for _, name := range b.compiler.natives.missing {
		fmt.Fprintln(os.Stderr, "missing:", name)
	}
}

// failed says why there is no executable.
func (b *builder) failed(err error, entry string) int {
	var bug *fault
	var refused *goError
	switch {
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, errRefused):
		return exitRefused
	case errors.As(err, &bug), errors.As(err, &refused):
		fmt.Fprintf(os.Stderr, "jsgo: %v\nThis reproduces it: JSGO_DEBUG=keep=DIR jsgo build %s\n", err, shellQuote(entry))
		if bug != nil && b.flags.Verbose {
			os.Stderr.Write(bug.stack)
		}
		return exitInternal
	}
	return fail(exitInternal, err)
}

// shellQuote spells an argument for a shell.
func shellQuote(s string) string {
	if s != "" && strings.IndexFunc(s, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("./_-", c))
	}) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
