console.log('runs once');
throw new Error('at load');
