// Writes expected.json: node testdata/record.js, in this folder's parent.
const fs = require("fs");
const path = require("path");
const util = require("util");
const C = util.inspect.custom;
const helpers = {
  fn: (name) => Object.defineProperty(function () {}, "name", { value: name }),
  cls: (name, base) => {
    const k = base ? class extends base {} : class {};
    if (name) Object.defineProperty(k, "name", { value: name, configurable: true });
    else delete k.name;
    return k;
  },
  construct: (k, ...a) => new k(...a),
  tap: (o, k, v) => { o[k] = v; return o; },
  tap2: (o, k, k2, v) => { o[k][k2] = v; return o; },
  stack: (o, v) => { o.stack = v; return o; },
  hidden: (o, k, v) => Object.defineProperty(o, k, { value: v }),
  getter: (o, k) => Object.defineProperty(o, k, { get: () => 7, enumerable: true, configurable: true }),
  setter: (o, k) => Object.defineProperty(o, k, { set: () => {}, enumerable: true, configurable: true }),
  proto: (o, p) => Object.setPrototypeOf(o, p),
  circular: (o, k) => { o[k] = o; return o; },
  range: (a, b) => Array.from({ length: b - a }, (_, i) => a + i),
  strings: (n) => Array.from({ length: n }, (_, i) => "item" + i),
  sparse: (n, at) => { const a = []; a.length = n; a[at] = 1; return a; },
  deep: (n) => { let o = {}; for (; n > 0; n--) o = { o }; return o; },
  custom: (o, v) => { Object.defineProperty(o, C, { value: () => v }); return o; },
  customArgs: (o) => { Object.defineProperty(o, C, { value: (d, opts) => util.format("%s %s", d, Object.keys(opts).join() + opts.depth) }); return o; },
  withToString: (s) => ({ toString: () => s }),
};
const names = Object.keys(helpers);
const evaluate = (text) => new Function(...names, "return " + text)(...names.map((n) => helpers[n]));
const lines = (f) => fs.readFileSync(path.join(__dirname, f), "utf8").split("\n").filter(Boolean);
const rows = { inspect: {}, format: {} };
for (const line of lines("cases.txt")) {
  const m = /^\[(.*),(\{[a-zA-Z]+:[^{}]*\})\]$/.exec(line);
  const withOptions = m && /^\{(showHidden|depth|colors|customInspect|showProxy|max|breakLength|compact|sorted|getters|numericSeparator)/.test(m[2]);
  rows.inspect[line] = withOptions ? util.inspect(...evaluate(line)) : util.inspect(evaluate(line));
}
for (const line of lines("formats.txt")) rows.format[line] = util.format(...evaluate("[" + line + "]"));
fs.writeFileSync(path.join(__dirname, "expected.json"), JSON.stringify(rows, null, 1) + "\n");
