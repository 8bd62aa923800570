// The Web Cryptography API: keys of every kind, what is done with them, errors.
import { webcrypto, KeyObject } from "node:crypto";
const { subtle } = globalThis.crypto;
const t = async (f) => { try { console.log(await f()); } catch (e) { console.log(e.constructor.name, e.name, e.code, e.message); } };
const text = new TextEncoder().encode("some text");
const hex = (b) => Buffer.from(b).toString("hex");
console.log(webcrypto === globalThis.crypto, Object.prototype.toString.call(subtle), globalThis.crypto.getRandomValues(new Uint8Array(4)).length, globalThis.crypto.randomUUID().length);
const k = await subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign", "verify"]);
console.log(k, k.algorithm, Object.prototype.toString.call(k), Object.keys(k), KeyObject.from(k).type);
const e = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
console.log(e);
const r = await subtle.generateKey({ name: "RSA-OAEP", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, true, ["encrypt", "decrypt"]);
console.log(r.publicKey);
await t(() => subtle.generateKey({ name: "nope" }, true, ["sign"]));
await t(() => subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, []));
await t(() => subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["encrypt"]));
await t(() => subtle.exportKey("jwk", e.privateKey));
await t(async () => Object.keys(await subtle.exportKey("jwk", k)).join());
await t(() => subtle.sign("HMAC", e.privateKey, new Uint8Array(1)));
await t(() => subtle.encrypt("HMAC", k, new Uint8Array(1)));
await t(() => subtle.sign({ name: "ECDSA", hash: "SHA-256" }, e.publicKey, new Uint8Array(1)));
const a = await subtle.importKey("raw", new Uint8Array(16), "AES-GCM", false, ["encrypt", "decrypt"]);
console.log(a);
const sealed = await subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12), additionalData: text }, a, text);
console.log(hex(sealed), hex(await subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12), additionalData: text }, a, sealed)));
await t(() => subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, a, new Uint8Array(20)));
await t(() => subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, a, new Uint8Array(2)));
await t(() => subtle.importKey("raw", new Uint8Array(5), "AES-GCM", false, ["encrypt", "decrypt"]));
await t(() => subtle.importKey("jwk", { kty: "oct" }, "AES-GCM", false, ["encrypt", "decrypt"]));
await t(() => subtle.importKey("raw", new Uint8Array(5), "PBKDF2", true, ["deriveBits"]));
await t(() => subtle.digest("nope", new Uint8Array(1)));
await t(() => subtle.digest("SHA-256", 5));
await t(() => subtle.digest());
await t(() => new CryptoKey());
await t(() => new SubtleCrypto());
await t(() => new Crypto());
await t(async () => Object.keys(await subtle.exportKey("jwk", r.privateKey)).join());
await t(async () => Object.keys(await subtle.exportKey("jwk", (await subtle.generateKey("Ed25519", true, ["sign", "verify"])).publicKey)).join());
await t(async () => Object.keys(await subtle.exportKey("jwk", (await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"])).privateKey)).join());
await t(async () => hex(await subtle.digest("SHA-384", text)));
const cbc = await subtle.importKey("raw", new Uint8Array(32), "AES-CBC", true, ["encrypt", "decrypt"]);
await t(async () => hex(await subtle.encrypt({ name: "AES-CBC", iv: new Uint8Array(16) }, cbc, text)));
await t(async () => hex(await subtle.exportKey("raw", cbc)));
await t(async () => hex(await subtle.decrypt({ name: "RSA-OAEP" }, r.privateKey, await subtle.encrypt({ name: "RSA-OAEP" }, r.publicKey, text))));
for (const [make, use] of [
  [{ name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, {}],
  [{ name: "RSA-PSS", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-512" }, { saltLength: 64 }],
  [{ name: "ECDSA", namedCurve: "P-384" }, { hash: "SHA-384" }], [{ name: "Ed25519" }, {}],
]) {
  const { publicKey, privateKey } = await subtle.generateKey(make, true, ["sign", "verify"]);
  const sig = await subtle.sign({ ...use, name: make.name }, privateKey, text);
  const again = await subtle.importKey("spki", await subtle.exportKey("spki", publicKey), make, true, ["verify"]);
  const secret = await subtle.importKey("pkcs8", await subtle.exportKey("pkcs8", privateKey), make, false, ["sign"]);
  const jwk = await subtle.importKey("jwk", await subtle.exportKey("jwk", privateKey), make, false, ["sign"]);
  console.log(make.name, sig.byteLength, await subtle.verify({ ...use, name: make.name }, again, sig, text), await subtle.verify({ ...use, name: make.name }, again, sig, text.subarray(1)), secret.usages, jwk.type);
}
const base = await subtle.importKey("raw", text, "PBKDF2", false, ["deriveBits", "deriveKey"]);
await t(async () => hex(await subtle.deriveBits({ name: "PBKDF2", salt: text, iterations: 10, hash: "SHA-256" }, base, 128)));
await t(async () => hex(await subtle.exportKey("raw", await subtle.deriveKey({ name: "PBKDF2", salt: text, iterations: 10, hash: "SHA-256" }, base, { name: "AES-GCM", length: 256 }, true, ["encrypt"]))));
const hk = await subtle.importKey("raw", text, "HKDF", false, ["deriveBits"]);
await t(async () => hex(await subtle.deriveBits({ name: "HKDF", salt: text, info: text, hash: "SHA-256" }, hk, 128)));
const d1 = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]), d2 = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
await t(async () => hex(await subtle.deriveBits({ name: "ECDH", public: d1.publicKey }, d2.privateKey, 256)) === hex(await subtle.deriveBits({ name: "ECDH", public: d2.publicKey }, d1.privateKey, 256)));
await t(async () => (await subtle.exportKey("raw", d1.publicKey)).byteLength);
const wrapper = await subtle.importKey("raw", new Uint8Array(16), "AES-GCM", false, ["wrapKey", "unwrapKey"]);
const wrapped = await subtle.wrapKey("raw", cbc, wrapper, { name: "AES-GCM", iv: new Uint8Array(12) });
await t(async () => (await subtle.unwrapKey("raw", wrapped, wrapper, { name: "AES-GCM", iv: new Uint8Array(12) }, "AES-CBC", true, ["encrypt"])).algorithm);
