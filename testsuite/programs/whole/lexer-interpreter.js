// A small language: tokens by a sticky regexp, Pratt parser, closures as code.
const TOKENS = /\s*(?:(?<num>\d+(?:\.\d+)?)|(?<id>[a-z]\w*)|(?<op>\*\*|=>|[-+*/()=,;]))/y;
function* lex(s) {
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < s.trimEnd().length) {
    const at = TOKENS.lastIndex,
      m = TOKENS.exec(s);
    if (!m) throw new SyntaxError(`unexpected ${JSON.stringify(s[at])} at ${at}`);
    const [k, v] = Object.entries(m.groups).find(([, v]) => v !== undefined);
    yield { k, v };
  }
  yield { k: 'end' };
}
const POWER = { '=': 1, '+': 10, '-': 10, '*': 20, '/': 20, '**': 30 };
function parse(src) {
  const t = [...lex(src)];
  let i = 0;
  const eat = (v) => {
    if (t[i].v !== v) throw new SyntaxError(`expected ${v}, got ${t[i].v ?? t[i].k}`);
    i++;
  };
  function primary() {
    const { k, v } = t[i++];
    if (k === 'num') return () => +v;
    if (v === '(') {
      const e = expr(0);
      eat(')');
      return e;
    }
    if (v === '-') {
      const e = expr(25);
      return (env) => -e(env);
    }
    if (k !== 'id') throw new SyntaxError(`unexpected ${v ?? k}`);
    if (t[i].v === '=>') {
      i++;
      const body = expr(0);
      return (env) => (x) => body({ __proto__: env, [v]: x });
    }
    if (t[i].v === '(') {
      i++;
      const a = expr(0);
      eat(')');
      return (env) => env[v](a(env));
    }
    const get = (env) => {
      if (!(v in env)) throw new ReferenceError(v);
      return env[v];
    };
    get.id = v;
    return get;
  }
  function expr(min) {
    let l = primary();
    while (POWER[t[i].v] > min) {
      const op = t[i++].v,
        r = expr(op === '**' || op === '=' ? POWER[op] - 1 : POWER[op]),
        a = l;
      l = {
        '=': (e) => (e[a.id] = r(e)),
        '+': (e) => a(e) + r(e),
        '-': (e) => a(e) - r(e),
        '*': (e) => a(e) * r(e),
        '/': (e) => a(e) / r(e),
        '**': (e) => a(e) ** r(e),
      }[op];
    }
    return l;
  }
  const out = [];
  while (t[i].k !== 'end') {
    out.push(expr(0));
    if (t[i].v === ';') i++;
    else if (t[i].k !== 'end') throw new SyntaxError(`unexpected ${t[i].v}`);
  }
  return (env) => out.map((f) => f(env)).at(-1);
}
const env = { pi: Math.PI, sqrt: Math.sqrt };
for (const s of [
  '1 + 2 * 3',
  '2 ** 3 ** 2',
  '-2 ** 2',
  '(1 + 2) * 3 - 4 / 8',
  'x = y = 5; x * y',
  'sq = n => n * n; sq(7)',
  'add = a => b => a + b; five = add(2); five(3)',
  'sqrt(16) + pi',
  '1 +',
  'nope',
  '3 $ 4',
  '(1',
  '1.5.2',
])
  try {
    console.log(s, '→', parse(s)(env));
  } catch (e) {
    console.log(s, '→', e.name, e.message);
  }
