// Types vanish: annotations, assertions, generics, overloads, declare, satisfies.
interface P {
  x: number;
  y?: string;
}
type Fn<T> = (a: T) => T;
declare const nowhere: string;
declare function ghost(): void;
function over(a: string): string;
function over(a: number): number;
function over(a: any) {
  return a;
}
const id = <T>(v: T): T => v;
const p = { x: 1 } as P;
const q = <P>{ x: 2, y: 'y' };
const sat = { k: [1, 2] } satisfies Record<string, number[]>;
console.log(
  over('s'),
  over(1),
  id<number>(5),
  p.y?.length ?? 'none',
  q!.y!.length,
  sat.k[0],
  typeof (null as unknown as Fn<string>),
);
abstract class A<T> {
  abstract m(): T;
  protected v?: T;
  constructor(
    public readonly name: string,
    private n = 1,
  ) {}
  get sum(): number {
    return this.n + 1;
  }
}
class B extends A<string> implements P {
  x = 1;
  declare ghost: number;
  override m(this: B) {
    return this.name;
  }
}
const b = new B('b');
console.log(b.m(), b.sum, b, 'ghost' in b);
function assertIsString(v: unknown): asserts v is string {
  if (typeof v !== 'string') throw new TypeError('no string');
}
try {
  assertIsString(5);
} catch (e: unknown) {
  console.log((e as Error).message);
}
let tuple: [a: string, ...rest: number[]] = ['t', 1, 2];
const [first, ...others]: readonly any[] = tuple;
console.log(first, others);
for (const k in p as object) console.log(k);
const key = 'x' as const;
console.log(p[key], (<any>p).z);
