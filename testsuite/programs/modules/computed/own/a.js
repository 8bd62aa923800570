exports.own = require.main === module;
