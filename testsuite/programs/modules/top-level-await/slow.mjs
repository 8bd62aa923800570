import { order } from './order.mjs';
order.push('slow-start');
await new Promise((r) => setTimeout(r, 5));
order.push('slow-end');
export const v = await Promise.resolve('slow');
