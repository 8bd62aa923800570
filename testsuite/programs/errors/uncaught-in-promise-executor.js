process.on('exit', (c) => console.log('exit', c));
new Promise((_, no) => setTimeout(no, 1, Object.assign(new Error('late reject'), { code: 'E_LATE', extra: [1] })));
