// Events of a connection and of its failures, in order.
const net=require('net');
const log=(...a)=>console.log(...a);
const s=net.createServer(c=>{log('conn',c.remoteFamily,c.readyState);c.on('data',d=>{log('srv',d.toString(),Buffer.isBuffer(d));c.write('echo:'+d)});c.on('end',()=>log('srv end'));c.on('close',e=>log('srv close',e))});
s.on('listening',()=>log('listening',s.listening,s.address().family));
s.listen(0,'127.0.0.1',()=>{const c=net.connect({port:s.address().port,host:'127.0.0.1'},()=>{log('connect',c.pending,c.readyState,c.remotePort===s.address().port);c.write('hi');});
c.setEncoding('utf8');c.on('data',d=>{log('cli',d,c.bytesRead,c.bytesWritten);c.end('bye')});for(const e of ['ready','lookup','end','finish','close','error'])c.on(e,(x)=>log('cli',e,x===undefined?'':x instanceof Error?x.code+' '+x.message:x));
c.on('close',()=>{s.close(()=>{log('closed');const d=net.connect(1,'127.0.0.1');d.on('error',e=>{log(e.message,e.code,e.errno,e.address,e.port)}).on('close',h=>{log('close',h);try{net.connect({})}catch(e){log(e.code,e.message)};try{net.connect(99999999)}catch(e){log(e.code,e.message)}
const t=net.createServer().listen(0,()=>{net.createServer().on('error',e=>{log(e.message.replace(/\d{4,}/,'P'),e.code,e.syscall);t.close();log(net.isIP('::1'),net.isIP('1.2.3.4'),net.isIP('x'),net.isIP('1.2.3'),net.isIP('::ffff:1.2.3.4'),net.isIP('1::2::3'),net.isIP('fe80::1%eth0'));}).listen(t.address().port)})})})})});
