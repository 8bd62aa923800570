const {Writable,Readable,Duplex,Transform}=require('stream');
const bits=s=>{const k=Object.getOwnPropertySymbols(s)[0];const b=[];for(let i=0;i<31;i++)if(s[k]>>>i&1)b.push(i);return b.join()};
const w=new Writable({write(c,e,cb){process.nextTick(cb)}}); w.write('a',function(...a){console.log('writecb',a)}); w.end(function(...a){console.log('endcb',a)});
const w2=new Writable({write(c,e,cb){cb()}}); w2.write('a',function(...a){console.log('writecb2',a)}); w2.write('b');console.log(bits(w2._writableState), Object.getOwnPropertySymbols(w2._writableState));
const w3=new Writable({write(c,e,cb){cb()}}); w3.write('b');console.log(bits(w3._writableState), w3._writableState.pendingcb);
const r=new Readable({read(){}}); r.on('data',()=>{}); console.log(bits(r._readableState)); r.on('readable',()=>{});console.log(bits(r._readableState));
const d=new Duplex(); console.log(bits(d._readableState),bits(d._writableState), d._events, Object.keys(d._readableState));
const d2=new Duplex({readable:false}); console.log(bits(d2._readableState),bits(d2._writableState), Object.keys(d2._readableState));
const d3=new Duplex({writable:false}); console.log(bits(d3._readableState),bits(d3._writableState), Object.keys(d3._writableState));
const t=new Transform({transform(){}}); console.log(bits(t._readableState),t);
const c=new Writable({write(c,e,cb){cb()}}); c.cork(); console.log(bits(c._writableState));
const e=new Readable({encoding:'utf8'}); console.log(bits(e._readableState), Object.getOwnPropertySymbols(e._readableState)); e.setEncoding('hex'); e.pause();console.log(bits(e._readableState), Object.getOwnPropertySymbols(e._readableState));
const x=new Writable({defaultEncoding:'hex',decodeStrings:false}); console.log(bits(x._writableState), Object.getOwnPropertySymbols(x._writableState));
const er=new Writable({write(c,e,cb){cb(new Error('x'))}}); er.on('error',()=>{console.log(bits(er._writableState),Object.getOwnPropertySymbols(er._writableState))}); er.write('z',e=>console.log('cb',e.message));
for (const C of [Readable,Writable,Duplex,Transform,require('stream')]) { console.log(C.name, Reflect.ownKeys(C).filter(k=>k!=='promises').map(k=>{const d=Object.getOwnPropertyDescriptor(C,k);return String(k)+(d.get?'[get]':'')+(d.enumerable?'':'!')+(typeof d.value==='function'?':'+d.value.name+d.value.length:'')}).join(' ')); console.log('  P', Reflect.ownKeys(C.prototype).map(k=>{const d=Object.getOwnPropertyDescriptor(C.prototype,k);return String(k)+(d.get?'[get'+(d.set?'set':'')+']':'')+(d.enumerable?'':'!')+(typeof d.value==='function'?':'+d.value.name+d.value.length:'')}).join(' ')); }
