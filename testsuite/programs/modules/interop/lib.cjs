exports.named = 'n';
module.exports.computed = 'c';
exports['also-' + 1] = 'dynamic';
exports.__esModule = true;
exports.default = 'the default property';
