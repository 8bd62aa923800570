console.log('throws runs');
throw new RangeError('at load');
