// assert: what passes, and the texts of what fails.
const assert = require('assert');
const t = (f) => {
  try {
    f();
    console.log('pass');
  } catch (e) {
    console.log(e.name, e.code, e.generatedMessage, e.operator);
    console.log(e.message);
  }
};
t(() => assert(true));
t(() => assert.ok(0, 'msg'));
t(() => assert.equal(1, '1'));
t(() => assert.equal(1, 2));
t(() => assert.strictEqual(1, 2));
t(() => assert.strictEqual('a', 'b', new TypeError('own')));
t(() => assert.deepEqual({ a: 1 }, { a: '1' }));
t(() => assert.deepStrictEqual({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }));
t(() => assert.notStrictEqual(1, 1));
t(() => assert.notDeepStrictEqual({}, {}));
t(() =>
  assert.throws(() => {
    throw new TypeError('bad');
  }, TypeError),
);
t(() =>
  assert.throws(() => {
    throw new Error('x');
  }, /y/),
);
t(() => assert.throws(() => {}));
t(() =>
  assert.throws(
    () => {
      throw new Error('m');
    },
    { message: 'm', name: 'Error' },
  ),
);
t(() =>
  assert.doesNotThrow(() => {
    throw new Error('z');
  }),
);
t(() => assert.match('abc', /x/));
t(() => assert.fail());
t(() => assert.fail('why'));
t(() => assert.ifError(null));
t(() => assert.ifError(new Error('if')));
t(() => assert.strictEqual(NaN, NaN));
t(() => assert.deepStrictEqual(new Map([[1, 2]]), new Map([[1, 3]])));
assert
  .rejects(async () => {
    throw new Error('r');
  }, /r/)
  .then(() => console.log('rejected'));
assert.rejects(Promise.resolve(1)).catch((e) => console.log(e.code, e.message));
const e = new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' });
console.log(e.message, e.actual, e.expected);
