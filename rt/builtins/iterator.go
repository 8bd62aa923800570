package builtins

import "jsgo/rt/js"

// The prototypes of https://tc39.es/ecma262/#sec-iteration.
var (
	IteratorPrototype = js.Class{
		ID: js.IntrinsicIteratorPrototype, Hidden: true,
		Static: js.Props{js.SymMethod(js.SymIterator, 0, returnThis)},
	}
	AsyncIteratorPrototype = js.Class{
		ID: js.IntrinsicAsyncIteratorPrototype, Hidden: true,
		Static: js.Props{js.SymMethod(js.SymAsyncIterator, 0, returnThis)},
	}
	ArrayIteratorPrototype = js.Class{
		ID: js.IntrinsicArrayIteratorPrototype, Hidden: true, Extends: js.IntrinsicIteratorPrototype,
		Static: js.Props{js.Method("next", 0, js.ArrayIteratorNext), js.Tag("Array Iterator")},
	}
	StringIteratorPrototype = js.Class{
		ID: js.IntrinsicStringIteratorPrototype, Hidden: true, Extends: js.IntrinsicIteratorPrototype,
		Static: js.Props{js.Method("next", 0, js.StringIteratorNext), js.Tag("String Iterator")},
	}
	MapIteratorPrototype = js.Class{
		ID: js.IntrinsicMapIteratorPrototype, Hidden: true, Extends: js.IntrinsicIteratorPrototype,
		Static: js.Props{js.Method("next", 0, js.MapIteratorNext), js.Tag("Map Iterator")},
	}
	SetIteratorPrototype = js.Class{
		ID: js.IntrinsicSetIteratorPrototype, Hidden: true, Extends: js.IntrinsicIteratorPrototype,
		Static: js.Props{js.Method("next", 0, js.SetIteratorNext), js.Tag("Set Iterator")},
	}
	RegExpStringIteratorPrototype = js.Class{
		ID: js.IntrinsicRegExpStringIteratorPrototype, Hidden: true, Extends: js.IntrinsicIteratorPrototype,
		Static: js.Props{js.Method("next", 0, js.RegExpStringIteratorNext), js.Tag("RegExp String Iterator")},
	}
	AsyncFromSyncIteratorPrototype = js.Class{
		ID: js.IntrinsicAsyncFromSyncIteratorPrototype, Hidden: true, Extends: js.IntrinsicAsyncIteratorPrototype,
	}
)

// GeneratorPrototype is https://tc39.es/ecma262/#sec-properties-of-generator-prototype.
var GeneratorPrototype = js.Class{
	ID: js.IntrinsicGeneratorPrototype, Hidden: true, Extends: js.IntrinsicIteratorPrototype,
	Static: js.Props{
		js.IntrinsicField("constructor", js.AttrConfigurable, js.IntrinsicGeneratorFunctionPrototype),
		js.Method("next", 1, js.GeneratorNext),
		js.Method("return", 1, js.GeneratorReturn),
		js.Method("throw", 1, js.GeneratorThrow),
		js.Tag("Generator"),
	},
}

// AsyncGeneratorPrototype is https://tc39.es/ecma262/#sec-properties-of-asyncgenerator-prototype.
var AsyncGeneratorPrototype = js.Class{
	ID: js.IntrinsicAsyncGeneratorPrototype, Hidden: true, Extends: js.IntrinsicAsyncIteratorPrototype,
	Static: js.Props{
		js.IntrinsicField("constructor", js.AttrConfigurable, js.IntrinsicAsyncGeneratorFunctionPrototype),
		js.Method("next", 1, js.AsyncGeneratorNext),
		js.Method("return", 1, js.AsyncGeneratorReturn),
		js.Method("throw", 1, js.AsyncGeneratorThrow),
		js.Tag("AsyncGenerator"),
	},
}
