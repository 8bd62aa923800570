const counter = (() => {
  let n = 0;
  return {
    next: () => ++n,
    reset: () => {
      n = 0;
    },
  };
})();
counter.next();
console.log(counter.next(), (counter.reset(), counter.next()));
(function outer(x) {
  (function inner(y) {
    console.log(x + y, typeof outer, typeof inner);
  })(2);
})(1);
!(function () {
  console.log('bang');
})();
void (() => console.log('void'))();
+(async () => console.log('async'))();
new (function () {
  console.log(new.target !== undefined);
})();
console.log(
  (
    (x) => (y) => (z) =>
      x + y + z
  )(1)(2)(3),
);
