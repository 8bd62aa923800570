// fs.Stats, fs.StatFs and fs.Dirent: https://nodejs.org/api/fs.html#class-fsstats
import {
  S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK,
  UV_DIRENT_BLOCK, UV_DIRENT_CHAR, UV_DIRENT_DIR, UV_DIRENT_FIFO, UV_DIRENT_FILE, UV_DIRENT_LINK, UV_DIRENT_SOCKET,
} from "./constants.ts";

function StatsBase(this: any, dev: any, mode: any, nlink: any, uid: any, gid: any, rdev: any, blksize: any, ino: any, size: any, blocks: any): void {
  this.dev = dev;
  this.mode = mode;
  this.nlink = nlink;
  this.uid = uid;
  this.gid = gid;
  this.rdev = rdev;
  this.blksize = blksize;
  this.ino = ino;
  this.size = size;
  this.blocks = blocks;
}
StatsBase.prototype.isDirectory = function isDirectory(): boolean { return this._checkModeProperty(S_IFDIR); };
StatsBase.prototype.isFile = function isFile(): boolean { return this._checkModeProperty(S_IFREG); };
StatsBase.prototype.isBlockDevice = function isBlockDevice(): boolean { return this._checkModeProperty(S_IFBLK); };
StatsBase.prototype.isCharacterDevice = function isCharacterDevice(): boolean { return this._checkModeProperty(S_IFCHR); };
StatsBase.prototype.isSymbolicLink = function isSymbolicLink(): boolean { return this._checkModeProperty(S_IFLNK); };
StatsBase.prototype.isFIFO = function isFIFO(): boolean { return this._checkModeProperty(S_IFIFO); };
StatsBase.prototype.isSocket = function isSocket(): boolean { return this._checkModeProperty(S_IFSOCK); };

function dateOf(ms: number): Date { return new Date(Math.round(Number(ms))); }

export function Stats(
  this: any, dev: number, mode: number, nlink: number, uid: number, gid: number, rdev: number, blksize: number, ino: number,
  size: number, blocks: number, atimeMs: number, mtimeMs: number, ctimeMs: number, birthtimeMs: number,
): void {
  StatsBase.call(this, dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks);
  this.atimeMs = atimeMs;
  this.mtimeMs = mtimeMs;
  this.ctimeMs = ctimeMs;
  this.birthtimeMs = birthtimeMs;
  this.atime = dateOf(atimeMs);
  this.mtime = dateOf(mtimeMs);
  this.ctime = dateOf(ctimeMs);
  this.birthtime = dateOf(birthtimeMs);
}
Object.setPrototypeOf(Stats.prototype, StatsBase.prototype);
Object.setPrototypeOf(Stats, StatsBase);
// isFile stands on Stats.prototype itself, where programs patch it.
Stats.prototype.isFile = StatsBase.prototype.isFile;
Stats.prototype._checkModeProperty = function _checkModeProperty(this: any, property: number): boolean {
  return (this.mode & S_IFMT) === property;
};

function BigIntStats(this: any, s: BigInt64Array): void {
  StatsBase.call(this, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9]);
  this.atimeMs = s[10] * 1000n + s[11] / 1000000n;
  this.mtimeMs = s[12] * 1000n + s[13] / 1000000n;
  this.ctimeMs = s[14] * 1000n + s[15] / 1000000n;
  this.birthtimeMs = s[16] * 1000n + s[17] / 1000000n;
  this.atimeNs = s[10] * 1000000000n + s[11];
  this.mtimeNs = s[12] * 1000000000n + s[13];
  this.ctimeNs = s[14] * 1000000000n + s[15];
  this.birthtimeNs = s[16] * 1000000000n + s[17];
  this.atime = dateOf(this.atimeMs);
  this.mtime = dateOf(this.mtimeMs);
  this.ctime = dateOf(this.ctimeMs);
  this.birthtime = dateOf(this.birthtimeMs);
}
Object.setPrototypeOf(BigIntStats.prototype, StatsBase.prototype);
Object.setPrototypeOf(BigIntStats, StatsBase);
BigIntStats.prototype._checkModeProperty = function _checkModeProperty(this: any, property: number): boolean {
  return (this.mode & BigInt(S_IFMT)) === BigInt(property);
};

export type StatNumbers = Float64Array | BigInt64Array;

function ms(s: Float64Array, at: number): number { return s[at] * 1000 + s[at + 1] / 1e6; }

/** toStats makes the object of the 18 numbers that fs.go fills in. */
export function toStats(s: StatNumbers): any {
  if (s instanceof BigInt64Array) return new (BigIntStats as any)(s);
  return new (Stats as any)(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], ms(s, 10), ms(s, 12), ms(s, 14), ms(s, 16));
}

export function newStatNumbers(bigint: boolean): StatNumbers {
  return bigint ? new BigInt64Array(18) : new Float64Array(18);
}

export class StatFs {
  type: any; bsize: any; blocks: any; bfree: any; bavail: any; files: any; ffree: any;
  constructor(s: StatNumbers) {
    this.type = s[0];
    this.bsize = s[1];
    this.blocks = s[2];
    this.bfree = s[3];
    this.bavail = s[4];
    this.files = s[5];
    this.ffree = s[6];
  }
}

const kType = Symbol("type");

export class Dirent {
  name: any;
  parentPath: any;
  path: any;
  [kType]: number;

  constructor(name: any, type: number, path: any) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this[kType] = type;
  }
  isDirectory(): boolean { return this[kType] === UV_DIRENT_DIR; }
  isFile(): boolean { return this[kType] === UV_DIRENT_FILE; }
  isBlockDevice(): boolean { return this[kType] === UV_DIRENT_BLOCK; }
  isCharacterDevice(): boolean { return this[kType] === UV_DIRENT_CHAR; }
  isSymbolicLink(): boolean { return this[kType] === UV_DIRENT_LINK; }
  isFIFO(): boolean { return this[kType] === UV_DIRENT_FIFO; }
  isSocket(): boolean { return this[kType] === UV_DIRENT_SOCKET; }
}
