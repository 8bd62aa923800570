await null;
throw new Error('rejected at top');
