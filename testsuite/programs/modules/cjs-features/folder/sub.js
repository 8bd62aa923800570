exports.value = 'from ' + require('path').basename(__dirname);
