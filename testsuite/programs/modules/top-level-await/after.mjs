import { order } from './order.mjs';
import { v } from './slow.mjs';
order.push(`after:${v}`);
