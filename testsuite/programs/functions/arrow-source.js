// The source text of arrow functions whose body is an expression.
const fs = [ x => x, x=>x+1 , (x) => (x), x => ({a:1}), x => [1,2] , x => x.y.z , x => x[0] , x => f(1, (2)), x => `a${x}b` , x => `a` , x => -1 , x => "a" + "b", x => 'a', async x => await x, x => y => z => 1, x => x++ , x => (x++, (y)), x => x ? 1 : (2) , x => !0, x => void 0, x => /re[)]/gi, x => function(){ return "}" }, x => class { m(){} }, x => new Date, x => new Date(), x => tag`x${1}y`, x => typeof x, x => 1.5e3, x => 0x1F, x => 10n, x => null, x => true, x => ((x)), x=>(((1)) ), x => (a, b), x => x
 .foo  , x => x?.y, () => {}, x => y = 3, x => `${`${x}`}` ];
for (const f of fs) console.log(String(f));
const g = a => a*2
console.log(String(g), (x => x).toString().length)
