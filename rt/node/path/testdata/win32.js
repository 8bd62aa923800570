process.chdir('/');
const ours=require('path');
const kind='win32';
// deterministic gen
let s=12345; const rnd=n=>{s=(s*1103515245+12345)&0x7fffffff; return (s>>8)%n};
const al=kind==='win32'?['\\','/','a','b','C:','c:','.','..',':','CON','x.y','\\\\','?']:['/','a','b','.','..','x.y','//',' '];
const gen=()=>{let t='';const n=rnd(7);for(let i=0;i<n;i++)t+=al[rnd(al.length)];return t};
const p=ours[kind]; const out=[];
for(let i=0;i<250;i++){const a=gen(),b=gen(),c=gen(); for(const f of ['normalize','dirname','basename','extname','isAbsolute','parse','toNamespacedPath','resolve']) out.push(f+' '+JSON.stringify(a)+' '+JSON.stringify(p[f](a))); out.push('join '+JSON.stringify([a,b,c])+JSON.stringify(p.join(a,b,c)));out.push('resolve '+JSON.stringify([a,b,c])+JSON.stringify(p.resolve(a,b,c)));out.push('relative '+JSON.stringify([a,b])+JSON.stringify(p.relative(a,b)));out.push('basename '+JSON.stringify([a,b])+JSON.stringify(p.basename(a,b)));out.push('format '+JSON.stringify(p.format(p.parse(a))))}
console.log(out.join('\n'));
