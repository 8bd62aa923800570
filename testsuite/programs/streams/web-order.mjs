// Turns of the microtask queue between what sources, transformers and sinks see.
const mk=()=>{const log=[]; let n=0; const tick=()=>{ if(n++<40) { log.push(n); Promise.resolve().then(tick) } }; return {log,tick}};
{ const {log,tick}=mk(); const src=new ReadableStream({pull(c){log.push('pull'); c.enqueue('x'); if (log.length>12) c.close()}});
const dst=new WritableStream({write(c){log.push('w'+c)},close(){log.push('wclose')}}); tick(); await src.pipeTo(dst); console.log('pipe', log.join()); }
{ const {log,tick}=mk(); const src=new ReadableStream({pull(c){log.push('pull'); c.enqueue('x'); if (log.length>12) c.close()}});
 tick(); for await (const x of src) log.push(x); console.log('iter', log.join()); }
{ const {log,tick}=mk(); const dst=new WritableStream({write(c){log.push('w'+c)},close(){log.push('wclose')}}); const w=dst.getWriter();
 tick(); for (let i=0;i<3;i++) { await w.ready; log.push('ready'); w.write(i).then(()=>log.push('wrote'+i)); } await w.close(); console.log('writer', log.join()); }
{ const {log,tick}=mk(); const t=new TransformStream({start(){log.push('tstart')},transform(c,k){log.push('t'+c);k.enqueue(c+1)},flush(){log.push('tflush')}}); const w=t.writable.getWriter(); const r=t.readable.getReader();
 tick(); for (let i=0;i<3;i++) { w.write(i).then(()=>log.push('wrote')); r.read().then(x=>log.push('r'+x.value)); } w.close().then(()=>log.push('closed')); await r.closed; await w.closed; console.log('tr', log.join()); }
{ const {log,tick}=mk(); const t=new TransformStream({start(){log.push('tstart')},transform(c,k){log.push('t'+c);k.enqueue(c+1)},flush(){log.push('tflush')}}); const w=t.writable.getWriter(); 
 tick(); const dst=new WritableStream({write(c){log.push('w'+c)},close(){log.push('wclose')}}); const p=t.readable.pipeTo(dst); for (let i=0;i<3;i++) { await w.ready; w.write(i).then(()=>log.push('wrote'));  } w.close().then(()=>log.push('closed')); await p; console.log('trp', log.join()); }
{ const {log,tick}=mk(); const [a,b]=ReadableStream.from([1,2,3]).tee(); tick(); const p=(async()=>{for await (const x of b) log.push('b'+x)})(); for await (const x of a) log.push('a'+x); await p; console.log('tee', log.join()) }
{ const {log,tick}=mk(); const t=new TransformStream(); const w=t.writable.getWriter(); w.write(1).catch(e=>log.push(e)); tick(); await w.abort('x').catch(e=>log.push(e)); console.log('abort', log.join()); }
