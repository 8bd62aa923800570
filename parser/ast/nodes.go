package ast

import (
	"github.com/evanw/esbuild/internal/ast"
	"github.com/evanw/esbuild/internal/js_ast"
	"github.com/evanw/esbuild/internal/logger"
)

// Expressions; the Data of an Expr is a pointer to one of them.
type (
	EArray                = js_ast.EArray
	EUnary                = js_ast.EUnary
	EBinary               = js_ast.EBinary
	EBoolean              = js_ast.EBoolean
	EMissing              = js_ast.EMissing
	ESuper                = js_ast.ESuper
	ENull                 = js_ast.ENull
	EUndefined            = js_ast.EUndefined
	EThis                 = js_ast.EThis
	ENewTarget            = js_ast.ENewTarget
	EImportMeta           = js_ast.EImportMeta
	ENew                  = js_ast.ENew
	ECall                 = js_ast.ECall
	EDot                  = js_ast.EDot
	EIndex                = js_ast.EIndex
	EArrow                = js_ast.EArrow
	EFunction             = js_ast.EFunction
	EClass                = js_ast.EClass
	EIdentifier           = js_ast.EIdentifier
	EImportIdentifier     = js_ast.EImportIdentifier
	EPrivateIdentifier    = js_ast.EPrivateIdentifier
	ENameOfSymbol         = js_ast.ENameOfSymbol
	EJSXElement           = js_ast.EJSXElement
	EJSXText              = js_ast.EJSXText
	ENumber               = js_ast.ENumber
	EBigInt               = js_ast.EBigInt
	EObject               = js_ast.EObject
	ESpread               = js_ast.ESpread
	EString               = js_ast.EString
	ETemplate             = js_ast.ETemplate
	ERegExp               = js_ast.ERegExp
	EInlinedEnum          = js_ast.EInlinedEnum
	EAnnotation           = js_ast.EAnnotation
	EAwait                = js_ast.EAwait
	EYield                = js_ast.EYield
	EIf                   = js_ast.EIf
	ERequireString        = js_ast.ERequireString
	ERequireResolveString = js_ast.ERequireResolveString
	EImportString         = js_ast.EImportString
	EImportCall           = js_ast.EImportCall
)

// Statements; the Data of a Stmt is a pointer to one of them.
type (
	SBlock         = js_ast.SBlock
	SEmpty         = js_ast.SEmpty
	STypeScript    = js_ast.STypeScript
	SComment       = js_ast.SComment
	SDebugger      = js_ast.SDebugger
	SDirective     = js_ast.SDirective
	SExportClause  = js_ast.SExportClause
	SExportFrom    = js_ast.SExportFrom
	SExportDefault = js_ast.SExportDefault
	SExportStar    = js_ast.SExportStar
	SExportEquals  = js_ast.SExportEquals
	SLazyExport    = js_ast.SLazyExport
	SExpr          = js_ast.SExpr
	SEnum          = js_ast.SEnum
	SNamespace     = js_ast.SNamespace
	SFunction      = js_ast.SFunction
	SClass         = js_ast.SClass
	SLabel         = js_ast.SLabel
	SIf            = js_ast.SIf
	SFor           = js_ast.SFor
	SForIn         = js_ast.SForIn
	SForOf         = js_ast.SForOf
	SDoWhile       = js_ast.SDoWhile
	SWhile         = js_ast.SWhile
	SWith          = js_ast.SWith
	STry           = js_ast.STry
	SSwitch        = js_ast.SSwitch
	SImport        = js_ast.SImport
	SReturn        = js_ast.SReturn
	SThrow         = js_ast.SThrow
	SLocal         = js_ast.SLocal
	SBreak         = js_ast.SBreak
	SContinue      = js_ast.SContinue
)

// Bindings; the Data of a Binding is a pointer to one of them.
type (
	BMissing    = js_ast.BMissing
	BIdentifier = js_ast.BIdentifier
	BArray      = js_ast.BArray
	BObject     = js_ast.BObject
)

// The parts nodes are made of.
type (
	L                = js_ast.L
	OpCode           = js_ast.OpCode
	AssignTarget     = js_ast.AssignTarget
	Decorator        = js_ast.Decorator
	PropertyKind     = js_ast.PropertyKind
	ClassStaticBlock = js_ast.ClassStaticBlock
	PropertyFlags    = js_ast.PropertyFlags
	Property         = js_ast.Property
	PropertyBinding  = js_ast.PropertyBinding
	Arg              = js_ast.Arg
	Fn               = js_ast.Fn
	FnBody           = js_ast.FnBody
	Class            = js_ast.Class
	ArrayBinding     = js_ast.ArrayBinding
	Binding          = js_ast.Binding
	B                = js_ast.B
	Expr             = js_ast.Expr
	E                = js_ast.E
	CallKind         = js_ast.CallKind
	OptionalChain    = js_ast.OptionalChain
	TemplatePart     = js_ast.TemplatePart
	Stmt             = js_ast.Stmt
	S                = js_ast.S
	ExportStarAlias  = js_ast.ExportStarAlias
	EnumValue        = js_ast.EnumValue
	Catch            = js_ast.Catch
	Finally          = js_ast.Finally
	Case             = js_ast.Case
	LocalKind        = js_ast.LocalKind
	ClauseItem       = js_ast.ClauseItem
	Decl             = js_ast.Decl
	ScopeKind        = js_ast.ScopeKind
	ScopeMember      = js_ast.ScopeMember
	Scope            = js_ast.Scope
	StrictModeKind   = js_ast.StrictModeKind
)

// Symbols and import records.
type (
	Ref                 = ast.Ref
	LocRef              = ast.LocRef
	Symbol              = ast.Symbol
	SymbolKind          = ast.SymbolKind
	SymbolFlags         = ast.SymbolFlags
	ImportRecord        = ast.ImportRecord
	ImportKind          = ast.ImportKind
	ImportRecordFlags   = ast.ImportRecordFlags
	ImportPhase         = ast.ImportPhase
	ImportAssertOrWith  = ast.ImportAssertOrWith
	AssertOrWithEntry   = ast.AssertOrWithEntry
	AssertOrWithKeyword = ast.AssertOrWithKeyword
)

// Positions, as byte offsets into the text that was parsed; Tree.Offset turns them into offsets into the file.
type (
	Loc   = logger.Loc
	Range = logger.Range
)

// The values of AssignTarget.
const (
	AssignTargetNone    = js_ast.AssignTargetNone
	AssignTargetReplace = js_ast.AssignTargetReplace
	AssignTargetUpdate  = js_ast.AssignTargetUpdate
)

// The values of OpCode.
const (
	UnOpPos                      = js_ast.UnOpPos
	UnOpNeg                      = js_ast.UnOpNeg
	UnOpCpl                      = js_ast.UnOpCpl
	UnOpNot                      = js_ast.UnOpNot
	UnOpVoid                     = js_ast.UnOpVoid
	UnOpTypeof                   = js_ast.UnOpTypeof
	UnOpDelete                   = js_ast.UnOpDelete
	UnOpPreDec                   = js_ast.UnOpPreDec
	UnOpPreInc                   = js_ast.UnOpPreInc
	UnOpPostDec                  = js_ast.UnOpPostDec
	UnOpPostInc                  = js_ast.UnOpPostInc
	BinOpAdd                     = js_ast.BinOpAdd
	BinOpSub                     = js_ast.BinOpSub
	BinOpMul                     = js_ast.BinOpMul
	BinOpDiv                     = js_ast.BinOpDiv
	BinOpRem                     = js_ast.BinOpRem
	BinOpPow                     = js_ast.BinOpPow
	BinOpLt                      = js_ast.BinOpLt
	BinOpLe                      = js_ast.BinOpLe
	BinOpGt                      = js_ast.BinOpGt
	BinOpGe                      = js_ast.BinOpGe
	BinOpIn                      = js_ast.BinOpIn
	BinOpInstanceof              = js_ast.BinOpInstanceof
	BinOpShl                     = js_ast.BinOpShl
	BinOpShr                     = js_ast.BinOpShr
	BinOpUShr                    = js_ast.BinOpUShr
	BinOpLooseEq                 = js_ast.BinOpLooseEq
	BinOpLooseNe                 = js_ast.BinOpLooseNe
	BinOpStrictEq                = js_ast.BinOpStrictEq
	BinOpStrictNe                = js_ast.BinOpStrictNe
	BinOpNullishCoalescing       = js_ast.BinOpNullishCoalescing
	BinOpLogicalOr               = js_ast.BinOpLogicalOr
	BinOpLogicalAnd              = js_ast.BinOpLogicalAnd
	BinOpBitwiseOr               = js_ast.BinOpBitwiseOr
	BinOpBitwiseAnd              = js_ast.BinOpBitwiseAnd
	BinOpBitwiseXor              = js_ast.BinOpBitwiseXor
	BinOpComma                   = js_ast.BinOpComma
	BinOpAssign                  = js_ast.BinOpAssign
	BinOpAddAssign               = js_ast.BinOpAddAssign
	BinOpSubAssign               = js_ast.BinOpSubAssign
	BinOpMulAssign               = js_ast.BinOpMulAssign
	BinOpDivAssign               = js_ast.BinOpDivAssign
	BinOpRemAssign               = js_ast.BinOpRemAssign
	BinOpPowAssign               = js_ast.BinOpPowAssign
	BinOpShlAssign               = js_ast.BinOpShlAssign
	BinOpShrAssign               = js_ast.BinOpShrAssign
	BinOpUShrAssign              = js_ast.BinOpUShrAssign
	BinOpBitwiseOrAssign         = js_ast.BinOpBitwiseOrAssign
	BinOpBitwiseAndAssign        = js_ast.BinOpBitwiseAndAssign
	BinOpBitwiseXorAssign        = js_ast.BinOpBitwiseXorAssign
	BinOpNullishCoalescingAssign = js_ast.BinOpNullishCoalescingAssign
	BinOpLogicalOrAssign         = js_ast.BinOpLogicalOrAssign
	BinOpLogicalAndAssign        = js_ast.BinOpLogicalAndAssign
)

// The values of PropertyKind.
const (
	PropertyField             = js_ast.PropertyField
	PropertyMethod            = js_ast.PropertyMethod
	PropertyGetter            = js_ast.PropertyGetter
	PropertySetter            = js_ast.PropertySetter
	PropertyAutoAccessor      = js_ast.PropertyAutoAccessor
	PropertySpread            = js_ast.PropertySpread
	PropertyDeclareOrAbstract = js_ast.PropertyDeclareOrAbstract
	PropertyClassStaticBlock  = js_ast.PropertyClassStaticBlock
)

// The values of PropertyFlags.
const (
	PropertyIsComputed      = js_ast.PropertyIsComputed
	PropertyIsStatic        = js_ast.PropertyIsStatic
	PropertyWasShorthand    = js_ast.PropertyWasShorthand
	PropertyPreferQuotedKey = js_ast.PropertyPreferQuotedKey
)

// The values of CallKind.
const (
	NormalCall                        = js_ast.NormalCall
	DirectEval                        = js_ast.DirectEval
	TargetWasOriginallyPropertyAccess = js_ast.TargetWasOriginallyPropertyAccess
)

// The values of OptionalChain.
const (
	OptionalChainNone     = js_ast.OptionalChainNone
	OptionalChainStart    = js_ast.OptionalChainStart
	OptionalChainContinue = js_ast.OptionalChainContinue
)

// The values of LocalKind.
const (
	LocalVar        = js_ast.LocalVar
	LocalLet        = js_ast.LocalLet
	LocalConst      = js_ast.LocalConst
	LocalUsing      = js_ast.LocalUsing
	LocalAwaitUsing = js_ast.LocalAwaitUsing
)

// The values of ScopeKind.
const (
	ScopeBlock           = js_ast.ScopeBlock
	ScopeWith            = js_ast.ScopeWith
	ScopeLabel           = js_ast.ScopeLabel
	ScopeClassName       = js_ast.ScopeClassName
	ScopeClassBody       = js_ast.ScopeClassBody
	ScopeCatchBinding    = js_ast.ScopeCatchBinding
	ScopeEntry           = js_ast.ScopeEntry
	ScopeFunctionArgs    = js_ast.ScopeFunctionArgs
	ScopeFunctionBody    = js_ast.ScopeFunctionBody
	ScopeClassStaticInit = js_ast.ScopeClassStaticInit
)

// The values of StrictModeKind.
const (
	SloppyMode                            = js_ast.SloppyMode
	ExplicitStrictMode                    = js_ast.ExplicitStrictMode
	ImplicitStrictModeClass               = js_ast.ImplicitStrictModeClass
	ImplicitStrictModeESM                 = js_ast.ImplicitStrictModeESM
	ImplicitStrictModeTSAlwaysStrict      = js_ast.ImplicitStrictModeTSAlwaysStrict
	ImplicitStrictModeJSXAutomaticRuntime = js_ast.ImplicitStrictModeJSXAutomaticRuntime
)

// The values of ImportKind.
const (
	ImportEntryPoint     = ast.ImportEntryPoint
	ImportStmt           = ast.ImportStmt
	ImportRequire        = ast.ImportRequire
	ImportDynamic        = ast.ImportDynamic
	ImportRequireResolve = ast.ImportRequireResolve
	ImportAt             = ast.ImportAt
	ImportComposesFrom   = ast.ImportComposesFrom
	ImportURL            = ast.ImportURL
)

// The values of ImportPhase.
const (
	EvaluationPhase = ast.EvaluationPhase
	DeferPhase      = ast.DeferPhase
	SourcePhase     = ast.SourcePhase
)

// The values of AssertOrWithKeyword.
const (
	AssertKeyword = ast.AssertKeyword
	WithKeyword   = ast.WithKeyword
)

// The values of SymbolKind.
const (
	SymbolUnbound                    = ast.SymbolUnbound
	SymbolHoisted                    = ast.SymbolHoisted
	SymbolHoistedFunction            = ast.SymbolHoistedFunction
	SymbolCatchIdentifier            = ast.SymbolCatchIdentifier
	SymbolGeneratorOrAsyncFunction   = ast.SymbolGeneratorOrAsyncFunction
	SymbolArguments                  = ast.SymbolArguments
	SymbolClass                      = ast.SymbolClass
	SymbolClassInComputedPropertyKey = ast.SymbolClassInComputedPropertyKey
	SymbolPrivateField               = ast.SymbolPrivateField
	SymbolPrivateMethod              = ast.SymbolPrivateMethod
	SymbolPrivateGet                 = ast.SymbolPrivateGet
	SymbolPrivateSet                 = ast.SymbolPrivateSet
	SymbolPrivateGetSetPair          = ast.SymbolPrivateGetSetPair
	SymbolPrivateStaticField         = ast.SymbolPrivateStaticField
	SymbolPrivateStaticMethod        = ast.SymbolPrivateStaticMethod
	SymbolPrivateStaticGet           = ast.SymbolPrivateStaticGet
	SymbolPrivateStaticSet           = ast.SymbolPrivateStaticSet
	SymbolPrivateStaticGetSetPair    = ast.SymbolPrivateStaticGetSetPair
	SymbolLabel                      = ast.SymbolLabel
	SymbolTSEnum                     = ast.SymbolTSEnum
	SymbolTSNamespace                = ast.SymbolTSNamespace
	SymbolImport                     = ast.SymbolImport
	SymbolConst                      = ast.SymbolConst
	SymbolInjected                   = ast.SymbolInjected
	SymbolMangledProp                = ast.SymbolMangledProp
	SymbolGlobalCSS                  = ast.SymbolGlobalCSS
	SymbolLocalCSS                   = ast.SymbolLocalCSS
	SymbolOther                      = ast.SymbolOther
)

// The values of SymbolFlags.
const (
	MustNotBeRenamed                     = ast.MustNotBeRenamed
	MustStartWithCapitalLetterForJSX     = ast.MustStartWithCapitalLetterForJSX
	DidKeepName                          = ast.DidKeepName
	PrivateSymbolMustBeLowered           = ast.PrivateSymbolMustBeLowered
	RemoveOverwrittenFunctionDeclaration = ast.RemoveOverwrittenFunctionDeclaration
	DidWarnAboutCommonJSInESM            = ast.DidWarnAboutCommonJSInESM
	CouldPotentiallyBeMutated            = ast.CouldPotentiallyBeMutated
	WasExported                          = ast.WasExported
	IsEmptyFunction                      = ast.IsEmptyFunction
	IsIdentityFunction                   = ast.IsIdentityFunction
	CallCanBeUnwrappedIfUnused           = ast.CallCanBeUnwrappedIfUnused
)

// InvalidRef stands for the absence of a symbol.
var InvalidRef = ast.InvalidRef
