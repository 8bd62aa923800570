// Pancake flips over all permutations of n: the largest number of flips and an
// alternating checksum.
function fannkuch(n) {
  const permutation = Array.from({ length: n }, (_, i) => i);
  const work = new Array(n).fill(0);
  const count = new Array(n).fill(0);
  let most = 0, checksum = 0, sign = 1;

  const flips = () => {
    for (let i = 0; i < n; i++) work[i] = permutation[i];
    let n_ = 0;
    for (let first = work[0]; first !== 0; first = work[0]) {
      for (let lo = 0, hi = first; lo < hi; lo++, hi--) {
        const t = work[lo];
        work[lo] = work[hi];
        work[hi] = t;
      }
      n_++;
    }
    return n_;
  };

  // Permutations in the order in which each rotates a prefix of the last.
  const next = () => {
    for (let i = 1; i < n; i++) {
      const first = permutation[0];
      for (let j = 0; j < i; j++) permutation[j] = permutation[j + 1];
      permutation[i] = first;
      if (++count[i] <= i) return true;
      count[i] = 0;
    }
    return false;
  };

  do {
    const f = flips();
    if (f > most) most = f;
    checksum += sign * f;
    sign = -sign;
  } while (next());
  return { most, checksum };
}

fannkuch(9);
let result;
for (let round = 0; round < 3; round++) result = fannkuch(10);
const { most, checksum } = result;
console.log(`${checksum} flips(10) = ${most}`);
