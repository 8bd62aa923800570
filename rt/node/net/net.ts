// net: https://nodejs.org/api/net.html
// Handles and the contract with net.go are handle.ts; connecting to a name with several addresses is connect.ts;
// Server is server.ts; BlockList and SocketAddress are blocklist.ts.
import { Socket, connect, normalizeArgs } from "./socket.ts";
import { Server, createServer } from "./server.ts";
import { isIP, isIPv4, isIPv6 } from "./ip.ts";
import { BlockList, SocketAddress } from "./blocklist.ts";
import { autoSelect } from "./connect.ts";
import { validateBoolean, validateInt32 } from "../internal/validators.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";

function getDefaultAutoSelectFamily(): boolean { return autoSelect.family; }
function setDefaultAutoSelectFamily(value: boolean): void {
  validateBoolean(value, "value");
  autoSelect.family = value;
}
function getDefaultAutoSelectFamilyAttemptTimeout(): number { return autoSelect.timeout; }
function setDefaultAutoSelectFamilyAttemptTimeout(value: number): void {
  validateInt32(value, "value", 1);
  autoSelect.timeout = value < 10 ? 10 : value;
}
function _createServerHandle(): never { throw ERR_METHOD_NOT_IMPLEMENTED("net._createServerHandle()"); }
function _setSimultaneousAccepts(): void {}

const net = {
  _createServerHandle, _normalizeArgs: normalizeArgs, _setSimultaneousAccepts,
  BlockList, SocketAddress, connect, createConnection: connect, createServer, isIP, isIPv4, isIPv6, Server, Socket, Stream: Socket,
  getDefaultAutoSelectFamily, setDefaultAutoSelectFamily, getDefaultAutoSelectFamilyAttemptTimeout, setDefaultAutoSelectFamilyAttemptTimeout,
};

export { Socket, Server, connect, createServer, isIP, isIPv4, isIPv6 };
export default net;
