package js

// Row is one property of a built-in: a line of a Props table.
type Row struct {
	Name   string
	Sym    WellKnown
	IsSym  bool
	Kind   rowKind
	Attr   Attr
	Length int
	Fn     Native
	Set    Native
	Text   string
	Number float64
	Make   func(r *Realm) Value
	Pure   Pure
}

type rowKind uint8

const (
	rowMethod rowKind = iota
	rowAccessor
	rowAlias
	rowText
	rowNumber
	rowMake
	rowIntrinsic
	rowWellKnown
	rowPoison
)

// Props is a table of properties in the order in which programs list them.
type Props []Row

// Method is a built-in function property.
func Method(name string, length int, fn Native) Row {
	return Row{Name: name, Length: length, Fn: fn, Attr: AttrHidden}
}

// PureMethod is Method of a function that compiled code knows.
func PureMethod(name string, length int, fn Native, pure Pure) Row {
	return Row{Name: name, Length: length, Fn: fn, Attr: AttrHidden, Pure: pure}
}

// SymMethod is a built-in function property named by a well-known symbol.
func SymMethod(sym WellKnown, length int, fn Native) Row {
	return Row{Sym: sym, IsSym: true, Length: length, Fn: fn, Attr: AttrHidden}
}

// FixedSymMethod is SymMethod, neither writable nor enumerable, configurable
// as attr says.
func FixedSymMethod(sym WellKnown, length int, fn Native, attr Attr) Row {
	return Row{Sym: sym, IsSym: true, Length: length, Fn: fn, Attr: attr}
}

// Getter is an accessor property without a setter.
func Getter(name string, get Native) Row {
	return Row{Name: name, Kind: rowAccessor, Fn: get, Attr: AttrConfigurable}
}

// SymGetter is Getter named by a well-known symbol.
func SymGetter(sym WellKnown, get Native) Row {
	return Row{Sym: sym, IsSym: true, Kind: rowAccessor, Fn: get, Attr: AttrConfigurable}
}

// GetSet is an accessor property.
func GetSet(name string, get, set Native) Row {
	return Row{Name: name, Kind: rowAccessor, Fn: get, Set: set, Attr: AttrConfigurable}
}

// Alias is a second name of the method that stands above it in the table.
func Alias(name, of string) Row {
	return Row{Name: name, Kind: rowAlias, Text: of, Attr: AttrHidden}
}

// SymAlias is Alias named by a well-known symbol.
func SymAlias(sym WellKnown, of string) Row {
	return Row{Sym: sym, IsSym: true, Kind: rowAlias, Text: of, Attr: AttrHidden}
}

// Tag is the @@toStringTag property.
func Tag(text string) Row {
	return Row{Sym: SymToStringTag, IsSym: true, Kind: rowText, Text: text, Attr: AttrConfigurable}
}

// Text is a String property.
func Text(name, text string, attr Attr) Row {
	return Row{Name: name, Kind: rowText, Text: text, Attr: attr}
}

// Number is a constant Number property.
func Number(name string, f float64) Row { return Row{Name: name, Kind: rowNumber, Number: f} }

// Field is a property whose value is made when the built-in is.
func Field(name string, attr Attr, make func(r *Realm) Value) Row {
	return Row{Name: name, Kind: rowMake, Make: make, Attr: attr}
}

// SymField is Field named by a well-known symbol.
func SymField(sym WellKnown, attr Attr, make func(r *Realm) Value) Row {
	return Row{Sym: sym, IsSym: true, Kind: rowMake, Make: make, Attr: attr}
}

// IntrinsicField is a property that holds an intrinsic object.
func IntrinsicField(name string, attr Attr, id Intrinsic) Row {
	return Row{Name: name, Kind: rowIntrinsic, Attr: attr, Length: int(id)}
}

// Poison is an accessor property whose getter and setter are %ThrowTypeError%.
func Poison(name string) Row { return Row{Name: name, Kind: rowPoison, Attr: AttrConfigurable} }

// WellKnownField is a constant property that holds a well-known symbol.
func WellKnownField(name string, sym WellKnown) Row {
	return Row{Name: name, Kind: rowWellKnown, Sym: sym}
}

// Class describes a built-in constructor with its prototype, or, where
// Construct is nil, a single object (Math, an iterator prototype) whose
// properties are Static. A realm makes it when it is first touched.
type Class struct {
	ID        Intrinsic // of the constructor or the single object
	Name      string    // of the constructor, and of the global property unless Hidden
	Length    int
	Construct NativeConstructor
	Hidden    bool      // no global property
	Parent    Intrinsic // the constructor's [[Prototype]]; 0 means %Function.prototype%
	Extends   Intrinsic // the prototype's [[Prototype]]; 0 means %Object.prototype%
	NoProto   bool      // the constructor has no prototype property (Proxy)
	Static    Props
	Proto     Props
	// MakeProto makes the prototype where it is not an ordinary object.
	MakeProto func(r *Realm, proto *Object) *Object
	// MakeSingle makes a single object that is not an ordinary one.
	MakeSingle func(r *Realm) *Object
}

// Global describes a property of the global object that is not a Class.
type Global struct {
	Name string
	Attr Attr // AttrHidden unless set
	Make func(r *Realm) (Value, *Throw)
	Form GlobalForm
}

func (row *Row) key() PropertyKey {
	if row.IsSym {
		return row.Sym.Key()
	}
	return Intern(row.Name)
}

// functionName returns the name of the row's function.
func (row *Row) functionName() string {
	if row.IsSym {
		return "[" + symTexts[row.Sym] + "]"
	}
	return row.Name
}

// Define gives o the properties of the table.
func (t Props) Define(r *Realm, o *Object) {
	for i := range t {
		t[i].define(r, o)
	}
}

func (row *Row) define(r *Realm, o *Object) {
	key := row.key()
	switch row.Kind {
	case rowMethod:
		f := NewNative(r, row.functionName(), row.Length, row.Fn)
		f.Code.Pure = row.Pure
		o.put(r, key, f.Value(), row.Attr)
	case rowAccessor:
		o.put(r, key, row.accessor(r), row.Attr|AttrAccessor)
	case rowAlias:
		p, _ := o.ownProperty(Intern(row.Text))
		o.put(r, key, p.Value, row.Attr)
	case rowText:
		o.put(r, key, Str(row.Text), row.Attr)
	case rowNumber:
		o.put(r, key, Num(row.Number), row.Attr)
	case rowMake:
		o.put(r, key, row.Make(r), row.Attr)
	case rowIntrinsic:
		o.put(r, key, r.Intrinsic(Intrinsic(row.Length)).Value(), row.Attr)
	case rowPoison:
		f := r.Intrinsic(IntrinsicThrowTypeError)
		o.put(r, key, newAccessor(f, f), row.Attr|AttrAccessor)
	case rowWellKnown:
		o.put(r, key, row.Sym.Value(), row.Attr)
	}
}

func (row *Row) accessor(r *Realm) Value {
	a := &Accessor{shape: &accessorShape, Get: &NewNative(r, "get "+row.functionName(), 0, row.Fn).Object}
	if row.Set != nil {
		a.Set = &NewNative(r, "set "+row.functionName(), 1, row.Set).Object
	}
	return accessorValue(a)
}

// put adds or replaces a property of the ordinary storage.
func (o *Object) put(r *Realm, key PropertyKey, v Value, attr Attr) {
	if _, ok := o.ownProperty(key); ok {
		o.reconfigure(r, key, v, attr)
		return
	}
	o.add(r, key, v, attr)
}

// Put defines a data property without any check: for objects that the caller
// has just made.
func (o *Object) Put(r *Realm, key PropertyKey, v Value, attr Attr) { o.put(r, key, v, attr) }

// build makes the objects of c and enters them into the realm.
func (c *Class) build(r *Realm) {
	if c.Construct == nil {
		c.buildSingle(r)
		return
	}
	ctor := NewFunction(r, &Code{Name: c.Name, Length: c.Length, Arity: -1, Construct: c.Construct, Flags: CodeConstructor | CodeNoPrototype | CodeNewTarget}, nil)
	r.intrinsics[c.ID] = &ctor.Object
	if c.Parent != 0 {
		OrdinarySetPrototypeOf(r, &ctor.Object, r.Intrinsic(c.Parent))
	}
	if !c.NoProto {
		c.linkPrototype(r, ctor)
	}
	c.Static.Define(r, &ctor.Object)
}

func (c *Class) linkPrototype(r *Realm, ctor *Function) {
	proto := c.prototype(r)
	ctor.materializeLazy()
	ctor.put(r, NamePrototype.Key(), proto.Value(), AttrConst)
	proto.put(r, NameConstructor.Key(), ctor.Value(), AttrHidden)
	c.Proto.Define(r, proto)
}

// prototype returns the prototype object: made here, or by the realm's start.
func (c *Class) prototype(r *Realm) *Object {
	if p := r.intrinsics[c.ID+1]; p != nil {
		return p
	}
	parent := IntrinsicObjectPrototype
	if c.Extends != 0 {
		parent = c.Extends
	}
	p := NewObjectWith(r, r.Intrinsic(parent))
	if c.MakeProto != nil {
		p = c.MakeProto(r, r.Intrinsic(parent))
	}
	r.intrinsics[c.ID+1] = p
	return p
}

func (c *Class) buildSingle(r *Realm) {
	o := r.intrinsics[c.ID]
	if o == nil {
		parent := IntrinsicObjectPrototype
		if c.Extends != 0 {
			parent = c.Extends
		}
		if c.MakeSingle != nil {
			o = c.MakeSingle(r)
		} else {
			o = NewObjectWith(r, r.Intrinsic(parent))
		}
		r.intrinsics[c.ID] = o
	}
	c.Static.Define(r, o)
}
