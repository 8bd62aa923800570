// Errors, their texts, and what the classes look like.
import { inspect } from "node:util";
const p=(...a)=>console.log(...a);
try { new ReadableStream(null) } catch (e) {p(e.message)}
try { new ReadableStream({type:'x'}) } catch (e) {p(e.message)}
try { new ReadableStream({pull:1}) } catch (e) {p(e.message)}
try { new ReadableStream({start:1}) } catch (e) {p(e.message)}
try { new ReadableStream({}, {highWaterMark:-1}) } catch (e) {p(e.message)}
try { new ReadableStream({}, {size:1}) } catch (e) {p(e.message)}
try { new ReadableStream({},1) } catch (e) {p(e.message)}
try { new WritableStream({type:1}) } catch (e) {p(e.message)}
try { new TransformStream({readableType:1}) } catch (e) {p(e.message)}
try { new CountQueuingStrategy({}) } catch (e) {p(e.message)}
try { new CountQueuingStrategy() } catch (e) {p(e.message)}
try { ReadableStream.from(1) } catch (e) {p(e.message)}
try { ReadableStream.from({}) } catch (e) {p(e.message)}
try { new ReadableStream().getReader({mode:'byob'}) } catch (e) {p(e.message)}
try { new ReadableStream().getReader({mode:'x'}) } catch (e) {p(e.message)}
try { new ReadableStreamDefaultController() } catch (e) {p(e.message)}
try { new ReadableStreamDefaultReader({}) } catch (e) {p(e.message)}
try { ReadableStream.prototype.locked } catch (e) {p(e.message)}
await ReadableStream.prototype.cancel.call({}).catch(e=>p(e.message));
{ const s = new ReadableStream(), r=s.getReader(); r.releaseLock(); await r.read().catch(e=>p(e.name, e.code, e.message)); await r.closed.catch(e=>p(e.code,e.message)); p(r); }
{ const s = new ReadableStream(), r=s.getReader(); const x = r.read(); r.releaseLock(); await x.catch(e=>p(e.message)); await s.cancel(); p(s) }
{ const w = new WritableStream().getWriter(); await w.write(1); await w.close(); p(w.desiredSize, w); w.releaseLock(); try { w.desiredSize } catch(e) {p(e.message)} await w.closed.catch(e=>p(e.message)); await w.ready.catch(e=>p(e.message)) }
{ const s = new WritableStream({abort(r){p('abort',r)}}); const w=s.getWriter(); await s.abort().catch(e=>p(e.message)); w.abort('r'); await w.closed.catch(p); await w.write(1).catch(p); p(s) }
{ let c; const s = new WritableStream({start(x){c=x}}); p(c.signal.aborted); s.abort('q'); p(c.signal.aborted, c.signal.reason) }
{ const ac = new AbortController(); const pr = new ReadableStream({cancel(r){p('c',r.name)}}).pipeTo(new WritableStream({abort(r){p('a',r.name)}}),{signal:ac.signal}); ac.abort(); await pr.catch(e=>p(e.name,e.message)); }
await new ReadableStream({start(c){c.error(new Error('boom'))}}).pipeTo(new WritableStream({abort(r){p('ab',r.message)}})).catch(e=>p(e.message));
await new ReadableStream({start(c){c.enqueue(1)},cancel(r){p('ca',r.message)}}).pipeTo(new WritableStream({write(){throw new Error('wr')}})).catch(e=>p(e.message));
const it = ReadableStream.from([1,2,3])[Symbol.asyncIterator](); p(await Promise.all([it.next(),it.next(),it.return('r'),it.next()]));
for (const C of [ReadableStream,ReadableStreamDefaultReader,ReadableStreamBYOBReader,ReadableStreamBYOBRequest,ReadableByteStreamController,ReadableStreamDefaultController,TransformStream,TransformStreamDefaultController,WritableStream,WritableStreamDefaultController,WritableStreamDefaultWriter,ByteLengthQueuingStrategy,CountQueuingStrategy,TextEncoderStream,TextDecoderStream,CompressionStream,DecompressionStream]) {
 console.log(C.name, C.length);
 const d = Object.getOwnPropertyDescriptors(C.prototype); for (const k of Reflect.ownKeys(d).filter((k) => typeof k === 'string')) { const x = d[k]; console.log('   ', String(k), typeof x.value, x.writable, x.enumerable, x.configurable, x.get?.name, x.value?.name ?? x.value, x.value?.length) }
}
