// Siblings run while one waits; importers wait; an error reaches the importer.
import { order } from './order.mjs';
import './slow.mjs';
import './fast.mjs';
import './after.mjs';
order.push('main');
console.log(order.join(' '));
await import('./rejects.mjs').catch((e) => console.log('caught', e.message));
const [x, y] = await Promise.all([import('./slow.mjs'), import('./fast.mjs')]);
console.log(x.v, y.v);
