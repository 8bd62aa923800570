package ast

import (
	"fmt"
	"path"
	"strings"

	"github.com/evanw/esbuild/internal/config"
	"github.com/evanw/esbuild/internal/js_ast"
	"github.com/evanw/esbuild/internal/js_parser"
	"github.com/evanw/esbuild/internal/logger"
)

// Kind is the goal a file is parsed for.
type Kind uint8

const (
	CommonJS Kind = iota // a Node CommonJS module: the body of a function
	ESM                  // https://tc39.es/ecma262/#sec-modules
	Script               // https://tc39.es/ecma262/#sec-scripts
	JSON                 // a JSON text
)

// String is the name of the kind in messages and dumps.
func (k Kind) String() string {
	return [...]string{"commonjs", "module", "script", "json"}[k]
}

// Config is what tsconfig.json says about the meaning of TypeScript and JSX files. The zero value is TypeScript's default.
type Config struct {
	ExperimentalDecorators  bool
	UseDefineForClassFields *bool // nil: by target, which is ESNext here
	VerbatimModuleSyntax    bool  // keep imports that are never used as values
	JSXFactory              []string
	JSXFragmentFactory      []string
	JSXImportSource         string
	JSXAutomatic            bool // "jsx": "react-jsx"
	JSXDevelopment          bool // "jsx": "react-jsxdev"
	JSXPreserve             bool

	InFunction bool // the text is evaluated in a function: new.target has a meaning
}

// Tree is one parsed file.
type Tree struct {
	Path          string
	Text          string // the file as it was given
	Kind          Kind
	Offset        int // what Pos adds to a Loc
	Stmts         []Stmt
	Generated     []Stmt     // imports that the JSX transform made up
	Wrapper       *EFunction // nil for ES modules, and where the caller takes an unwrapped file for CommonJS (export =)
	Directives    []string   // of an ES module
	Value         Expr       // of a JSON file
	Symbols       []Symbol
	ImportRecords []ImportRecord
	ModuleScope   *Scope
	ExportKeyword Range // the first export keyword; Len is 0 when there is none
	TopLevelAwait Range // the first await outside functions; Len is 0 when there is none
	InFunction    bool  // as Config says
}

// Pos is the byte offset in Text of a position in the tree.
func (t *Tree) Pos(loc Loc) int {
	return min(max(int(loc.Start)+t.Offset, 0), len(t.Text))
}

// Name is the name that the source gives to a symbol.
func (t *Tree) Name(ref Ref) string {
	if int(ref.InnerIndex) >= len(t.Symbols) {
		return ""
	}
	return t.Symbols[ref.InnerIndex].OriginalName
}

// Follow is the symbol that stands for ref after esbuild has merged declarations of the same name.
func (t *Tree) Follow(ref Ref) Ref {
	for int(ref.InnerIndex) < len(t.Symbols) {
		link := t.Symbols[ref.InnerIndex].Link
		if link == InvalidRef {
			break
		}
		ref = link
	}
	return ref
}

// IsUnbound tells a name that the file does not declare.
func (t *Tree) IsUnbound(ref Ref) bool {
	ref = t.Follow(ref)
	return int(ref.InnerIndex) < len(t.Symbols) && t.Symbols[ref.InnerIndex].Kind == SymbolUnbound
}

// MessageKind tells errors, after which there is no tree, from warnings.
type MessageKind uint8

const (
	Error MessageKind = iota
	Warning
)

// Message is something that esbuild says about a file, at a byte range of the file.
type Message struct {
	Kind   MessageKind
	ID     MessageID
	Text   string
	Offset int
	Length int
	Notes  []Note
}

// Note is a place that explains a Message.
type Note struct {
	Text   string
	Offset int
	Length int
}

// MessageID tells the messages of this package apart from esbuild's.
type MessageID uint8

const (
	SyntaxError MessageID = iota
	TooDeep               // nested or chained beyond what the compiler can walk
	Internal              // the parser itself failed
)

// Parse parses a file with TypeScript's default settings.
func Parse(text, file string, kind Kind) (*Tree, []Message) {
	return ParseWith(text, file, kind, Config{})
}

// ParseWith parses a file. The tree is nil exactly when one of the messages is an error.
func ParseWith(text, file string, kind Kind, settings Config) (tree *Tree, messages []Message) {
	if int64(len(text)) > maxSource {
		return nil, []Message{{ID: TooDeep, Text: "The file is too large"}}
	}
	if m := checkDepth(text); m != nil {
		return nil, []Message{*m}
	}
	p := parsing{text: text, file: file, kind: kind, settings: settings}
	defer func() {
		if r := recover(); r != nil {
			tree, messages = nil, []Message{{ID: Internal, Text: fmt.Sprintf("The parser failed: %v", r)}}
		}
	}()
	return p.run()
}

// maxSource keeps every position, and the wrapper's, within esbuild's 32-bit offsets.
const maxSource = 1 << 30

// The prefixes end a line, so that --> can be a comment on the first line of a file
// (https://tc39.es/ecma262/#sec-html-like-comments).
const (
	commonJSPrefix = "(function(exports, require, module, __filename, __dirname) {\n"
	scriptPrefix   = "(function() {\n"
	wrapperSuffix  = "\n})"
)

// parsing is one call of ParseWith.
type parsing struct {
	text     string
	file     string
	kind     Kind
	settings Config
	body     string // what esbuild reads
	offset   int
	log      logger.Log
}

func (p *parsing) run() (*Tree, []Message) {
	if p.kind == JSON {
		return p.parseJSON()
	}
	body := strings.TrimPrefix(p.text, "\uFEFF")
	prefix := p.prefix()
	if prefix == "" {
		p.offset = len(p.text) - len(body)
		return p.finish(p.parse("", body))
	}
	body = stripHashbang(body)
	p.offset = len(p.text) - len(body) - len(prefix)
	tree, messages := p.finish(p.parse(prefix, body))
	if tree == nil && p.atEnd(messages) {
		messages = p.withoutWrapper(body, messages)
	}
	return tree, messages
}

// atEnd tells an error that the wrapper's end may have caused, as for "if (" and "}".
func (p *parsing) atEnd(messages []Message) bool {
	return messages[0].Kind == Error && messages[0].Offset == len(p.text)
}

// withoutWrapper is what is wrong with a text when it stands alone, if anything is.
func (p *parsing) withoutWrapper(body string, messages []Message) []Message {
	p.offset = len(p.text) - len(body)
	if _, ok := p.parse("", body); ok && !p.log.HasErrors() {
		return messages
	}
	return ensureError(p.messages())
}

func (p *parsing) prefix() string {
	switch p.kind {
	case CommonJS:
		return commonJSPrefix
	case Script:
		return scriptPrefix
	}
	return ""
}

// stripHashbang is https://tc39.es/ecma262/#sec-hashbang for a text that is going to stand inside a function.
func stripHashbang(text string) string {
	if !strings.HasPrefix(text, "#!") {
		return text
	}
	if end := strings.IndexAny(text, "\n\r\u2028\u2029"); end >= 0 {
		return text[end:]
	}
	return ""
}

func (p *parsing) parse(prefix, body string) (js_ast.AST, bool) {
	p.body = body
	if prefix != "" {
		p.body = prefix + body + wrapperSuffix
	}
	p.log = logger.NewDeferLog(logger.DeferLogNoVerboseOrDebug, nil)
	return js_parser.Parse(p.log, p.source(), js_parser.OptionsFromConfig(p.options()))
}

func (p *parsing) source() logger.Source {
	return logger.Source{
		KeyPath:        logger.Path{Text: p.file, Namespace: "file"},
		PrettyPaths:    logger.PrettyPaths{Abs: p.file, Rel: p.file},
		IdentifierName: "module",
		Contents:       p.body,
	}
}

func (p *parsing) options() *config.Options {
	o := &config.Options{
		Mode:                 config.ModePassThrough,
		OutputFormat:         config.FormatPreserve,
		Platform:             config.PlatformNode,
		IgnoreDCEAnnotations: true,
		OmitRuntimeForTests:  true,
		Defines:              &config.ProcessedDefines{},
		ModuleTypeData:       js_ast.ModuleTypeData{Type: js_ast.ModuleCommonJS_CJS},
	}
	if p.kind == ESM {
		o.ModuleTypeData.Type = js_ast.ModuleESM_MJS
	}
	p.language(o)
	return o
}

// language chooses TypeScript and JSX by the extension, as tsc does.
func (p *parsing) language(o *config.Options) {
	ext := path.Ext(p.file)
	switch ext {
	case ".ts", ".tsx":
		o.TS.Parse = true
	case ".mts", ".cts":
		o.TS.Parse = true
		o.TS.NoAmbiguousLessThan = true
	}
	if ext == ".tsx" || ext == ".jsx" {
		o.JSX.Parse = true
	}
	p.settings.apply(o)
}

func (s *Config) apply(o *config.Options) {
	if o.TS.Parse {
		o.TS.Config.ExperimentalDecorators = maybe(s.ExperimentalDecorators)
		o.TS.Config.VerbatimModuleSyntax = maybe(s.VerbatimModuleSyntax)
		if s.UseDefineForClassFields != nil {
			o.TS.Config.UseDefineForClassFields = config.False
			if *s.UseDefineForClassFields {
				o.TS.Config.UseDefineForClassFields = config.True
			}
		}
	}
	o.JSX.Factory.Parts = s.JSXFactory
	o.JSX.Fragment.Parts = s.JSXFragmentFactory
	o.JSX.ImportSource = s.JSXImportSource
	o.JSX.AutomaticRuntime = s.JSXAutomatic || s.JSXDevelopment
	o.JSX.Development = s.JSXDevelopment
	o.JSX.Preserve = s.JSXPreserve
}

func maybe(set bool) config.MaybeBool {
	if set {
		return config.True
	}
	return config.Unspecified
}

// finish turns esbuild's result into a Tree and its log into messages.
func (p *parsing) finish(parsed js_ast.AST, ok bool) (*Tree, []Message) {
	messages := p.messages()
	if !ok || p.log.HasErrors() {
		return nil, ensureError(messages)
	}
	t := p.tree(parsed)
	if p.prefix() != "" && !t.unwrap(p) {
		return nil, []Message{p.escaped(t)}
	}
	return t, messages
}

func (p *parsing) tree(parsed js_ast.AST) *Tree {
	t := &Tree{
		Path:          p.file,
		Text:          p.text,
		Kind:          p.kind,
		Offset:        p.offset,
		Directives:    parsed.Directives,
		Symbols:       parsed.Symbols,
		ImportRecords: parsed.ImportRecords,
		ModuleScope:   parsed.ModuleScope,
		ExportKeyword: parsed.ExportKeyword,
		TopLevelAwait: parsed.TopLevelAwaitKeyword,
		InFunction:    p.settings.InFunction,
	}
	for i := range parsed.Parts {
		t.Stmts = append(t.Stmts, parsed.Parts[i].Stmts...)
	}
	return t
}

// unwrap replaces the one statement that is the wrapper by its body. It reports whether the program was just that: a text
// such as "}); (function () {" would otherwise leave the function.
func (t *Tree) unwrap(p *parsing) bool {
	var wrapper *EFunction
	for _, stmt := range t.Stmts {
		if _, generated := stmt.Data.(*SImport); generated {
			t.Generated = append(t.Generated, stmt)
			continue
		}
		s, ok := stmt.Data.(*SExpr)
		if !ok || wrapper != nil {
			return false
		}
		if wrapper, ok = Unwrap(s.Value).Data.(*EFunction); !ok {
			return false
		}
	}
	if wrapper == nil || int(wrapper.Fn.Body.Block.CloseBraceLoc.Start) != len(p.body)-len("})") {
		return false
	}
	t.Wrapper = wrapper
	t.Stmts = wrapper.Fn.Body.Block.Stmts
	return true
}

// escaped is the error for a text that closes the function around it.
func (p *parsing) escaped(t *Tree) Message {
	m := Message{ID: SyntaxError, Text: "Unexpected \"}\"", Length: 1}
	if len(t.Stmts) > 0 {
		if s, ok := t.Stmts[0].Data.(*SExpr); ok {
			if f, ok := Unwrap(s.Value).Data.(*EFunction); ok {
				m.Offset = t.Pos(f.Fn.Body.Block.CloseBraceLoc)
			}
		}
	}
	return m
}

// Unwrap removes the annotations that esbuild puts around expressions.
func Unwrap(e Expr) Expr {
	for {
		a, ok := e.Data.(*EAnnotation)
		if !ok {
			return e
		}
		e = a.Value
	}
}

func (p *parsing) parseJSON() (*Tree, []Message) {
	p.body = strings.TrimPrefix(p.text, "\uFEFF")
	p.offset = len(p.text) - len(p.body)
	p.log = logger.NewDeferLog(logger.DeferLogNoVerboseOrDebug, nil)
	value, ok := js_parser.ParseJSON(p.log, p.source(), js_parser.JSONOptions{})
	messages := p.messages()
	if !ok || p.log.HasErrors() {
		return nil, ensureError(messages)
	}
	return &Tree{Path: p.file, Text: p.text, Kind: JSON, Offset: p.offset, Value: value}, messages
}
