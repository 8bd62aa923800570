// What V8 calls an expression in the messages of TypeErrors, and other texts of errors.
const args=()=>[1,2,{p:1,i:1,f(){return 1},z:undefined},()=>1,null,Symbol('s'),()=>1,class F{}, undefined, ()=>undefined, [null]];
const t=(s,f)=>{ try { f.apply(undefined,args()); console.log(s,' => ok') } catch (e) { console.log(s,' => ', e&&e.name+': '+e.message) } };
t("(true ? 1 : 2)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (true ? 1 : 2)()
});
t("(x ? a : b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (x ? a : b)()
});
t("(x && a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (x && a)()
});
t("(x || a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (x || a)()
});
t("(nul ?? nul)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (nul ?? nul)()
});
t("(a, 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a, 1)()
});
t("({m(){}}).m.x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({m(){}}).m.x()
});
t("({a:1,b})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({a:1,b})()
});
t("[1,2]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1,2]()
});
t("[a,,\"s\"][0]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [a,,"s"][0]()
});
t("\"str\"()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "str"()
});
t("'a\"b'()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 'a"b'()
});
t("1.5()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1.5()
});
t("1e21()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1e21()
});
t("(-1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (-1)()
});
t("(!a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (!a)()
});
t("(typeof a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (typeof a)()
});
t("(void 0)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (void 0)()
});
t("null()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ null()
});
t("undefined()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ undefined()
});
t("true()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ true()
});
t("/re/g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ /re/g()
});
t("a()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a()
});
t("a.b()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a.b()
});
t("a.b.c()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a.b.c()
});
t("a[\"b\"]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a["b"]()
});
t("a[0]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a[0]()
});
t("a[b]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a[b]()
});
t("a[b+1]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a[b+1]()
});
t("a.b().c()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a.b().c()
});
t("x().y()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ x().y()
});
t("x()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ x()()
});
t("(x())()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (x())()
});
t("new x()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new x()()
});
t("(new x)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (new x)()
});
t("new (x().y)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new (x().y)()
});
t("(() => 1)()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (() => 1)()()
});
t("(function(){})()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){})()()
});
t("(function f(){})().g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function f(){})().g()
});
t("(class {})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (class {})()
});
t("(class A {})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (class A {})()
});
t("this()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ this()
});
t("this.q()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ this.q()
});
t("new.target()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new.target()
});
t("a?.b()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a?.b()
});
t("a?.b.c()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a?.b.c()
});
t("o?.z?.()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o?.z?.()
});
t("o.z?.b()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z?.b()
});
t("(a = 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a = 1)()
});
t("(a += 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a += 1)()
});
t("(o.p = 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o.p = 1)()
});
t("(o.i++)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o.i++)()
});
t("(++o.i)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (++o.i)()
});
t("(await1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (await1)()
});
t("o[Symbol.iterator]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[Symbol.iterator]()
});
t("o[sym]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[sym]()
});
t("(a + b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a + b)()
});
t("(a < b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a < b)()
});
t("o.p.q.r()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.p.q.r()
});
t("[...a]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...a]()
});
t("new a()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new a()
});
t("new a.b()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new a.b()
});
t("new (1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new (1)()
});
t("new ({})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new ({})()
});
t("new (() => 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new (() => 1)()
});
t("new o.z()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new o.z()
});
t("new o[\"z\"]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new o["z"]()
});
t("new (x ? a : b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new (x ? a : b)()
});
t("o.m(...1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.m(...1)
});
t("f(...undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...undefined)
});
t("f(...null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...null)
});
t("f(...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...o)
});
t("new F(...undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(...undefined)
});
t("new F(...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(...o)
});
t("[...undefined]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...undefined]
});
t("[...o]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...o]
});
t("[...1]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...1]
});
t("[...o.z]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...o.z]
});
t("[...x()]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...x()]
});
t("super_()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ super_()
});
t("o.f().g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f().g()
});
t("o.f(1,2)(3)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f(1,2)(3)
});
t("10n()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 10n()
});
t("async1()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ async1()
});
t("(async()=>{})()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (async()=>{})()()
});
t("(yield1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (yield1)()
});
t("delete o.p()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ delete o.p()
});
t("let1[1][2]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ let1[1][2]()
});
t("(o).z()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o).z()
});
t("(o.z)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o.z)()
});
t("((o.z))()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ((o.z))()
});
t("(0, o.z)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (0, o.z)()
});
t("eval2(\"1\")()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ eval2("1")()
});
t("const {q1} = null", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = null
});
t("const {q1} = undefined", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = undefined
});
t("const {q1:{z1}} = o", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1:{z1}} = o
});
t("const [q1] = undefined", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = undefined
});
t("const [q1] = null", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = null
});
t("const [q1] = o", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o
});
t("const [q1] = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = 1
});
t("const [q1] = o.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o.z
});
t("const [q1] = x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = x()
});
t("const [q1] = {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = {}
});
t("const {q1} = o.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = o.z
});
t("const {q1} = x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = x()
});
t("const {[o]:q1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {[o]:q1} = nul
});
t("const {...q1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {...q1} = nul
});
t("const {} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {} = nul
});
t("var [[q1]] = [1]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var [[q1]] = [1]
});
t("var [{q1}] = [null]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var [{q1}] = [null]
});
t("var [{q1}] = []", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var [{q1}] = []
});
t("[o.p] = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [o.p] = 1
});
t("[o.p] = null", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [o.p] = null
});
t("({p:o.p} = null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({p:o.p} = null)
});
t("({p:{q}} = o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({p:{q}} = o)
});
t("for (const q of 1);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of 1);
});
t("for (const q of o);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of o);
});
t("for (const q of undefined);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of undefined);
});
t("for (const q of o.z);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of o.z);
});
t("for (const [q] of [1]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const [q] of [1]);
});
t("for (const {q} of [null]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const {q} of [null]);
});
t("for (const {q} of [undefined]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const {q} of [undefined]);
});
t("(function({q1}){})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function({q1}){})()
});
t("(function([q1]){})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function([q1]){})()
});
t("(function({q1:{z}}){})({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function({q1:{z}}){})({})
});
t("(({q1}) => 1)(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (({q1}) => 1)(null)
});
t("(function({q1} = null){})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function({q1} = null){})()
});
t("new Map(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Map(1)
});
t("new Map([1])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Map([1])
});
t("new Set(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Set(1)
});
t("nul.x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul.x
});
t("nul[0]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[0]
});
t("nul[o]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[o]
});
t("nul[sym]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[sym]
});
t("nul.x = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul.x = 1
});
t("nul[b] = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[b] = 1
});
t("nul.x.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul.x.y
});
t("o.z.w", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.w
});
t("o.z.w()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.w()
});
t("o.z[0]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z[0]
});
t("x().y.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ x().y.z
});
t("o.a.b.c", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.a.b.c
});
t("nul.x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul.x()
});
t("o.z.y()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.y()
});
t("o.z[b]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z[b]()
});
t("1 in 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1 in 1
});
t("\"a\" in \"b\"", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a" in "b"
});
t("o instanceof 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o instanceof 1
});
t("o instanceof {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o instanceof {}
});
t("o instanceof (()=>1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o instanceof (()=>1)
});
t("sym + 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ sym + 1
});
t("sym + \"\"", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ sym + ""
});
t("+sym", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ +sym
});
t("+10n", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ +10n
});
t("1n + 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1n + 1
});
t("o.f.call(1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f.call(1)()
});
t("JSON.parse(\"{\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON.parse("{")
});
t("Object.defineProperty(1,\"a\",{})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.defineProperty(1,"a",{})
});
t("Object.setPrototypeOf(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.setPrototypeOf(1)
});
t("Object.create(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.create(1)
});
t("Reflect.ownKeys(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Reflect.ownKeys(1)
});
t("new Proxy(1,{})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Proxy(1,{})
});
t("Symbol()+\"\"", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Symbol()+""
});
t("new Symbol()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Symbol()
});
t("class1()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class1()
});
t("[].reduce((a,b)=>a)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].reduce((a,b)=>a)
});
t("\"x\".repeat(-1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "x".repeat(-1)
});
t("new Array(-1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Array(-1)
});
t("(1).toFixed(101)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (1).toFixed(101)
});
t("o.f.x.y.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f.x.y.z
});
t("a.toString.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a.toString.call(null)
});
t("[1].map(2)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1].map(2)
});
t("[1].map({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1].map({})
});
t("[1].map(\"x\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1].map("x")
});
t("[1].forEach(undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1].forEach(undefined)
});
t("[1].sort(2)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1].sort(2)
});
t("new Promise()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Promise()
});
t("new Promise(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Promise(1)
});
t("Promise.resolve.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Promise.resolve.call(1)
});
t("Array.from(1, 2)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Array.from(1, 2)
});
t("Array.from({length:-1})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Array.from({length:-1})
});
t("Object.fromEntries(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.fromEntries(1)
});
t("Object.fromEntries([1])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.fromEntries([1])
});
t("o.get", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.get
});
t("Reflect.construct(1,[])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Reflect.construct(1,[])
});
t("Reflect.construct(function(){},1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Reflect.construct(function(){},1)
});
t("Reflect.apply(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Reflect.apply(1)
});
t("\"a\".localeCompare.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a".localeCompare.call(null)
});
t("Function.prototype.toString.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Function.prototype.toString.call(1)
});
t("decodeURIComponent(\"%\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ decodeURIComponent("%")
});
t("BigInt(1.5)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ BigInt(1.5)
});
t("BigInt(\"x\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ BigInt("x")
});
t("2n ** -1n", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 2n ** -1n
});
t("1n / 0n", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1n / 0n
});
t("new Intl2()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Intl2()
});
t("o.x.y = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.x.y = 1
});
t("undefined.foo()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ undefined.foo()
});
t("null.foo", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ null.foo
});
t("(void 0).foo", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (void 0).foo
});
t("(1,nul).foo", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (1,nul).foo
});
t("o.z.a.b()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.a.b()
});
t("const [q1] = o.i", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o.i
});
t("const [q1] = o.f", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o.f
});
t("const [q1] = o[\"z\"]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o["z"]
});
t("const [q1] = o[a]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o[a]
});
t("const [q1] = a", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = a
});
t("const [q1] = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = nul
});
t("const [q1] = und", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = und
});
t("const [q1] = sym", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = sym
});
t("const [q1] = f()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = f()
});
t("const [q1] = o.f()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = o.f()
});
t("const [q1] = 1n", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = 1n
});
t("const [q1] = \"x\".z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = "x".z
});
t("const [q1] = (a,b)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = (a,b)
});
t("const [q1] = x ? a : b", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = x ? a : b
});
t("const [q1] = a + b", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = a + b
});
t("const [q1] = [1].x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = [1].x
});
t("const [q1] = new F", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = new F
});
t("const [q1] = {a:1}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = {a:1}
});
t("const [q1] = (()=>1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = (()=>1)
});
t("const [q1] = this", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = this
});
t("const [q1] = this.q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = this.q
});
t("const [q1] = await1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q1] = await1
});
t("[o.q] = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [o.q] = nul
});
t("[o.q] = o.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [o.q] = o.z
});
t("[o.q] = a", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [o.q] = a
});
t("[o.q] = f()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [o.q] = f()
});
t("var q1; [q1] = a", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; [q1] = a
});
t("var q1; [q1] = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; [q1] = nul
});
t("var q1; [q1] = o.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; [q1] = o.z
});
t("var q1; [q1] = f()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; [q1] = f()
});
t("var q1; ({q1} = nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; ({q1} = nul)
});
t("var q1; ({q1} = o.z)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; ({q1} = o.z)
});
t("var q1; ({q1} = f2())", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; ({q1} = f2())
});
t("var q1; ({x1:{q1}} = {x1:null})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var q1; ({x1:{q1}} = {x1:null})
});
t("const {a1:{q}} = {a1:null}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {a1:{q}} = {a1:null}
});
t("const {a1:{q}} = o", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {a1:{q}} = o
});
t("const {a1:{q}=null} = o", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {a1:{q}=null} = o
});
t("const [{q}] = [o.z]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [{q}] = [o.z]
});
t("const [[q]] = [null]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [[q]] = [null]
});
t("const [[q]] = [o]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [[q]] = [o]
});
t("const [[q]] = []", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [[q]] = []
});
t("const [q] = [][0]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const [q] = [][0]
});
t("for (const q of nul);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of nul);
});
t("for (const q of f());", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of f());
});
t("for (const q of und);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of und);
});
t("for (const q of {});", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of {});
});
t("for (const q of o.f);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of o.f);
});
t("for (const q of o.f());", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of o.f());
});
t("for (const q of [1].x);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const q of [1].x);
});
t("for (const [q] of [null]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const [q] of [null]);
});
t("for (const [q] of [{}]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const [q] of [{}]);
});
t("for (const [q] of x3);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const [q] of x3);
});
t("for (const {q} of x3);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const {q} of x3);
});
t("for (const {q:{z}} of [{}]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const {q:{z}} of [{}]);
});
t("for (const [[q]] of [[1]]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const [[q]] of [[1]]);
});
t("for (var [q] of [1]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (var [q] of [1]);
});
t("for (let [q] of [undefined]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (let [q] of [undefined]);
});
t("for ([o.q] of [1]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for ([o.q] of [1]);
});
t("for ({q:o.q} of [null]);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for ({q:o.q} of [null]);
});
t("for (var q in nul);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (var q in nul);
});
t("[...nul]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...nul]
});
t("[...und]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...und]
});
t("[...f()]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...f()]
});
t("[...o.f]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...o.f]
});
t("[...o.f()]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...o.f()]
});
t("[...{}]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...{}]
});
t("[...sym]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...sym]
});
t("[...[1].x]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...[1].x]
});
t("[1,...nul]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1,...nul]
});
t("[...1n]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...1n]
});
t("[...\"a\".z]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [..."a".z]
});
t("[...(x?a:b)]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...(x?a:b)]
});
t("f(...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...nul)
});
t("f(...und)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...und)
});
t("f(...f())", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...f())
});
t("f(...o.z)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...o.z)
});
t("f(...o.f)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...o.f)
});
t("f(...{})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...{})
});
t("f(...1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...1)
});
t("f(...[1].x)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...[1].x)
});
t("f(...sym)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...sym)
});
t("f(1,...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(1,...nul)
});
t("f(1,...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(1,...o)
});
t("f(...nul,1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...nul,1)
});
t("f(...o,1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...o,1)
});
t("f(...o,...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...o,...o)
});
t("o.f(...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f(...nul)
});
t("o.f(...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f(...o)
});
t("o.f(1,...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f(1,...o)
});
t("o.f(1,...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f(1,...nul)
});
t("new F(...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(...nul)
});
t("new F(...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(...o)
});
t("new F(1,...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(1,...nul)
});
t("new F(1,...o)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(1,...o)
});
t("new F(...o,1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(...o,1)
});
t("new F(...nul,1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F(...nul,1)
});
t("f(...f2())", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...f2())
});
t("f(...[1,2],...nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(...[1,2],...nul)
});
t("new F()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F()()
});
t("new F()()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new F()()()
});
t("(new F).x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (new F).x()
});
t("(new F(1)).x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (new F(1)).x()
});
t("f(1)(2)(3)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f(1)(2)(3)
});
t("(function(){ return 1 })()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){ return 1 })()()
});
t("(a+b+1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a+b+1)()
});
t("(a+b-1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a+b-1)()
});
t("(a&&b&&nul)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a&&b&&nul)()
});
t("(a*b+1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a*b+1)()
});
t("(a, b, 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a, b, 1)()
});
t("[...a2]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...a2]()
});
t("[...[1]]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...[1]]()
});
t("[1,...[1]]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1,...[1]]()
});
t("({...o})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({...o})()
});
t("({a:1,...o})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({a:1,...o})()
});
t("({a(){},get b(){return 1},c})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({a(){},get b(){return 1},c})()
});
t("({[a]:1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({[a]:1})()
});
t("(class { m(){} })()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (class { m(){} })()
});
t("(async()=>1)()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (async()=>1)()()
});
t("(function*(){})()()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function*(){})()()
});
t("(a ??= 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a ??= 1)()
});
t("(o.p ||= 1)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o.p ||= 1)()
});
t("(o.p ??= f())()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o.p ??= f())()
});
t("({a} = o)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({a} = o)()
});
t("([a] = [1])()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ([a] = [1])()
});
t("(a in o)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a in o)()
});
t("(o instanceof F)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o instanceof F)()
});
t("(a === b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a === b)()
});
t("(a !== b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a !== b)()
});
t("(a != b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a != b)()
});
t("(a ** b)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a ** b)()
});
t("(~a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (~a)()
});
t("(delete o.q)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (delete o.q)()
});
t("(+a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (+a)()
});
t("(- -a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (- -a)()
});
t("(-a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (-a)()
});
t("(!0)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (!0)()
});
t("(!!a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (!!a)()
});
t("(o?.i)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o?.i)()
});
t("o?.i()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o?.i()
});
t("o?.[\"i\"]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o?.["i"]()
});
t("o?.[a]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o?.[a]()
});
t("o.i?.()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.i?.()
});
t("(o?.i).x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (o?.i).x()
});
t("o[1.5]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[1.5]()
});
t("o[-1]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[-1]()
});
t("o[\"a b\"]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o["a b"]()
});
t("o[\"\"]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[""]()
});
t("o[\"1\"]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o["1"]()
});
t("o[null]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[null]()
});
t("o[undefined]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[undefined]()
});
t("o[true]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[true]()
});
t("o[f()]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[f()]()
});
t("o[o.i]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[o.i]()
});
t("o[()=>1]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o[()=>1]()
});
t("[]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ []()
});
t("\"\"()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ""()
});
t("\"a\\nb\"()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a\nb"()
});
t("0x10()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 0x10()
});
t("1_000()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1_000()
});
t(".5()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ .5()
});
t("1e300()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1e300()
});
t("(a ? b : nul).x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a ? b : nul).x()
});
t("(a ? b : f).x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (a ? b : f).x()
});
t("(f(), a)()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (f(), a)()
});
t("(void f())()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (void f())()
});
t("arguments()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ arguments()
});
t("arguments[0]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ arguments[0]()
});
t("arguments.length()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ arguments.length()
});
t("x.y.z()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ x.y.z()
});
t("o.f.g.h()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f.g.h()
});
t("o.f().g", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f().g
});
t("o.f(1).g.h()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.f(1).g.h()
});
t("JSON()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON()
});
t("Math()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Math()
});
t("Math.foo()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Math.foo()
});
t("globalThis.foo()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ globalThis.foo()
});
t("undefined()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ undefined()
});
t("undefined.x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ undefined.x()
});
t("NaN()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ NaN()
});
t("Infinity()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Infinity()
});
t("eval.x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ eval.x()
});
t("(0,eval).x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (0,eval).x()
});
t("const {q1} = a.b", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = a.b
});
t("const {q1} = a.b.c", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = a.b.c
});
t("const {q1} = f2().x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = f2().x
});
t("const {q1} = (x?und:und)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = (x?und:und)
});
t("const {q1} = [][0]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = [][0]
});
t("const {q1} = o[a]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = o[a]
});
t("const {q1} = o[\"z\"]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1} = o["z"]
});
t("const {q1=1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1=1} = nul
});
t("const {\"q-1\":q1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {"q-1":q1} = nul
});
t("const {0:q1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {0:q1} = nul
});
t("const {[a]:q1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {[a]:q1} = nul
});
t("const {q1,q2} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1,q2} = nul
});
t("const {q1:q2} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1:q2} = nul
});
t("var {q1} = nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ var {q1} = nul
});
t("let {q1} = und", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ let {q1} = und
});
t("function g({q1}){} g(nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g({q1}){} g(nul)
});
t("function g({q1}){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g({q1}){} g()
});
t("function g({q1:q2}){} g(o.z)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g({q1:q2}){} g(o.z)
});
t("function g([q1]){} g(nul)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g([q1]){} g(nul)
});
t("function g([q1]){} g(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g([q1]){} g(1)
});
t("function g([q1]){} g({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g([q1]){} g({})
});
t("function g([q1]=nul){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g([q1]=nul){} g()
});
t("function g(a1,{q1}){} g(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g(a1,{q1}){} g(1)
});
t("function g({q1}={}, {q2}){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g({q1}={}, {q2}){} g()
});
t("function g({}){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g({}){} g()
});
t("function g({...r}){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g({...r}){} g()
});
t("const g = ({q1}) => 1; g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const g = ({q1}) => 1; g()
});
t("const g = ([q1]) => 1; g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const g = ([q1]) => 1; g()
});
t("class G { constructor({q1}){} } new G()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class G { constructor({q1}){} } new G()
});
t("class G { m({q1}){} } new G().m()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class G { m({q1}){} } new G().m()
});
t("try { throw null } catch ({q1}) {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ try { throw null } catch ({q1}) {}
});
t("try { throw 1 } catch ([q1]) {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ try { throw 1 } catch ([q1]) {}
});
t("nul.x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul.x()
});
t("und.x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ und.x()
});
t("und[0]()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ und[0]()
});
t("und[sym]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ und[sym]
});
t("und[a].b", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ und[a].b
});
t("o.z.x.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.x.y
});
t("o.z.x = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.x = 1
});
t("o.z[a] = 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z[a] = 1
});
t("o.z.x++", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.x++
});
t("o.z.x += 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.x += 1
});
t("delete o.z.x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ delete o.z.x
});
t("delete nul.x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ delete nul.x
});
t("o.z?.x.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z?.x.y
});
t("o.z.x?.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o.z.x?.y
});
t("f2()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f2()
});
t("f2().x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f2().x
});
t("f2().x()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f2().x()
});
t("f2()[0]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ f2()[0]
});
t("super1.x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ super1.x
});
t("({}).x.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ ({}).x.y
});
t("(void 0)[a]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (void 0)[a]
});
t("nul[{}]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[{}]
});
t("nul[[1]]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[[1]]
});
t("nul[\"\"]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[""]
});
t("nul[\"a b\"]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul["a b"]
});
t("nul[1.5]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[1.5]
});
t("nul[-0]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul[-0]
});
t("nul.x.y.z", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ nul.x.y.z
});
t("const {q1:{q2}} = {q1:null}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1:{q2}} = {q1:null}
});
t("const {q1:{q2}} = {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1:{q2}} = {}
});
t("const {q1:{q2:{q3}}} = {q1:{}}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const {q1:{q2:{q3}}} = {q1:{}}
});
t("x3.x.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ x3.x.y
});
t("\"x\" in 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "x" in 1
});
t("sym in 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ sym in 1
});
t("a in nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ a in nul
});
t("1n in o.f2", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1n in o.f2
});
t("o in 1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o in 1
});
t("o instanceof nul", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o instanceof nul
});
t("o instanceof und", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o instanceof und
});
t("o instanceof \"x\"", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ o instanceof "x"
});
t("class Q extends 1 {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends 1 {}
});
t("class Q extends nul2 {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends nul2 {}
});
t("class Q extends und {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends und {}
});
t("class Q extends o {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends o {}
});
t("class Q extends (()=>1) {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends (()=>1) {}
});
t("class Q extends f {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends f {}
});
t("class Q { #p; static t(v){ return v.#p } } Q.t({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { #p; static t(v){ return v.#p } } Q.t({})
});
t("class Q { #p; static t(v){ return v.#p } } Q.t(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { #p; static t(v){ return v.#p } } Q.t(null)
});
t("class Q { #p(){}; static t(v){ v.#p = 1 } } Q.t(new Q)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { #p(){}; static t(v){ v.#p = 1 } } Q.t(new Q)
});
t("class Q { get #p(){return 1}; static t(v){ v.#p = 1 } } Q.t(new Q)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { get #p(){return 1}; static t(v){ v.#p = 1 } } Q.t(new Q)
});
t("class Q { set #p(v){}; static t(v){ return v.#p } } Q.t(new Q)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { set #p(v){}; static t(v){ return v.#p } } Q.t(new Q)
});
t("class Q { #p; static t(v){ return #p in v } } Q.t(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { #p; static t(v){ return #p in v } } Q.t(1)
});
t("class Q { #p; static t(v){ v.#p = 1 } } Q.t({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { #p; static t(v){ v.#p = 1 } } Q.t({})
});
t("class Q extends F { constructor(){} } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends F { constructor(){} } new Q
});
t("class Q extends F { constructor(){ super(); super() } } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends F { constructor(){ super(); super() } } new Q
});
t("class Q extends F { constructor(){ return 1 } } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends F { constructor(){ return 1 } } new Q
});
t("class Q extends F { constructor(){ this.x } } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends F { constructor(){ this.x } } new Q
});
t("class Q extends null { } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends null { } new Q
});
t("class Q extends null { constructor(){ super() } } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends null { constructor(){ super() } } new Q
});
t("class Q { constructor(){ super.x() } } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { constructor(){ super.x() } } new Q
});
t("class Q { constructor(){ super.x.y } } new Q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { constructor(){ super.x.y } } new Q
});
t("class Q { m(){ super.x() } } new Q().m()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { m(){ super.x() } } new Q().m()
});
t("class Q { static m(){ super.x() } } Q.m()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { static m(){ super.x() } } Q.m()
});
t("class Q { get x(){return 1} } ; \"use strict\"; (function(){\"use strict\"; new Q().x = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q { get x(){return 1} } ; "use strict"; (function(){"use strict"; new Q().x = 1})()
});
t("(function(){\"use strict\"; Object.freeze(o).p = 2})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.freeze(o).p = 2})()
});
t("(function(){\"use strict\"; Object.freeze(o).newp = 2})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.freeze(o).newp = 2})()
});
t("(function(){\"use strict\"; \"abc\".length = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; "abc".length = 1})()
});
t("(function(){\"use strict\"; \"abc\"[0] = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; "abc"[0] = 1})()
});
t("(function(){\"use strict\"; (1).x = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; (1).x = 1})()
});
t("(function(){\"use strict\"; sym.x = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; sym.x = 1})()
});
t("(function(){\"use strict\"; delete Object.prototype})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; delete Object.prototype})()
});
t("(function(){\"use strict\"; delete [].length})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; delete [].length})()
});
t("(function(){\"use strict\"; Object.defineProperty({}, \"x\", {get(){return 1}}).x = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.defineProperty({}, "x", {get(){return 1}}).x = 1})()
});
t("(function(){\"use strict\"; const c = 1; c = 2})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; const c = 1; c = 2})()
});
t("(function(){\"use strict\"; NaN = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; NaN = 1})()
});
t("(function(){\"use strict\"; undefined = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; undefined = 1})()
});
t("(function(){\"use strict\"; f.name = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; f.name = 1})()
});
t("(function(){\"use strict\"; f.length = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; f.length = 1})()
});
t("(function q(){\"use strict\"; q = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function q(){"use strict"; q = 1})()
});
t("(function(){\"use strict\"; arguments.callee})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; arguments.callee})()
});
t("(function(){\"use strict\"; Object.preventExtensions([1])[1] = 2})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.preventExtensions([1])[1] = 2})()
});
t("(function(){\"use strict\"; Object.freeze([1])[0] = 2})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.freeze([1])[0] = 2})()
});
t("(function(){\"use strict\"; Object.freeze([1]).push(2)})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.freeze([1]).push(2)})()
});
t("(function(){\"use strict\"; Object.freeze([1]).pop()})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.freeze([1]).pop()})()
});
t("(function(){\"use strict\"; Object.freeze([1]).length = 0})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Object.freeze([1]).length = 0})()
});
t("(function(){\"use strict\"; new Uint8Array(1).x = 1; Object.freeze(new Uint8Array(1))})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; new Uint8Array(1).x = 1; Object.freeze(new Uint8Array(1))})()
});
t("(function(){\"use strict\"; Math.PI = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; Math.PI = 1})()
});
t("(function(){\"use strict\"; globalThis.undefined = 1})()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (function(){"use strict"; globalThis.undefined = 1})()
});
t("let q = q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ let q = q
});
t("q; let q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ q; let q
});
t("q = 1; let q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ q = 1; let q
});
t("typeof q; let q", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ typeof q; let q
});
t("class Q extends Q {}", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ class Q extends Q {}
});
t("const q = () => q2; q(); let q2", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ const q = () => q2; q(); let q2
});
t("new (class { x = y; })", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new (class { x = y; })
});
t("for (const i = 0; i < 2; i++);", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ for (const i = 0; i < 2; i++);
});
t("function g(a1 = b1, b1){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g(a1 = b1, b1){} g()
});
t("function g(a1 = a1){} g()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ function g(a1 = a1){} g()
});
t("[].x.y", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].x.y
});
t("[...new Proxy({}, {})]", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [...new Proxy({}, {})]
});
t("new Proxy({}, {get: 1}).x", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Proxy({}, {get: 1}).x
});
t("new Proxy({}, null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Proxy({}, null)
});
t("new WeakMap([[1,2]])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new WeakMap([[1,2]])
});
t("new WeakSet([1])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new WeakSet([1])
});
t("new WeakMap().set(1,2)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new WeakMap().set(1,2)
});
t("new WeakRef(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new WeakRef(1)
});
t("Symbol.keyFor(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Symbol.keyFor(1)
});
t("[].concat.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].concat.call(null)
});
t("[].at.call(undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].at.call(undefined)
});
t("\"\".at.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "".at.call(null)
});
t("(1).toString(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (1).toString(1)
});
t("(1).toPrecision(0)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ (1).toPrecision(0)
});
t("1n.toString(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ 1n.toString(1)
});
t("\"a\".normalize(\"x\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a".normalize("x")
});
t("\"a\".matchAll(/a/)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a".matchAll(/a/)
});
t("\"a\".replaceAll(/a/, \"\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a".replaceAll(/a/, "")
});
t("\"a\".startsWith(/a/)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a".startsWith(/a/)
});
t("\"a\".codePointAt.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ "a".codePointAt.call(null)
});
t("String.raw()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ String.raw()
});
t("String.fromCodePoint(-1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ String.fromCodePoint(-1)
});
t("new Date(NaN).toISOString()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Date(NaN).toISOString()
});
t("new RegExp(\"[\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new RegExp("[")
});
t("new RegExp(\"a\",\"zz\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new RegExp("a","zz")
});
t("/a/.exec.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ /a/.exec.call(1)
});
t("new Set().add.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Set().add.call(1)
});
t("new Map().get.call({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Map().get.call({})
});
t("Map()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Map()
});
t("Set()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Set()
});
t("Promise()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Promise()
});
t("Promise.prototype.then.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Promise.prototype.then.call(1)
});
t("new Promise(()=>{}).then.call({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Promise(()=>{}).then.call({})
});
t("Date.prototype.getTime.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Date.prototype.getTime.call(1)
});
t("Symbol.prototype.toString.call(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Symbol.prototype.toString.call(1)
});
t("new ArrayBuffer(-1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new ArrayBuffer(-1)
});
t("new Uint8Array(-1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Uint8Array(-1)
});
t("new Uint8Array(new ArrayBuffer(3), 1, 9)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Uint8Array(new ArrayBuffer(3), 1, 9)
});
t("new Uint16Array(new ArrayBuffer(3))", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Uint16Array(new ArrayBuffer(3))
});
t("new Uint16Array(new ArrayBuffer(4), 1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Uint16Array(new ArrayBuffer(4), 1)
});
t("new DataView(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new DataView(1)
});
t("new DataView(new ArrayBuffer(1)).getInt16(0)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new DataView(new ArrayBuffer(1)).getInt16(0)
});
t("Atomics.add([],0,1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Atomics.add([],0,1)
});
t("JSON.stringify(1n)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON.stringify(1n)
});
t("JSON.parse(\"\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON.parse("")
});
t("JSON.parse(\"{a\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON.parse("{a")
});
t("JSON.parse(\"[1,]\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON.parse("[1,]")
});
t("JSON.parse(undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ JSON.parse(undefined)
});
t("Reflect.getPrototypeOf(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Reflect.getPrototypeOf(1)
});
t("Object.assign(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.assign(null)
});
t("Object.entries(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.entries(null)
});
t("Object.keys(undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.keys(undefined)
});
t("Object.groupBy", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.groupBy
});
t("new Array(1.5)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Array(1.5)
});
t("[].length = -1", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].length = -1
});
t("[].fill.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].fill.call(null)
});
t("[1,2].with(5,1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1,2].with(5,1)
});
t("[].toSorted(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].toSorted(1)
});
t("[].copyWithin.call(undefined)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].copyWithin.call(undefined)
});
t("Array.prototype.flat.call(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Array.prototype.flat.call(null)
});
t("[].find(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].find(1)
});
t("[].findLast({})", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].findLast({})
});
t("[].some(\"a\")", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].some("a")
});
t("[].every(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].every(null)
});
t("[].filter(sym)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].filter(sym)
});
t("[].flatMap(1n)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].flatMap(1n)
});
t("[].reduce()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [].reduce()
});
t("[1].reduceRight()", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ [1].reduceRight()
});
t("new Uint8Array(1).map(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Uint8Array(1).map(1)
});
t("new Uint8Array(1).sort(1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ new Uint8Array(1).sort(1)
});
t("Array.from(null)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Array.from(null)
});
t("Array.from([], 1)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Array.from([], 1)
});
t("Array.of.call(1, 2)", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Array.of.call(1, 2)
});
t("Object.fromEntries([[1]])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.fromEntries([[1]])
});
t("Object.fromEntries([null])", function(a,b,o,x,nul,sym,f,F,und,f2,x3){ Object.fromEntries([null])
});
