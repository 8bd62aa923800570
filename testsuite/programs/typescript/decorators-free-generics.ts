// Generics, conditional and mapped types, overloads: nothing of them at run time.
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
function getters<T extends object>(o: T): Getters<T> {
  return Object.fromEntries(
    Object.entries(o).map(([k, v]) => [`get${k[0]!.toUpperCase()}${k.slice(1)}`, () => v]),
  ) as Getters<T>;
}
const g = getters({ name: 'n', age: 3 });
console.log(g.getName(), g.getAge());
type R<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
const attempt = <T>(f: () => T): R<T> => {
  try {
    return { ok: true, value: f() };
  } catch (e) {
    return { ok: false, error: e as Error };
  }
};
const r = attempt<number>(() => JSON.parse('5'));
if (r.ok) console.log(r.value.toFixed(1));
const bad = attempt(() => {
  throw new Error('x');
});
console.log(!bad.ok && bad.error.message);
const isKey = <O extends object>(o: O, k: PropertyKey): k is keyof O => k in o;
console.log(isKey({ a: 1 }, 'a'));
function* chunk<T>(it: Iterable<T>, n: number): Generator<T[], void, undefined> {
  let b: T[] = [];
  for (const x of it)
    if (b.push(x) === n) {
      yield b;
      b = [];
    }
  if (b.length) yield b;
}
console.log([...chunk([1, 2, 3, 4, 5], 2)]);
const exhaustive = (s: 'a' | 'b'): string => {
  switch (s) {
    case 'a':
      return 'A';
    case 'b':
      return 'B';
    default: {
      const never: never = s;
      return never;
    }
  }
};
console.log(exhaustive('b'));
