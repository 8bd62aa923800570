// The arguments object: mapped in sloppy functions, a copy elsewhere.
function mapped(a, b) {
  a = 10;
  arguments[1] = 20;
  return [arguments[0], b, arguments.length];
}
console.log(mapped(1, 2), mapped(1));
function strict(a) {
  'use strict';
  a = 10;
  return arguments[0];
}
console.log(strict(1));
function unmap(a) {
  delete arguments[0];
  arguments[0] = 'new';
  return [a, arguments[0]];
}
console.log(unmap('old'));
function defined(a) {
  Object.defineProperty(arguments, '0', { writable: false });
  a = 2;
  return [a, arguments[0]];
}
console.log(defined(1));
(function () {
  console.log(Object.prototype.toString.call(arguments), arguments, typeof arguments.callee);
  console.log([...arguments], Array.from(arguments), Array.prototype.slice.call(arguments, 1));
  const arrow = () => arguments[0];
  console.log(arrow('no'), Object.keys(arguments));
})('x', 'y');
(function () {
  'use strict';
  try {
    arguments.callee;
  } catch (e) {
    console.log(e.name, e.message);
  }
})();
function shadow(arguments) {
  return arguments;
}
console.log(shadow(3));
function local() {
  var arguments = 4;
  return arguments;
}
console.log(local());
function length(a, b) {
  arguments.length = 1;
  return Array.from(arguments);
}
console.log(length(1, 2, 3));
