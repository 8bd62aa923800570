exports._ = function () {};
exports._.tag = "underscore";
exports.count = 1;
