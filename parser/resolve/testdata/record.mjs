// Prints what node says about every line of requests.txt in the folder it runs in: node record.mjs > …
// A line is "I specifier" or "R specifier". Paths below the folder are shown as $D.
import { readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL, fileURLToPath } from 'node:url'
const dir = realpathSync(process.cwd())
const from = dir + '/main.mjs'
const require = createRequire(from)
const show = text => text.replaceAll(dir, '$D')
for (const line of readFileSync('requests.txt', 'utf8').split('\n').filter(Boolean)) {
  const specifier = line.slice(2)
  try {
    let found
    if (line[0] === 'R') {
      if (specifier.startsWith('node:')) require(specifier)
      found = require.resolve(specifier)
    }
    else {
      const url = await globalThis.resolve(specifier)
      found = url.startsWith('file:') ? fileURLToPath(url) + new URL(url).search + new URL(url).hash : url
    }
    console.log(`${line} -> ${show(found.replace(/^node:(?!test)/, ''))}`)
  } catch (e) {
    console.log(`${line} -> ${e.name} ${e.code} ${show(e.message.split('\nRequire stack')[0])}`)
  }
}
