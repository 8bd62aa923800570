// try/catch/finally around await; rejected promises; errors from callbacks.
const fail = async (m) => {
  throw new Error(m);
};
async function main() {
  try {
    await fail('a');
  } catch (e) {
    console.log('caught', e.message);
  } finally {
    console.log('finally');
  }
  const f = async () => {
    try {
      return await fail('b');
    } catch {
      return 'recovered';
    } finally {
      console.log('cleanup');
    }
  };
  console.log(await f());
  const g = async () => {
    try {
      return 'try';
    } finally {
      await null;
      return 'finally wins';
    }
  };
  console.log(await g());
  const h = async () => {
    for (const i of [1, 2, 3]) {
      try {
        if (i === 2) continue;
        if (i === 3) break;
        await i;
      } finally {
        console.log('loop', i);
      }
    }
  };
  await h();
  const noAwait = async () => {
    try {
      return fail('c');
    } catch {
      return 'never';
    }
  };
  await noAwait().catch((e) => console.log('outside', e.message));
  console.log(await Promise.reject(1).catch((v) => v + 1), await fail('d').then(null, (e) => e.message));
  await Promise.reject('x')
    .finally(() => {
      throw 'from finally';
    })
    .catch((e) => console.log(e));
  await Promise.resolve('v')
    .finally(() => 'ignored')
    .then(console.log);
  const p = fail('late');
  (await new Promise((r) => setTimeout(r, 0)).then(
    () => 0,
    () => 0,
  )) ?? 0;
  await p.catch(() => {});
  try {
    await {
      then(_, no) {
        no(new TypeError('thenable'));
      },
    };
  } catch (e) {
    console.log(e.name);
  }
  try {
    await {
      get then() {
        throw new Error('getter');
      },
    };
  } catch (e) {
    console.log(e.message);
  }
  const nested = async () => {
    try {
      try {
        await fail('inner');
      } finally {
        await 0;
      }
    } catch (e) {
      throw new Error('outer', { cause: e });
    }
  };
  await nested().catch((e) => console.log(e.message, e.cause.message));
  label: try {
    await 0;
    break label;
  } finally {
    console.log('labelled');
  }
  for await (const v of [Promise.resolve(1), 2]) console.log(v);
  try {
    for await (const v of [Promise.reject(new Error('in list'))]);
  } catch (e) {
    console.log(e.message);
  }
}
process.on('unhandledRejection', (e) => console.log('unhandled', e.message));
main().then(() => console.log('done'));
