// Lines out of chunks, questions, iteration.
const rl=require('readline');const {PassThrough}=require('stream');
const i=new PassThrough();const r=rl.createInterface({input:i});const ev=[];r.on('line',l=>ev.push(l)).on('close',()=>{console.log(ev);
const j=new PassThrough(),o=new PassThrough();const q=rl.createInterface({input:j,output:o});q.question('name? ',a=>{console.log('got',a,String(o.read()));q.close();(async()=>{const k=new PassThrough();k.end('x\ny\n');const out=[];for await(const l of rl.createInterface({input:k}))out.push(l);console.log(out);
const m=new PassThrough();const p=rl.promises.createInterface({input:m,output:new PassThrough()});m.write('yes\n');})()});j.write('bob\n')});
i.write('a\r\nb\nc');i.write('d\r');i.write('\ne\rf');i.end('g');
