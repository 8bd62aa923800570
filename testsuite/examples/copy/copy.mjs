// Copies a file in pieces, so that its size does not matter:
//   copy SOURCE TARGET
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [source, target] = process.argv.slice(2);
if (!target) {
  console.error('usage: copy SOURCE TARGET');
  process.exit(2);
}

const hash = createHash('sha256');
let bytes = 0;
const count = new Transform({
  transform(chunk, encoding, callback) {
    bytes += chunk.length;
    hash.update(chunk);
    callback(null, chunk);
  },
});

try {
  await pipeline(createReadStream(source), count, createWriteStream(target));
  console.log(`copied ${bytes} bytes, sha256 ${hash.digest('hex')}`);
} catch (error) {
  console.error(`copy: ${error.message}`);
  process.exitCode = 1;
}
