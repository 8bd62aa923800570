// Strict functions against sloppy ones, for what can be seen at run time.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
};
console.log(
  attempt(() => {
    undeclared_a = 1;
    return typeof undeclared_a;
  }),
  attempt(() => {
    'use strict';
    undeclared_b = 1;
  }),
  delete globalThis.undeclared_a,
  typeof undeclared_a,
);
console.log(
  attempt(function () {
    return typeof this;
  }),
  attempt(function () {
    'use strict';
    return this;
  }),
  function () {
    return typeof this;
  }.call('s'),
  function () {
    'use strict';
    return typeof this;
  }.call('s'),
);
console.log(
  attempt(() => {
    NaN = 1;
    undefined = 2;
    Infinity = 3;
    return 'ignored';
  }),
  attempt(() => {
    'use strict';
    NaN = 1;
  }),
  attempt(() => {
    'abc'.length = 1;
    'abc'[0] = 'x';
    (1).x = 2;
    return 'ignored';
  }),
  attempt(() => {
    'use strict';
    'abc'[0] = 'x';
  }),
);
console.log(
  attempt(() => delete Object.prototype),
  attempt(() => {
    'use strict';
    delete Object.prototype;
  }),
  attempt(() => {
    'use strict';
    return delete {}.x;
  }),
  attempt(() => {
    var v = 1;
    return delete v;
  }),
);
console.log(
  (function (a) {
    arguments[0] = 2;
    return a;
  })(1),
  (function (a) {
    'use strict';
    arguments[0] = 2;
    return a;
  })(1),
  (function (a = 0) {
    arguments[0] = 2;
    return a;
  })(1),
  (function f() {
    f = 1;
    return typeof f;
  })(),
  attempt(function f() {
    'use strict';
    f = 1;
  }),
);
console.log(
  attempt(() => {
    'use strict';
    Object.defineProperty({}, 'x', { get: () => 1 }).x = 2;
    return 'x';
  }),
  attempt(() => {
    'use strict';
    const o = Object.preventExtensions({});
    o.n = 1;
  }),
  attempt(() => {
    const o = Object.preventExtensions({});
    o.n = 1;
    return o.n;
  }),
  attempt(() => {
    'use strict';
    ({
      get a() {
        return 1;
      },
    }).a++;
  }),
);
console.log(
  attempt(function () {
    return (function () {
      return arguments.callee.caller === null || typeof arguments.callee;
    })();
  }),
  attempt(function () {
    'use strict';
    return arguments.callee;
  }),
  attempt(() => {
    'use strict';
    return function () {}.caller;
  }),
  (function () {
    {
      function inner() {}
    }
    return typeof inner;
  })(),
  (function () {
    'use strict';
    {
      function inner() {}
    }
    return typeof inner;
  })(),
);
class C {
  m() {
    return this;
  }
  static s() {
    undeclaredInClass = 1;
  }
}
console.log(
  attempt(C.s),
  attempt((0, new C().m)),
  attempt(() => {
    'use strict';
    let [x] = [1];
    x = 2;
    return x;
  }),
);
var globalVar = 1;
console.log(
  globalThis.globalVar,
  typeof window,
  this.constructor === Object,
  globalThis === global,
  Object.prototype.toString.call(globalThis),
);
(0,
function () {
  this.leaked = 'yes';
})();
console.log(leaked);
