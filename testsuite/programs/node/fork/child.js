const path = require('path');
process.send([process.argv.slice(2), path.basename(process.argv[1]), process.connected, process.env.GREETING, String(process.env.NODE_CHANNEL_FD), require.main === module]);
process.on('message', (m) => {
  process.send({ echo: m });
  if (m === 'bye') process.disconnect();
});
process.on('disconnect', () => {
  process.exitCode = process.connected ? 1 : 3;
});
