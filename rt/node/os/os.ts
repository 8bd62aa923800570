// os: https://nodejs.org/api/os.html
//
// Contract with os.go (synchronous; errno results are 0 or negative):
//   uname(): [sysname, nodename, release, version, machine]     hostname(): string | errno
//   loadavg(out: Float64Array): void                             uptime(): number     freemem(): number   totalmem(): number
//   cpus(): (string | number)[]       model, speed MHz, user, nice, sys, idle, irq (ms), and so on for each CPU
//   parallelism(): number
//   interfaces(): (string | number | boolean)[]   name, address, netmask, "IPv4" | "IPv6", mac, internal, scopeid (-1), …
//   homedir(): string | errno         user(): [uid, gid, username, homedir, shell] | errno
//   getPriority(pid): number | undefined-like 1000 + errno; setPriority(pid, priority): errno     endianness(): "LE" | "BE"
import { validateInt32 } from "../internal/validators.ts";
import { signals } from "./signals.ts";
import { uvErrorMessage, uvErrorName } from "./uv.ts";
import * as native from "./os.go";

/** os fails with a SystemError whose info tells the details. */
function systemError(errno: number, syscall: string): Error {
  const code = uvErrorName(errno) ?? "UNKNOWN";
  const message = uvErrorMessage(errno) ?? "unknown error";
  const err: any = new Error("A system error occurred: " + syscall + " returned " + code + " (" + message + ")");
  Object.defineProperty(err, "name", { value: "SystemError", enumerable: false, writable: true, configurable: true });
  err.code = "ERR_SYSTEM_ERROR";
  err.info = { errno, code, message, syscall };
  err.errno = errno;
  err.syscall = syscall;
  return err;
}

/** The functions without arguments convert to their results, as in "" + os.hostname. */
function primitive<T extends Function>(fn: T): T {
  Object.defineProperty(fn, Symbol.toPrimitive, { value: () => fn(), configurable: true, writable: true });
  return fn;
}

function arch(): string { return process.arch; }
function availableParallelism(): number { return native.parallelism(); }
function cpus(): any[] {
  const flat = native.cpus();
  const list: any[] = [];
  for (let i = 0; i < flat.length; i += 7) {
    list.push({ model: flat[i], speed: flat[i + 1], times: { user: flat[i + 2], nice: flat[i + 3], sys: flat[i + 4], idle: flat[i + 5], irq: flat[i + 6] } });
  }
  return list;
}
function endianness(): string { return native.endianness(); }
function freemem(): number { return native.freemem(); }
function totalmem(): number { return native.totalmem(); }
function hostname(): string {
  const name = native.hostname();
  if (typeof name === "number") throw systemError(name, "uv_os_gethostname");
  return name;
}
function homedir(): string {
  const home = native.homedir();
  if (typeof home === "number") throw systemError(home, "uv_os_homedir");
  return home;
}
function loadavg(): number[] {
  const out = new Float64Array(3);
  native.loadavg(out);
  return [out[0], out[1], out[2]];
}
function networkInterfaces(): any {
  const flat = native.interfaces();
  const result: any = {};
  for (let i = 0; i < flat.length; i += 7) {
    const name = flat[i] as string;
    const entry: any = {
      address: flat[i + 1], netmask: flat[i + 2], family: flat[i + 3], mac: flat[i + 4], internal: flat[i + 5],
      cidr: cidr(flat[i + 1] as string, flat[i + 2] as string, flat[i + 3] as string),
    };
    if (flat[i + 6] !== -1) {
      // scopeid stands before cidr.
      const text = entry.cidr;
      delete entry.cidr;
      entry.cidr = text;
      entry.scopeid = flat[i + 6];
    }
    if (Object.hasOwn(result, name)) result[name].push(entry);
    else result[name] = [entry];
  }
  return result;
}
function cidr(address: string, netmask: string, family: string): string | null {
  let ones = 0;
  const radix = family === "IPv6" ? 16 : 10;
  for (const part of netmask.split(radix === 16 ? ":" : ".")) {
    for (let n = parseInt(part, radix) || 0; n > 0; n &= n - 1) ones++;
  }
  return address + "/" + ones;
}
function platform(): string { return process.platform; }
function release(): string { return native.uname()[2]; }
function type(): string { return native.uname()[0]; }
function version(): string { return native.uname()[3]; }
function machine(): string { return native.uname()[4]; }
function uptime(): number { return native.uptime(); }
function tmpdir(): string {
  const path = process.env.TMPDIR || process.env.TMP || process.env.TEMP || "/tmp";
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
function userInfo(options?: any): any {
  const user = native.user();
  if (typeof user === "number") throw systemError(user, "uv_os_get_passwd");
  const text = (s: any): any => (options?.encoding === "buffer" ? Buffer.from(s) : s);
  return { uid: user[0], gid: user[1], username: text(user[2]), homedir: text(user[3]), shell: text(user[4]) };
}
function getPriority(pid: any = 0): number {
  validateInt32(pid, "pid");
  const priority = native.getPriority(pid);
  if (priority > 100) throw systemError(1000 - priority, "uv_os_getpriority");
  return priority;
}
function setPriority(pid: any, priority?: any): void {
  if (priority === undefined) {
    priority = pid;
    pid = 0;
  }
  validateInt32(pid, "pid");
  validateInt32(priority, "priority", -20, 19);
  const errno = native.setPriority(pid, priority);
  if (errno < 0) throw systemError(errno, "uv_os_setpriority");
}

function constantsObject(): any {
  return Object.assign(Object.create(null), {
    UV_UDP_REUSEADDR: 4,
    dlopen: Object.assign(Object.create(null), { RTLD_LAZY: 1, RTLD_NOW: 2, RTLD_GLOBAL: 256, RTLD_LOCAL: 0, RTLD_DEEPBIND: 8}),
    errno: Object.assign(Object.create(null), {
      E2BIG: 7, EACCES: 13, EADDRINUSE: 98, EADDRNOTAVAIL: 99, EAFNOSUPPORT: 97, EAGAIN: 11, EALREADY: 114, EBADF: 9,
      EBADMSG: 74, EBUSY: 16, ECANCELED: 125, ECHILD: 10, ECONNABORTED: 103, ECONNREFUSED: 111, ECONNRESET: 104,
      EDEADLK: 35, EDESTADDRREQ: 89, EDOM: 33, EDQUOT: 122, EEXIST: 17, EFAULT: 14, EFBIG: 27, EHOSTUNREACH: 113,
      EIDRM: 43, EILSEQ: 84, EINPROGRESS: 115, EINTR: 4, EINVAL: 22, EIO: 5, EISCONN: 106, EISDIR: 21, ELOOP: 40,
      EMFILE: 24, EMLINK: 31, EMSGSIZE: 90, EMULTIHOP: 72, ENAMETOOLONG: 36, ENETDOWN: 100, ENETRESET: 102,
      ENETUNREACH: 101, ENFILE: 23, ENOBUFS: 105, ENODATA: 61, ENODEV: 19, ENOENT: 2, ENOEXEC: 8, ENOLCK: 37,
      ENOLINK: 67, ENOMEM: 12, ENOMSG: 42, ENOPROTOOPT: 92, ENOSPC: 28, ENOSR: 63, ENOSTR: 60, ENOSYS: 38,
      ENOTCONN: 107, ENOTDIR: 20, ENOTEMPTY: 39, ENOTSOCK: 88, ENOTSUP: 95, ENOTTY: 25, ENXIO: 6, EOPNOTSUPP: 95,
      EOVERFLOW: 75, EPERM: 1, EPIPE: 32, EPROTO: 71, EPROTONOSUPPORT: 93, EPROTOTYPE: 91, ERANGE: 34, EROFS: 30,
      ESPIPE: 29, ESRCH: 3, ESTALE: 116, ETIME: 62, ETIMEDOUT: 110, ETXTBSY: 26, EWOULDBLOCK: 11,
      EXDEV: 18,
    }),
    signals: Object.freeze(Object.assign(Object.create(null), signals())),
    priority: Object.assign(Object.create(null), {
      PRIORITY_LOW: 19, PRIORITY_BELOW_NORMAL: 10, PRIORITY_NORMAL: 0, PRIORITY_ABOVE_NORMAL: -7, PRIORITY_HIGH: -14, PRIORITY_HIGHEST: -20,
    }),
  });
}

const os: any = {
  arch: primitive(arch), availableParallelism: primitive(availableParallelism), cpus, endianness: primitive(endianness), freemem: primitive(freemem),
  getPriority, homedir: primitive(homedir), hostname: primitive(hostname), loadavg, networkInterfaces, platform: primitive(platform),
  release: primitive(release), setPriority, tmpdir: primitive(tmpdir), totalmem: primitive(totalmem), type: primitive(type), userInfo,
  uptime: primitive(uptime), version: primitive(version), machine: primitive(machine),
};
Object.defineProperties(os, {
  constants: { configurable: false, enumerable: true, value: constantsObject() },
  EOL: { configurable: true, enumerable: true, writable: false, value: "\n" },
  devNull: { configurable: true, enumerable: true, writable: false, value: "/dev/null" },
});

export default os;
