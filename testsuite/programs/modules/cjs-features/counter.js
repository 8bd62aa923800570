let n = 0;
exports.inc = () => ++n;
Object.defineProperty(exports, 'n', { get: () => n });
