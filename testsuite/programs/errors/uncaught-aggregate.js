process.exitCode = 5;
throw new AggregateError([new Error('one'), new RangeError('two'), 'three'], 'several');
