// Causes and aggregated errors are printed with the error.
const low = new Error('disk full');
low.errno = -28;
throw new Error('cannot save', { cause: new TypeError('middle', { cause: low }) });
