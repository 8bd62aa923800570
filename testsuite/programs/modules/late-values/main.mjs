// Variables of a module that get their value only when another module calls what it exports.
import { Cache, count, late } from './store.mjs';
console.log(count(), late());
console.log(new Cache(1).size(), new Cache(2).size(), count(), late());
