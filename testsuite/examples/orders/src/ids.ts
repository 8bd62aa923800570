import { customRandom } from 'nanoid';

// ids returns a source of ids that the seed alone decides.
export function ids(seed: number): () => string {
  let state = seed >>> 0;
  const random = (size: number): Uint8Array => Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
  return customRandom('abcdefghijkmnpqrstuvwxyz23456789', 8, random);
}
