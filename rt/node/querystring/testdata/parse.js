const qs=require('querystring'); let s=99; const rnd=n=>{s=(s*1103515245+12345)&0x7fffffff; return (s>>8)%n};
const al=['a','b','=','&','%','%20','+','%zz','%e2%82%ac','é','&&','==',';',':','%c3'];
for(let i=0;i<300;i++){let t='';const n=rnd(8);for(let k=0;k<n;k++)t+=al[rnd(al.length)];
 console.log(JSON.stringify(t),JSON.stringify(qs.parse(t)),JSON.stringify(qs.parse(t,';',':')),JSON.stringify(qs.parse(t,'&&','==')),JSON.stringify(qs.parse(t,null,null,{maxKeys:2})),JSON.stringify(qs.parse(t,null,null,{decodeURIComponent:x=>'<'+x+'>'})),qs.stringify(qs.parse(t)),qs.unescapeBuffer(t,true).toString(),qs.unescape(t))}
