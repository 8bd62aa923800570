// Prints functions, arguments and results as bits: node record.js > node.txt
let s=12345n;const rnd=()=>{s=(s*6364136223846793005n+1442695040888963407n)&((1n<<64n)-1n);return Number(s>>11n)/2**53};
const fns={sin:'t',cos:'t',tan:'t',exp:'e',log:'p',log2:'p',log10:'p',log1p:'p',expm1:'e',cbrt:'a',sinh:'e',cosh:'e',tanh:'e',asinh:'a',acosh:'g',atanh:'u',asin:'u',acos:'u',atan:'a'};
const b=new DataView(new ArrayBuffer(8));const hex=x=>{b.setFloat64(0,x);return b.getBigUint64(0).toString(16)};
for(const f in fns)for(let i=0;i<120;i++){let x;const k=fns[f];
 if(k=='t')x=(rnd()-0.5)*(i%3==0?10:i%3==1?1000:1e9); else if(k=='e')x=(rnd()-0.5)*(i%2?4:100); else if(k=='p')x=i%2?rnd()*4:rnd()*1e6; else if(k=='g')x=1+rnd()*(i%2?3:1e5); else if(k=='u')x=rnd()*2-1; else x=(rnd()-0.5)*(i%2?4:1e5);
 console.log(f,hex(x),hex(Math[f](x)));}
for(let i=0;i<120;i++){const x=i%2?rnd()*10:rnd()*1e5-(i%3?0:5e4),y=i%3==0?Math.floor(rnd()*20-10):(rnd()-0.5)*20;console.log('pow',hex(x),hex(Math.pow(x,y)),hex(y));console.log('atan2',hex(x-3),hex(Math.atan2(x-3,y)),hex(y))}
