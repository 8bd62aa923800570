'use strict';
const frozen = Object.freeze({ a: 1 });
console.log('about to fail');
frozen.a = 2;
