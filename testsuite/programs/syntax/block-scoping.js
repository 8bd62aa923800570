let x = 'outer';
{
  let x = 'inner';
  {
    x += '!';
  }
  console.log(x);
}
console.log(x);
if (true) {
  const x = 1;
  var v = x;
}
console.log(v, x);
for (let x = 0; x < 1; x++) {
  let y = x;
  {
    let y = 'deep';
    console.log(y);
  }
  console.log(y);
}
try {
  let x = 'try';
  throw x;
} catch (x) {
  console.log(x);
  {
    let x = 'in catch';
    console.log(x);
  }
}
console.log(x);
switch (1) {
  case 1: {
    let x = 'case';
    console.log(x);
  }
}
const fs = [];
{
  let n = 1;
  fs.push(() => n++);
}
{
  let n = 10;
  fs.push(() => n++);
}
console.log(
  fs.map((f) => f()),
  fs.map((f) => f()),
);
