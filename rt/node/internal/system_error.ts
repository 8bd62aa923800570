// SystemError: a code of Node's own whose message tells of a failed system call, with the details in info.
// https://nodejs.org/docs/latest-v20.x/api/errors.html#class-systemerror.
//
// Native half (../util/util.go): captureCodeStack, see errors.ts.

import { captureCodeStack } from "../util/util.go";

/** What a SystemError says in info; path and dest only where the call had them. */
export interface SystemErrorInfo {
  code: string;
  message: string;
  syscall: string;
  errno: number;
  path?: string;
  dest?: string;
}

export class SystemError extends Error {
  declare code: string;
  declare info: SystemErrorInfo;

  constructor(code: string, prefix: string, info: SystemErrorInfo) {
    let message = `${prefix}: ${info.syscall} returned ${info.code} (${info.message})`;
    if (info.path !== undefined) message += ` ${info.path}`;
    if (info.dest !== undefined) message += ` => ${info.dest}`;
    super(message);
    hide(this, "name", "SystemError");
    this.code = code;
    show(this, "info", info, false);
    const self: any = this;
    show(self, "errno", info.errno, true);
    show(self, "syscall", info.syscall, true);
    if (info.path !== undefined) show(self, "path", info.path, true);
    if (info.dest !== undefined) show(self, "dest", info.dest, true);
    captureCodeStack(this);
  }
  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

function hide(target: any, key: string, value: any): void {
  Object.defineProperty(target, key, { value, enumerable: false, writable: true, configurable: true });
}

// errno, syscall, path and dest are the info's: writing one changes the other.
function show(target: any, key: string, value: any, linked: boolean): void {
  if (!linked) {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: false });
    return;
  }
  Object.defineProperty(target, key, {
    get: () => target.info[key],
    set: (next) => {
      target.info[key] = next;
    },
    enumerable: true,
    configurable: true,
  });
}

export function ERR_SYSTEM_ERROR(info: SystemErrorInfo): any {
  return new SystemError("ERR_SYSTEM_ERROR", "A system error occurred", info);
}
export function ERR_FS_EISDIR(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_EISDIR", "Path is a directory", info);
}
export function ERR_FS_CP_DIR_TO_NON_DIR(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_DIR_TO_NON_DIR", "Cannot overwrite non-directory with directory", info);
}
export function ERR_FS_CP_EEXIST(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_EEXIST", "Target already exists", info);
}
export function ERR_FS_CP_EINVAL(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_EINVAL", "Invalid src or dest", info);
}
export function ERR_FS_CP_FIFO_PIPE(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_FIFO_PIPE", "Cannot copy a FIFO pipe", info);
}
export function ERR_FS_CP_NON_DIR_TO_DIR(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_NON_DIR_TO_DIR", "Cannot overwrite directory with non-directory", info);
}
export function ERR_FS_CP_SOCKET(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_SOCKET", "Cannot copy a socket file", info);
}
export function ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY", "Cannot overwrite symlink in subdirectory of self", info);
}
export function ERR_FS_CP_UNKNOWN(info: SystemErrorInfo): any {
  return new SystemError("ERR_FS_CP_UNKNOWN", "Cannot copy an unknown file type", info);
}
export function ERR_TTY_INIT_FAILED(info: SystemErrorInfo): any {
  return new SystemError("ERR_TTY_INIT_FAILED", "TTY initialization failed", info);
}
export function ERR_SOCKET_BUFFER_SIZE(info: SystemErrorInfo): any {
  return new SystemError("ERR_SOCKET_BUFFER_SIZE", "Could not get or set buffer size", info);
}
