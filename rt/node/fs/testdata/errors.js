// The errors of fs functions for a file that is not there, and for bad arguments.
const fs = require('fs');
const cases = [
  fs=>fs.openSync("/nox"),
  fs=>fs.readFileSync("/nox"),
  fs=>fs.mkdirSync("/nox/a"),
  fs=>fs.rmdirSync("/nox"),
  fs=>fs.rmSync("/nox"),
  fs=>fs.renameSync("/nox","/y"),
  fs=>fs.copyFileSync("/nox","/y"),
  fs=>fs.linkSync("/nox","/y"),
  fs=>fs.symlinkSync("/nox","/tmp"),
  fs=>fs.readdirSync("/nox"),
  fs=>fs.accessSync("/nox"),
  fs=>fs.statSync("/nox"),
  fs=>fs.statSync("/nox",{throwIfNoEntry:false}),
  fs=>fs.lstatSync("/nox"),
  fs=>fs.unlinkSync("/nox"),
  fs=>fs.truncateSync("/nox"),
  fs=>fs.chmodSync("/nox",0o777),
  fs=>fs.utimesSync("/nox",1,1),
  fs=>fs.realpathSync("/nox"),
  fs=>fs.realpathSync.native("/nox"),
  fs=>fs.mkdtempSync("/nox/a"),
  fs=>fs.writeFileSync("/nox/a","a"),
  fs=>fs.appendFileSync("/nox/a","a"),
  fs=>fs.opendirSync("/nox"),
  fs=>fs.cpSync("/nox","/y"),
  fs=>fs.readFile("/nox"),
  fs=>fs.stat("/nox",5),
  fs=>fs.chownSync("/nox",1,1),
  fs=>fs.chownSync("/nox","a",1),
  fs=>fs.lchownSync("/nox",1,1),
  fs=>fs.statfsSync("/nox"),
  fs=>fs.watch("/nox"),
  fs=>fs.lutimesSync("/nox",1,1),
  fs=>fs.unlinkSync(new URL("file:///nox%2fa")),
  fs=>fs.rmSync("/nox",{recursive:1}),
  fs=>fs.rmSync("/nox",{maxRetries:-1}),
  fs=>fs.rmSync("/nox",{force:true}),
];
for (const f of cases) {
  let out;
  try {
    out = String(f(fs));
  } catch (e) {
    out = [e.name, e.code, e.message, e.errno, e.syscall, e.path, e.dest].join(' ');
  }
  console.log(String(f) + ' => ' + out);
}
