// Specifiers that are computed at run time, among the modules of the program; the stack of those that are not found.
require('plain');
require('odd');
require('odd/sub');
require('odd/deep/x.js');
require('@s/p');
require('#own/a');
require('./inner');
import('odd/sub').then(async () => {
  for (const name of ['plain', 'odd', 'odd/sub', 'odd/no', 'odd/deep/y.js', 'odd/other', '@s/p', '#own/a', '#own/none', '#other', 'absent', './inner', './absent']) {
    try {
      const v = require(name);
      console.log('require', name, typeof v === 'object' ? Object.keys(v).length > 0 : v);
    } catch (e) {
      console.log('require', name, e.code, e.message.replaceAll(__dirname, ''), e.requireStack?.map((x) => x.replace(__dirname, '')));
    }
    await import(name).then(
      (v) => console.log('import', name, typeof v.default),
      (e) => console.log('import', name, e.code),
    );
  }
});
