const config = '{"port": 80,}';
console.log('loading');
JSON.parse(config);
