// var and function declarations are hoisted; function in blocks by Annex B.
console.log(typeof hoisted, typeof later, hoisted());
var later = 1;
function hoisted() {
  return 'up';
}
function hoisted() {
  return 'last wins';
}
console.log(typeof inBlock);
{
  console.log(inBlock());
  function inBlock() {
    return 'block';
  }
}
console.log(inBlock());
function parameters(a, b) {
  var a;
  console.log(a, typeof b);
  function b() {}
  return arguments.length;
}
console.log(parameters(1, 2));
(function () {
  'use strict';
  {
    function strictBlock() {}
  }
  console.log(typeof strictBlock);
})();
switch (1) {
  case 0:
    function inSwitch() {
      return 's';
    }
  case 1:
    console.log(inSwitch());
}
var x = 1;
(function () {
  console.log(x);
  if (true) {
    var x = 2;
  }
  console.log(x);
})();
console.log(
  (function f() {
    return typeof f;
  })(),
  typeof f,
);
const named = function self(n) {
  return n ? n * self(n - 1) : 1;
};
console.log(named(5));
(function self() {
  self = 1;
  console.log(typeof self);
})();
