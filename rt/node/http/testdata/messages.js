// HTTP over raw sockets and with the client: heads, bodies, errors and events as node has them.
const http=require('http');const net=require('net');
const log=(...a)=>console.log(...a);const D=s=>String(s).replace(/Date: [^\r\n]+/g,'Date: X').replace(/'(Date|date)',\s*'[^']+'/g,"'Date','X'").replace(/\d+\.\d+\.\d+\.\d+:\d{4,}|localhost:\d{4,}/g,'HOST');
const raw=(port,text,wait=150)=>new Promise(r=>{let o='';const s=net.connect(port,'127.0.0.1',()=>s.write(text));s.on('data',d=>o+=d);s.on('error',e=>{o+='ERR'+e.code});s.on('close',()=>r(D(o)+'<closed>'));setTimeout(()=>{r(D(o));s.destroy()},wait)});
const listen=(opt,h)=>new Promise(r=>{const s=http.createServer(opt,h);s.listen(0,'127.0.0.1',()=>r(s))});
(async()=>{
const s=await listen({},(req,res)=>{const u=req.url;
 if(u==='/a'){res.statusCode=200;res.setHeader('X-A','1');res.end('hello')}
 else if(u==='/chunk'){res.write('a');res.write('bc');res.end('d')}
 else if(u==='/204'){res.statusCode=204;res.end()}
 else if(u==='/304'){res.writeHead(304,{'X-B':['1','2'],'set-cookie':['a','b']});res.end()}
 else if(u==='/trail'){res.writeHead(200,{Trailer:'X-T'});res.write('x');res.addTrailers({'X-T':'v'});res.end()}
 else if(u==='/len'){res.writeHead(200,'Fine',{'Content-Length':3});res.write('a');res.end('bc')}
 else if(u==='/empty'){res.end()}
 else if(u==='/body'){let b='';req.on('data',d=>b+=d);req.on('end',()=>res.end(req.method+b.length+b.slice(0,5)+JSON.stringify(req.trailers)))}
 else if(u==='/close'){res.setHeader('Connection','close');res.end('bye')}
 else if(u==='/utf'){res.end('héé€')}
 else if(u==='/buf'){res.end(Buffer.from('buf'))}
 else if(u==='/slow'){setTimeout(()=>res.end('slow'),20)}
 else if(u==='/hdr'){res.end(JSON.stringify([req.headers,req.rawHeaders,req.httpVersion,req.headersDistinct]))}
 else if(u==='/nodate'){res.sendDate=false;res.removeHeader('connection');res.end('x')}
 else if(u==='/ev'){const ev=[];for(const e of ['finish','close','prefinish'])res.on(e,()=>{ev.push(e);if(e==='close')log('ev',ev.join(),res.writableFinished,res.headersSent)});req.on('end',()=>ev.push('rend')).on('close',()=>ev.push('rclose'));req.resume();res.end('x',()=>ev.push('cb'))}
 else if(u==='/wr'){res.write('x',()=>log('wcb'));res.end(()=>log('ecb'))}
 else if(u==='/flush'){res.setHeader('a','b');res.flushHeaders();setTimeout(()=>res.end('z'),10)}
 else if(u==='/err'){try{res.setHeader('a','b\n')}catch(e){log(e.code)};res.end('q');try{res.setHeader('x','y')}catch(e){log(e.code,e.message)};res.write('after');res.on('error',e=>log('reserr',e.code))}
 else if(u==='/early'){res.writeEarlyHints({link:'</a>; rel=preload'});res.end('e')}
 else res.end('404')});
const p=s.address().port;
const G=(u,h='')=>`GET ${u} HTTP/1.1\r\nHost: x\r\n${h}\r\n`;
for(const u of ['/a','/chunk','/204','/304','/trail','/len','/empty','/close','/utf','/buf','/nodate','/ev','/wr','/flush','/err','/early'])log(u,JSON.stringify(await raw(p,G(u))));
log('head',JSON.stringify(await raw(p,`HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n`)));log('headc',JSON.stringify(await raw(p,`HEAD /chunk HTTP/1.1\r\nHost: x\r\n\r\n`)));
log('10',JSON.stringify(await raw(p,`GET /a HTTP/1.0\r\n\r\n`)));log('10ka',JSON.stringify(await raw(p,`GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n`)));log('10c',JSON.stringify(await raw(p,`GET /chunk HTTP/1.0\r\n\r\n`)));
log('pipe',JSON.stringify(await raw(p,G('/slow')+G('/a')+G('/chunk'))));log('nohost',JSON.stringify(await raw(p,`GET /a HTTP/1.1\r\n\r\n`)));
log('bad',JSON.stringify(await raw(p,`GARBAGE\r\n\r\n`)));log('big',JSON.stringify(await raw(p,`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20000)}\r\n\r\n`)));
log('post',JSON.stringify(await raw(p,`POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\nhello world`)));log('postc',JSON.stringify(await raw(p,`POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTrailer: T\r\n\r\n5\r\nhello\r\n0\r\nT: v\r\n\r\n`)));
log('unread',JSON.stringify(await raw(p,`POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello`+G('/a'))));
log('expect',JSON.stringify(await raw(p,`POST /body HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi`)));log('expect2',JSON.stringify(await raw(p,G('/a','Expect: foo\r\n'))));
log('hdr',(await raw(p,G('/hdr','A: 1\r\nA: 2\r\nCookie: a\r\nCookie: b\r\nSet-Cookie: q\r\nContent-Type: x\r\ncontent-type: y\r\n'))).split('\r\n\r\n')[1]);
log('upgnone',JSON.stringify(await raw(p,G('/a','Connection: upgrade\r\nUpgrade: ws\r\n'))));log('connect',JSON.stringify(await raw(p,`CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\n`)));
s.on('upgrade',(req,sock,head)=>{log('upgrade',req.url,head.toString(),sock.listenerCount('data'));sock.write('HTTP/1.1 101 S\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nraw:');sock.on('data',d=>sock.end('got'+d));if(head.length)sock.end()});
log('upg',JSON.stringify(await raw(p,G('/u','Connection: upgrade\r\nUpgrade: ws\r\n')+'HEAD1')));
s.on('clientError',(e,sock)=>{log('clientError',e.code,e.message,e.bytesParsed);sock.end('HTTP/1.1 400 X\r\n\r\n')});log('bad2',JSON.stringify(await raw(p,`GET / HTTP/1.1\r\nHost : x\r\n\r\n`)));
// client
const req=(o,body)=>new Promise(r=>{const q=http.request({port:p,host:'127.0.0.1',...o},res=>{let b='';res.setEncoding('utf8');res.on('data',d=>b+=d);res.on('end',()=>r(D(require('util').inspect([res.statusCode,res.statusMessage,res.rawHeaders,b,res.trailers,q.reusedSocket,res.complete]))));});q.on('error',e=>r('ERR '+e.code+' '+e.message));if(body!==undefined)q.end(body);else q.end()});
const agent=new http.Agent({keepAlive:true});
log(await req({path:'/a',agent}));log(await req({path:'/chunk',agent}));await new Promise(r=>setTimeout(r,20));log(await req({path:'/trail',agent}));log(Object.keys(agent.sockets).length,Object.keys(agent.freeSockets).length);
log(await req({path:'/body',method:'POST'},'data!'));log(await req({path:'/body',method:'PUT',headers:{'Transfer-Encoding':'chunked'}},'chunky'));log(await req({path:'/hdr',auth:'u:p',headers:{'X-Y':'z','x-l':['1','2']}}));log(await req({path:'/a',method:'HEAD'}));log(await req({path:'/204'}));log(await req({path:'/close'}));
log(await req({path:'/a',agent:false}));log(await req({port:1}));
agent.destroy();
// hang up
const hs=net.createServer(c=>c.once('data',()=>c.destroy())).listen(0,'127.0.0.1');await new Promise(r=>hs.on('listening',r));log(await req({port:hs.address().port}));hs.close();
const hs2=net.createServer(c=>c.once('data',()=>c.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'))).listen(0,'127.0.0.1');await new Promise(r=>hs2.on('listening',r));
await new Promise(r=>{http.get({port:hs2.address().port,host:'127.0.0.1'},res=>{const ev=[];res.on('error',e=>ev.push('error',e.code,e.message)).on('aborted',()=>ev.push('aborted')).on('close',()=>{ev.push('close');log(ev.join(),res.complete,res.aborted);r()});res.resume()}).on('error',e=>log('reqerr',e.code))});hs2.close();
await new Promise(r=>{const q=http.get({port:p,host:'127.0.0.1',path:'/slow'},()=>{});const ev=[];q.on('abort',()=>ev.push('abort')).on('error',e=>ev.push(e.code,e.message)).on('close',()=>{ev.push('close');log(ev.join());r()});setTimeout(()=>q.abort(),5)});
await new Promise(r=>{const q=http.request({port:p,host:'127.0.0.1',path:'/u',headers:{Connection:'Upgrade',Upgrade:'x'}});q.on('upgrade',(res,sock,head)=>{log('cupg',res.statusCode,head.toString());sock.end();r()});q.end()});
await new Promise(r=>{const q=http.request({port:p,host:'127.0.0.1',path:'/body',method:'POST',headers:{Expect:'100-continue'}},res=>{res.resume();res.on('end',r)});q.on('continue',()=>{log('continue');q.end('b')})});
s.close(()=>{log('srv closed')});s.closeAllConnections();
setTimeout(()=>process.exit(),100)})();
