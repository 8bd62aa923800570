if (true);
else console.log('never');
for (const x of [1, 2]);
while (false);
label:;
{
}
console.log([], {}, (() => {})(), (function () {})(), [,].length, ((a) => {})(1));
switch (1) {
}
