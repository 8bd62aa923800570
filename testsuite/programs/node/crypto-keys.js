// Keys, signatures, RSA encryption and key agreement.
const c=require("crypto");
const r=c.generateKeyPairSync("rsa",{modulusLength:1024}),e=c.generateKeyPairSync("ec",{namedCurve:"P-256"}),d=c.generateKeyPairSync("ed25519"),x=c.generateKeyPairSync("x25519"),x2=c.generateKeyPairSync("x25519");
console.log(r.privateKey,e.privateKey,d.publicKey,r.privateKey.asymmetricKeyDetails,e.publicKey.asymmetricKeyDetails,d.privateKey.asymmetricKeyDetails,r.publicKey.asymmetricKeyType);
console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(r.privateKey)),Object.getOwnPropertyNames(Object.getPrototypeOf(Object.getPrototypeOf(r.privateKey))),Object.getOwnPropertyNames(c.KeyObject.prototype));
const t=(f)=>{try{console.log(f())}catch(e){console.log(e.name,e.code,e.message,Object.keys(e))}};
t(()=>c.createPrivateKey("foo"));t(()=>c.createPublicKey("foo"));t(()=>c.createPublicKey(r.publicKey));t(()=>c.createPrivateKey(r.privateKey));t(()=>c.createPrivateKey(5));t(()=>c.sign("sha256",Buffer.from("a"),"bad"));t(()=>c.createSign("nope"));t(()=>c.sign("nope",Buffer.from("a"),r.privateKey));t(()=>c.createSign("sha256").update("a").sign(r.publicKey));t(()=>r.privateKey.export());t(()=>r.privateKey.export({format:"pem"}));t(()=>r.privateKey.export({format:"pem",type:"spki"}));t(()=>d.privateKey.export({format:"pem",type:"pkcs1"}));t(()=>c.generateKeyPairSync("foo"));t(()=>c.generateKeyPairSync("ec",{namedCurve:"nope"}));t(()=>c.generateKeyPairSync("rsa"));t(()=>c.generateKeyPairSync("rsa",{}));t(()=>c.createSecretKey("abc").export({format:"jwk"}));t(()=>c.createPublicKey({key:"-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----"}));t(()=>c.verify("sha256","a",r.publicKey,"b"));t(()=>c.createPrivateKey({key:{kty:"oct"},format:"jwk"}));t(()=>c.createPublicKey({key:{kty:"RSA"},format:"jwk"}));t(()=>c.publicEncrypt(r.publicKey,Buffer.alloc(500)));t(()=>c.privateDecrypt(r.privateKey,Buffer.alloc(128)));
t(()=>e.privateKey.export({format:"pem",type:"sec1"}).split("\n")[0]);t(()=>Object.keys(e.publicKey.export({format:"jwk"})));t(()=>Object.keys(e.privateKey.export({format:"jwk"})));t(()=>Object.keys(r.privateKey.export({format:"jwk"})));t(()=>Object.keys(d.privateKey.export({format:"jwk"})));t(()=>c.createPublicKey(r.privateKey).equals(r.publicKey));t(()=>c.generateKeySync("hmac",{length:64}).export().length);t(()=>c.sign(null,Buffer.from("a"),d.privateKey).length);t(()=>c.sign("sha256",Buffer.from("a"),d.privateKey).length);
// fixed key: deterministic signatures agree
const pem = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----`;
t(()=>c.sign(null,Buffer.from("msg"),pem).toString("hex"));
t(()=>c.createPublicKey(pem).export({format:"pem",type:"spki"}));
t(()=>c.createPublicKey(pem).export({format:"jwk"}));
for (const [k,a] of [[r,"sha256"],[r,"RSA-SHA512"],[e,"sha384"],[d,null]]) {
  const s=c.sign(a,"data",k.privateKey); console.log(c.verify(a,"data",k.publicKey,s), c.verify(a,"datb",k.publicKey,s), k.privateKey.asymmetricKeyType);
}
for (const o of [{padding:c.constants.RSA_PKCS1_PSS_PADDING},{padding:c.constants.RSA_PKCS1_PSS_PADDING,saltLength:-1},{padding:6,saltLength:10}]) {
  const s=c.createSign("sha256").update("x").sign({key:r.privateKey,...o}); console.log(s.length,c.createVerify("sha256").update("x").verify({key:r.publicKey,...o},s));
}
const p=c.sign("sha256","d",{key:e.privateKey,dsaEncoding:"ieee-p1363"}); console.log(p.length,c.verify("sha256","d",{key:e.publicKey,dsaEncoding:"ieee-p1363"},p));
for (const o of [{},{oaepHash:"sha256"}]) console.log(c.privateDecrypt({key:r.privateKey,...o},c.publicEncrypt({key:r.publicKey,...o},Buffer.from("hi"))).toString());
t(()=>c.privateDecrypt({key:r.privateKey,padding:1},Buffer.alloc(128)));
console.log(c.publicDecrypt(r.publicKey,c.privateEncrypt(r.privateKey,Buffer.from("yo"))).toString());
console.log(c.diffieHellman({privateKey:x.privateKey,publicKey:x2.publicKey}).equals(c.diffieHellman({privateKey:x2.privateKey,publicKey:x.publicKey})));
t(()=>c.diffieHellman({privateKey:x.privateKey,publicKey:e.publicKey}));
for (const k of [r,e,d,x]) { const j=k.privateKey.export({format:"jwk"}); const b=c.createPrivateKey({key:j,format:"jwk"}); console.log(b.equals(k.privateKey), c.createPublicKey({key:k.publicKey.export({format:"jwk"}),format:"jwk"}).equals(k.publicKey)); 
 const der=k.privateKey.export({format:"der",type:"pkcs8"}); console.log(c.createPrivateKey({key:der,format:"der",type:"pkcs8"}).equals(k.privateKey), Buffer.isBuffer(der)); }
require("util").promisify(c.generateKeyPair)("ec",{namedCurve:"secp384r1",publicKeyEncoding:{type:"spki",format:"pem"},privateKeyEncoding:{type:"pkcs8",format:"der"}}).then(({publicKey,privateKey})=>{
  console.log(publicKey.split("\n")[0],Buffer.isBuffer(privateKey));
  c.sign("sha256",Buffer.from("q"),r.privateKey,(err,s)=>c.verify("sha256",Buffer.from("q"),r.publicKey,s,(e2,ok)=>console.log("async",err,e2,ok)));
});
