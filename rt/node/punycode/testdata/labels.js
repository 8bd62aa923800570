const p=require('punycode'); const t=f=>{try{return f()}catch(e){return e.name+e.message}};
for (const x of ['mañana','bücher','-> $1.00 <-','','他们为什么不说中文','☃-⌘','a','ü','é'.repeat(50),'😀x'])  {const e=p.encode(x);console.log(e,p.decode(e)===x,p.toASCII(x+'.com'),p.toUnicode(p.toASCII('me@'+x+'。com')));}
for (const x of ['\x80','a-\x80','99999999','-','ls8h=','zzzz-zzzzzzz9999']) console.log(t(()=>p.decode(x)));
console.log(p.ucs2.decode('a😀\ud800b'),p.ucs2.encode([97,128512]),p.version,p);
