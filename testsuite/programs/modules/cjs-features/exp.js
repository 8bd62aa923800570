exports.a = 'kept';
exports = { a: 'lost' };
