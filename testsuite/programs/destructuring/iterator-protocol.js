// Array patterns close the iterator when they stop early.
function iter(n, log) {
  let i = 0;
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      log.push(`next${i}`);
      return { value: i++, done: i > n };
    },
    return() {
      log.push('return');
      return {};
    },
  };
}
const run = (f) => {
  const log = [];
  try {
    f(log);
  } catch (e) {
    log.push(e.message);
  }
  console.log(log.join(' '));
};
run((l) => {
  const [a] = iter(3, l);
});
run((l) => {
  const [a, b] = iter(1, l);
});
run((l) => {
  const [] = iter(3, l);
});
run((l) => {
  const [, ,] = iter(3, l);
});
run((l) => {
  const [...r] = iter(2, l);
  l.push(r.length);
});
run((l) => {
  const [
    a = (() => {
      throw new Error('default');
    })(),
  ] = iter(0, l);
});
run((l) => {
  const [{ x }] = [null];
});
run((l) => {
  let o = {
    set p(v) {
      throw new Error('setter');
    },
  };
  [o.p, o.q] = iter(5, l);
});
run((l) => {
  for (const v of iter(5, l)) if (v === 1) break;
});
run((l) => {
  for (const v of iter(5, l)) throw new Error('body');
});
run((l) => {
  outer: for (const a of [1, 2]) for (const b of iter(3, l)) continue outer;
});
run((l) => {
  (function () {
    for (const v of iter(3, l)) return;
  })();
});
run((l) => {
  const it = iter(3, l);
  it.return = () => {
    throw new Error('from return');
  };
  for (const v of it) break;
});
run((l) => {
  const it = iter(3, l);
  it.return = () => {
    throw new Error('hidden');
  };
  for (const v of it) throw new Error('wins');
});
run((l) => {
  const it = iter(3, l);
  it.return = () => 1;
  for (const v of it) break;
});
run((l) => {
  const it = iter(3, l);
  it.return = null;
  for (const v of it) break;
});
run((l) => {
  const it = iter(3, l);
  it.next = () => 5;
  [...it];
});
run((l) => {
  l.push(Math.max(...iter(3, l)));
});
run((l) => {
  new Map(iter(2, l));
});
run((l) => {
  Array.from(iter(3, l), (v) => {
    if (v) throw new Error('map fn');
  });
});
