import { order } from './order.mjs';
order.push('fast');
export const v = 'fast';
