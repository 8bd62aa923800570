exports.done = false;
const a = require('./a.js');
exports.seen = a.done;
exports.fromB = 'b';
exports.done = true;
