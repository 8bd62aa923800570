// finally and completion values: return, break, continue, throw override.
const run = (f) => {
  try {
    return f();
  } catch (e) {
    return `threw ${e.message ?? e}`;
  }
};
console.log(
  run(() => {
    try {
      return 1;
    } finally {
      return 2;
    }
  }),
);
console.log(
  run(() => {
    try {
      throw new Error('x');
    } finally {
      return 'swallowed';
    }
  }),
);
console.log(
  run(() => {
    try {
      throw new Error('x');
    } finally {
      throw new Error('y');
    }
  }),
);
console.log(
  run(() => {
    for (const i of [1, 2]) {
      try {
        return i;
      } finally {
        continue;
      }
    }
    return 'after loop';
  }),
);
console.log(
  run(() => {
    l: try {
      return 1;
    } finally {
      break l;
    }
    return 'after label';
  }),
);
let log = [];
console.log(
  run(() => {
    let x = 1;
    try {
      return x;
    } finally {
      x = 2;
    }
  }),
);
console.log(
  run(() => {
    const o = { x: 1 };
    try {
      return o;
    } finally {
      o.x = 2;
    }
  }),
);
console.log(
  run(() => {
    while (true) {
      try {
        break;
      } finally {
        log.push('f');
      }
    }
    return log;
  }),
);
console.log(
  run(() => {
    try {
      try {
        throw 1;
      } catch (e) {
        throw e + 1;
      } finally {
        log.push('inner');
      }
    } catch (e) {
      return [e, log];
    }
  }),
);
console.log(
  run(() => {
    const f = (n) => {
      try {
        return n ? f(n - 1) : 'deep';
      } finally {
        log.push(n);
      }
    };
    return [f(3), log.splice(0)];
  }),
);
console.log(
  run(() => {
    do {
      try {
        log.push('t');
        continue;
      } finally {
        log.push('f');
      }
    } while (log.length < 4);
    return log;
  }),
);
console.log(
  run(() => {
    try {
      null.x;
    } catch ({ name, message: m = 'none' }) {
      return [name, m];
    }
  }),
);
console.log(
  run(() => {
    var e = 'outer';
    try {
      throw 'inner';
    } catch (e) {
      var e = 'assigned';
    }
    return e;
  }),
);
console.log(
  run(() => {
    try {
      throw 0;
    } catch {
      return 'no binding';
    }
  }),
);
console.log(
  run(() => {
    out: for (let i = 0; ; i++)
      for (let j = 0; ; j++)
        try {
          if (j > i) continue out;
          if (i > 2) break out;
        } finally {
          log.push(`${i}${j}`);
        }
    return log.slice(4).join();
  }),
);
console.log(
  run(() => {
    switch (1) {
      case 1:
        try {
          break;
        } finally {
          log = 'switch';
        }
    }
    return log;
  }),
);
function* g() {
  try {
    yield 1;
  } finally {
    yield 2;
    log = 'gen';
  }
}
console.log([...g()], log);
