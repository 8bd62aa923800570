// net.BlockList and net.SocketAddress: https://nodejs.org/api/net.html#class-netblocklist
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_INVALID_IP_ADDRESS } from "../internal/codes.ts";
import { validateInt32, validateObject, validatePort, validateString, validateUint32 } from "../internal/validators.ts";
import { isIPv4, isIPv6 } from "./ip.ts";

export class SocketAddress {
  #address: string; #port: number; #family: string; #flowlabel: number;

  constructor(options: any = {}) {
    validateObject(options, "options");
    const family = lowerFamily(options.family ?? "ipv4");
    const address = options.address ?? (family === "ipv4" ? "127.0.0.1" : "::");
    validateString(address, "options.address");
    const port = options.port ?? 0;
    validatePort(port, "options.port");
    const flowlabel = options.flowlabel ?? 0;
    validateUint32(flowlabel, "options.flowlabel");
    if (!(family === "ipv4" ? isIPv4(address) : isIPv6(address))) throw ERR_INVALID_IP_ADDRESS(address);
    this.#address = address;
    this.#port = port | 0;
    this.#family = family;
    this.#flowlabel = flowlabel;
  }

  static isSocketAddress(value: any): boolean { return value instanceof SocketAddress; }
  get address(): string { return this.#address; }
  get port(): number { return this.#port; }
  get family(): string { return this.#family; }
  get flowlabel(): number { return this.#flowlabel; }
  toJSON(): object { return { address: this.address, port: this.port, family: this.family, flowlabel: this.flowlabel }; }
}

function lowerFamily(family: any): string {
  validateString(family, "family");
  const lower = family.toLowerCase();
  if (lower !== "ipv4" && lower !== "ipv6") throw ERR_INVALID_ARG_VALUE("family", family);
  return lower;
}

/** The address as a number; IPv4 in IPv6 counts as IPv4. */
function toNumber(address: string, family: string): { bits: bigint; width: number } {
  if (family === "ipv4") return { bits: v4Bits(address), width: 32 };
  let text = address.split("%")[0];
  const dot = text.indexOf(".");
  if (dot !== -1) {
    const at = text.lastIndexOf(":") + 1;
    const v4 = v4Bits(text.slice(at));
    text = text.slice(0, at) + (v4 >> 16n).toString(16) + ":" + (v4 & 0xffffn).toString(16);
  }
  const [head, tail] = text.split("::");
  const front = head ? head.split(":") : [];
  const back = tail ? tail.split(":") : [];
  const groups = tail === undefined ? front : [...front, ...new Array(8 - front.length - back.length).fill("0"), ...back];
  let bits = 0n;
  for (const group of groups) bits = bits << 16n | BigInt(parseInt(group, 16));
  if (bits >> 32n === 0xffffn) return { bits: bits & 0xffffffffn, width: 32 };
  return { bits, width: 128 };
}

function v4Bits(address: string): bigint {
  let bits = 0n;
  for (const part of address.split(".")) bits = bits << 8n | BigInt(part);
  return bits;
}

interface Rule { width: number; low: bigint; high: bigint; text: string }

export class BlockList {
  #rules: Rule[] = [];

  static isBlockList(value: any): boolean { return value instanceof BlockList; }

  addAddress(address: any, family: any = "ipv4"): void {
    const a = socketAddress(address, family, "address");
    const n = toNumber(a.address, a.family);
    this.#rules.unshift({ width: n.width, low: n.bits, high: n.bits, text: "Address: " + label(a) + " " + a.address });
  }
  addRange(start: any, end: any, family: any = "ipv4"): void {
    const a = socketAddress(start, family, "start");
    const b = socketAddress(end, family, "end");
    const low = toNumber(a.address, a.family);
    const high = toNumber(b.address, b.family);
    if (low.bits > high.bits) throw ERR_INVALID_ARG_VALUE("start", start, "must come before end");
    this.#rules.unshift({ width: low.width, low: low.bits, high: high.bits, text: "Range: " + label(a) + " " + a.address + "-" + b.address });
  }
  addSubnet(network: any, prefix: number, family: any = "ipv4"): void {
    const a = socketAddress(network, family, "network");
    validateInt32(prefix, "prefix", 0, a.family === "ipv4" ? 32 : 128);
    const n = toNumber(a.address, a.family);
    const size = BigInt(n.width - prefix);
    const low = n.bits >> size << size;
    this.#rules.unshift({ width: n.width, low, high: low + (1n << size) - 1n, text: "Subnet: " + label(a) + " " + a.address + "/" + prefix });
  }
  check(address: any, family: any = "ipv4"): boolean {
    let a: SocketAddress;
    if (address instanceof SocketAddress) a = address;
    else {
      validateString(address, "address");
      try {
        a = new SocketAddress({ address, family: lowerFamily(family) });
      } catch {
        return false;
      }
    }
    const n = toNumber(a.address, a.family);
    return this.#rules.some((rule) => rule.width === n.width && rule.low <= n.bits && n.bits <= rule.high);
  }
  get rules(): string[] { return this.#rules.map((rule) => rule.text); }
}

function label(a: SocketAddress): string { return a.family === "ipv4" ? "IPv4" : "IPv6"; }

function socketAddress(address: any, family: any, name: string): SocketAddress {
  if (address instanceof SocketAddress) return address;
  if (typeof address !== "string") throw ERR_INVALID_ARG_TYPE(name, "string", address);
  return new SocketAddress({ address, family: lowerFamily(family) });
}
