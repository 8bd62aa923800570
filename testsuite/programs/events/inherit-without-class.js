const EventEmitter = require('events'),
  util = require('util');
function Old(n) {
  if (!(this instanceof Old)) return new Old(n);
  EventEmitter.call(this);
  this.n = n;
}
util.inherits(Old, EventEmitter);
Old.prototype.go = function () {
  return this.emit('go', this.n);
};
const o = Old(5);
o.on('go', function (v) {
  console.log(v, this === o, this.n);
});
console.log(o.go(), o instanceof EventEmitter, Object.keys(o), Old.super_.name);
const mixed = Object.assign({ tag: 'm' }, EventEmitter.prototype);
mixed.on('x', () => console.log('mixed'));
mixed.emit('x');
function P() {
  EventEmitter.call(this);
}
P.prototype.__proto__ = EventEmitter.prototype;
new P().on('y', console.log).emit('y', 'chained');
