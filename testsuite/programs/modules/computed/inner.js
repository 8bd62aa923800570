for (const f of [() => require('./nothere'), () => require('nopkg'), () => require('./' + 'dyn'), () => require.resolve('./' + 'dyn')])
  try {
    f();
  } catch (e) {
    console.log(e.code, e.message.replaceAll(__dirname, ''), e.requireStack.map((x) => x.replace(__dirname, '')));
  }
exports.inner = 1;
