require('fs').readFileSync('does-not-exist.txt');
