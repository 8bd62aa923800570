// Files and folders that the text names by path and URL, as fs shows them.
import fs, { createReadStream, promises as fsp } from 'fs';
import path, { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, 'data');
console.log(fs.readdirSync(data), fs.statSync(data).isDirectory(), fs.statSync(join(data,'sub/b.json')).size, fs.lstatSync(join(data,'a.txt')).isFile());
console.log(fs.readdirSync(data,{recursive:true}).sort(), fs.readdirSync(data,{withFileTypes:true}).map(d=>[d.name,d.isDirectory()]));
console.log(fs.readFileSync(new URL('./data/a.txt', import.meta.url),'utf8'));
for (const f of fs.readdirSync(join(data,'sub'))) console.log(require(join(data,'sub',f)));
console.log(await fsp.readFile(join(data,'a.txt'),'utf8'), (await fsp.stat(data)).isDirectory());
try { fs.readFileSync(join(data,'zz')) } catch (e) { console.log(e.code) }
try { fs.readFileSync(data) } catch (e) { console.log(e.code) }
try { fs.accessSync(join(data,'a.txt')); console.log('ok') } catch (e) { console.log(e.code) }
console.log(fs.existsSync(join(data,'sub')), fs.realpathSync(join(data,'a.txt')) === join(data,'a.txt'));
fs.copyFileSync(join(data,'a.txt'), 'copy.txt'); console.log(fs.readFileSync('copy.txt','utf8'));
let n = 0; for await (const c of createReadStream(join(data,'sub/b.json'))) n += c.length; console.log(n);
const fd = fs.openSync(join(data,'a.txt')); const b = Buffer.alloc(3); fs.readSync(fd,b,0,3,1); console.log(b.toString(), fs.fstatSync(fd).size); fs.closeSync(fd);
console.log(path.relative(here, require.resolve('./data/a.txt')), path.relative(here, require.resolve('./main.mjs')), typeof fs.readFileSync(fileURLToPath(import.meta.url),'utf8'));
console.log(fs.readFileSync(here + '/notes.md', 'utf8'), fs.readFileSync(`${here}/notes.md`, 'utf8').length);
try { fs.accessSync(here + '/none.md') } catch (e) { console.log(e.code) }
console.log(require('./data/sub/b.json'), require.resolve('./notes.md').endsWith('/notes.md'));
