import { a, hoisted } from './a.mjs';
export let early;
try {
  a;
} catch (e) {
  early = e.message;
}
console.log('b runs', hoisted(), typeof hoisted);
export const b = 'B';
export default class {}
