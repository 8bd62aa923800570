// Enums: numeric, string, computed, reverse mapping, merging, const.
enum N {
  A,
  B = 5,
  C,
  D = 'abc'.length,
  E = B << 1,
  F = C | 8,
}
enum S {
  Up = 'UP',
  Down = 'DOWN',
}
const enum K {
  X = 1,
  Y = X * 2,
}
enum Mixed {
  No = 0,
  Yes = 'YES',
}
enum N2 {
  A = 1,
}
enum N2 {
  B = 2,
}
console.log(
  N,
  N.A,
  N[5],
  N['C'],
  N[N.E],
  N.F,
  S,
  S.Up,
  (S as any)['UP'],
  K.X + K.Y,
  Mixed,
  N2,
  Object.keys(S),
  typeof N,
);
const f = (n: N): string => {
  switch (n) {
    case N.A:
      return 'a';
    case N.B:
      return 'b';
    default:
      return N[n] ?? 'unknown';
  }
};
console.log([0, 5, 6, 99].map(f));
enum Flags {
  None = 0,
  R = 1 << 0,
  W = 1 << 1,
  RW = R | W,
}
let x: Flags = Flags.R;
x |= Flags.W;
console.log(x === Flags.RW, Flags[x], (x & ~Flags.R) === Flags.W);
