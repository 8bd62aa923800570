// Stream handles: what socket._handle and server._handle are.
//
// Contract with net.go. A native stream is an opaque value; errno results are 0 or negative; callbacks run on the loop.
//   newStream(kind: number): Native                    TCP = 0, PIPE = 1
//   openFd(s, fd: number): errno                       adopt a descriptor
//   connectTcp(s, address: string, port: number, cb: (errno) => void): errno
//   connectPipe(s, path: string, cb: (errno) => void): errno
//   bindTcp(s, address: string, port: number, ipv6Only: boolean): errno    bindPipe(s, path: string): errno
//   listen(s, backlog: number, onconnection: (errno: number, client: Native | null) => void): errno
//   readStart(s, onread: (nread: number, chunk: Uint8Array | null) => void): errno
//       nread < 0 is an errno, EOF (-4095) once at the end; a chunk is a fresh array that nobody writes to again
//   readStop(s): errno
//   write(s, data: Uint8Array | string, encoding: number, cb: (errno) => void): number
//       encoding (buffer/encodings.ts) for strings; 0 = written now and cb is never called, 1 = cb will be called, < 0 = errno
//   writev(s, list: [data, encoding, ...], cb: (errno) => void): number       the same for several, in one system call
//   tryWrite(s, head: string, body: string | Uint8Array | null, encoding: number): Uint8Array | number
//       one write without waiting: head, in UTF-8 where body is a string of that, else in Latin-1, and body; 0 = everything went out, an array = the bytes that are left,
//       < 0 = errno. Nothing may be pending on the stream.
//   shutdown(s, cb: (errno) => void): errno            after the pending writes
//   reset(s, cb: () => void): errno                    close with RST
//   close(s, cb: () => void)
//   ref(s, on: boolean)   hasRef(s): boolean   fdOf(s): number
//   setNoDelay(s, on: boolean): errno    setKeepAlive(s, on: boolean, seconds: number): errno
//   sockName(s): [address: string, family: 4 | 6, port: number] | errno      peerName(s): the same
//   newIdle(onIdle: (socket) => void, socket): Native          a timer that is not started
//   idleStart(t, milliseconds: number, s: Native | undefined)   onIdle is called when so long nothing was read or written with
//       tryWrite on s, and idleTouch was not called; it does not keep the loop alive
//   idleTouch(t)   idleStop(t)   idleEnd(t)               the last forgets the socket
//   bytesRead(s): number   bytesWritten(s): number     writeQueueSize(s): number
import * as native from "./net.go";

export const TCP = 0;
export const PIPE = 1;
export const EOF = -4095;

export type Native = object;
export interface Name { address: string; family: string; port: number }

export class StreamHandle {
  native: Native;
  kind: number;
  reading = false;
  owner: any = null;
  onread: ((nread: number, chunk: Uint8Array | null) => void) | null = null;
  onconnection: ((errno: number, client: StreamHandle | null) => void) | null = null;
  closed = false;

  constructor(kind: number, from?: Native) {
    this.kind = kind;
    this.native = from === undefined ? native.newStream(kind) : from;
  }

  get fd(): number { return native.fdOf(this.native); }
  get bytesRead(): number { return native.bytesRead(this.native); }
  get bytesWritten(): number { return native.bytesWritten(this.native); }
  get writeQueueSize(): number { return native.writeQueueSize(this.native); }

  open(fd: number): number { return native.openFd(this.native, fd); }
  getAsyncId(): number { return 0; }

  readStart(): number {
    this.reading = true;
    return native.readStart(this.native, (nread: number, chunk: Uint8Array | null) => {
      if (this.onread !== null) this.onread(nread, chunk);
    });
  }
  readStop(): number {
    this.reading = false;
    return native.readStop(this.native);
  }
  shutdown(cb: (errno: number) => void): number { return native.shutdown(this.native, cb); }
  reset(cb: () => void): number { return native.reset(this.native, cb); }
  close(cb?: () => void): void {
    if (this.closed) return;
    this.closed = true;
    native.close(this.native, cb ?? nothing);
  }
  listen(backlog: number): number {
    return native.listen(this.native, backlog, (errno: number, client: Native | null) => {
      if (this.onconnection !== null) this.onconnection(errno, client === null ? null : new StreamHandle(this.kind, client));
    });
  }
  ref(): void { if (!this.closed) native.ref(this.native, true); }
  unref(): void { if (!this.closed) native.ref(this.native, false); }
  hasRef(): boolean { return !this.closed && native.hasRef(this.native); }
  setNoDelay(on: boolean): number { return native.setNoDelay(this.native, on); }
  setKeepAlive(on: boolean, seconds: number): number { return native.setKeepAlive(this.native, on, seconds); }
  setBlocking(): number { return 0; }
  getsockname(out: any): number { return fill(out, native.sockName(this.native)); }
  getpeername(out: any): number { return fill(out, native.peerName(this.native)); }
}

function nothing(): void {}

function fill(out: any, name: [string, number, number] | number): number {
  if (typeof name === "number") return name;
  out.address = name[0];
  out.family = name[1] === 6 ? "IPv6" : "IPv4";
  out.port = name[2];
  return 0;
}
