// all, allSettled, any, race: order, values, errors, iterables.
const late = (v, ms) => new Promise((r) => setTimeout(r, ms, v));
const attempt = async (p) => {
  try {
    return await p;
  } catch (e) {
    return e instanceof Error ? `${e.name}: ${e.message}` : e;
  }
};
async function main() {
  console.log(await Promise.all([late('b', 4), 'a', late('c', 1)]));
  console.log(await Promise.all([]), await Promise.all(new Set([1])), await Promise.all('ab'));
  console.log(await attempt(Promise.all([late(1, 5), Promise.reject(new Error('first')), Promise.reject(2)])));
  console.log(await Promise.allSettled([1, Promise.reject('t'), late(3, 1)]));
  console.log(await Promise.any([Promise.reject(1), late('any', 1), late('slower', 20)]));
  const e = await Promise.any([Promise.reject(1), Promise.reject(new Error('two'))]).catch((x) => x);
  console.log(e.name, e.message, e.errors.length, e instanceof AggregateError);
  console.log((await Promise.any([]).catch((x) => x)).errors);
  console.log(
    await Promise.race([late('slow', 20), late('fast', 1)]),
    await attempt(Promise.race([Promise.reject('r'), 1])),
  );
  console.log(await Promise.race([Promise.race([]), late('never', 1)]));
  console.log(await attempt(Promise.all(5)), await attempt(Promise.all({})), await attempt(Promise.race()));
  console.log(
    await attempt(
      Promise.all([
        {
          then(ok) {
            ok('thenable');
            ok('twice');
          },
        },
      ]),
    ),
  );
  class P extends Promise {
    static get [Symbol.species]() {
      return Promise;
    }
  }
  console.log(P.all([]) instanceof P, P.resolve().then() instanceof P, P.resolve(1));
  const order = [];
  await Promise.all(
    [3, 1, 2].map(async (n) => {
      await late(0, n * 4);
      order.push(n);
    }),
  );
  console.log(order);
  try {
    Promise.all.call(undefined, []);
  } catch (x) {
    console.log(x.message);
  }
}
main();
