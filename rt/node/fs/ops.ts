// The operations that fs.go's pathOp, fdOp and textOp take, and the system calls that errors name.
export const MKDIR = 0, RMDIR = 1, UNLINK = 2, RENAME = 3, COPYFILE = 4, LINK = 5, SYMLINK = 6, CHMOD = 7, LCHMOD = 8, CHOWN = 9,
  LCHOWN = 10, UTIMES = 11, LUTIMES = 12, ACCESS = 13;
export const CLOSE = 20, FSYNC = 21, FDATASYNC = 22, FTRUNCATE = 23, FCHMOD = 24, FCHOWN = 25, FUTIMES = 26;
export const READLINK = 30, REALPATH = 31, MKDTEMP = 32;

export function syscallName(op: number): string {
  switch (op) {
    case MKDIR: return "mkdir";
    case RMDIR: return "rmdir";
    case UNLINK: return "unlink";
    case RENAME: return "rename";
    case COPYFILE: return "copyfile";
    case LINK: return "link";
    case SYMLINK: return "symlink";
    case CHMOD: return "chmod";
    case LCHMOD: return "lchmod";
    case CHOWN: return "chown";
    case LCHOWN: return "lchown";
    case UTIMES: return "utime";
    case LUTIMES: return "lutime";
    case ACCESS: return "access";
    case CLOSE: return "close";
    case FSYNC: return "fsync";
    case FDATASYNC: return "fdatasync";
    case FTRUNCATE: return "ftruncate";
    case FCHMOD: return "fchmod";
    case FCHOWN: return "fchown";
    case FUTIMES: return "futime";
    case READLINK: return "readlink";
    case REALPATH: return "realpath";
    case MKDTEMP: return "mkdtemp";
  }
  return "unknown";
}
