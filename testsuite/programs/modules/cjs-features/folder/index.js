module.exports = { name: require('./sub').value };
