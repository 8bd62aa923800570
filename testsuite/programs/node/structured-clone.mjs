// structuredClone of objects that are not the language's: copies, transfers, errors.
const p=(...a)=>console.log(...a);
for (const f of [()=>new Blob(['x'],{type:'a/b'}),()=>new File(['x'],'n'),()=>new DOMException('m','AbortError'),()=>new URL('http://x'),()=>new Headers({a:'1'}),()=>new AbortController().signal,()=>new ReadableStream(),()=>new WritableStream(),()=>new TransformStream(),()=>new Event('x'),()=>new URLSearchParams('a=1'),()=>new Response('x'),()=>new FormData(),()=>new CompressionStream('gzip'),()=>({b:new Blob(['q'])}), ()=>new TextEncoder()]) { let v=f(); try { const c=structuredClone(v); p('ok',c,c?.constructor?.name) } catch(e){p(e.name,e.code,e.message)} }
const s=new ReadableStream({start(c){c.enqueue('a');c.close()}}); try { const c=structuredClone(s,{transfer:[s]}); p(c, s.locked); for await (const x of c) p(x) } catch(e) {p(e.message)}
{ const w = new WritableStream({ write: (x) => p('written', x), close: () => p('closed') }); const { t } = structuredClone({ t: w }, { transfer: [w] }); const writer = t.getWriter(); await writer.write({ a: 1 }); await writer.close(); await new Promise((ok) => setTimeout(ok, 10)); }
{ const t = new TransformStream({ transform: (x, c) => c.enqueue(x * 2) }); const u = structuredClone(t, { transfer: [t] }); const w = u.writable.getWriter(); w.write(21); p(await u.readable.getReader().read(), u.constructor.name); }
{ const r = new ReadableStream(); r.getReader(); try { structuredClone(r, { transfer: [r] }); } catch (e) { p(e.name, e.message); } }
p(await structuredClone(new Blob(['text'])).text());
process.exit(); // node keeps the ports of transferred streams open
