// What require returns of an ES module that has an export named "module.exports".
console.log(require('./named.mjs')(2), typeof require('./plain.mjs'), require('./plain.mjs').x);
