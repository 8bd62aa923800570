exports.done = false;
const b = require('./b.js');
exports.seen = b.done;
exports.late = () => b.fromB;
exports.done = true;
