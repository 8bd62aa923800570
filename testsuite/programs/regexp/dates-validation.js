const iso = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
console.log(['2024-02-29', '2024-13-01', '2024-1-1', ' 2024-01-01'].map((s) => iso.test(s)));
const email = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
console.log(['a@b.co', 'a b@c.de', 'x@y', 'A.B@C.ORG'].map((s) => email.test(s)));
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
console.log(['1.2.3.4', '256.1.1.1', '1.2.3', '1.2.3.4.'].map((s) => ipv4.test(s)));
console.log(
  '1234567.891'.replace(/\B(?=(\d{3})+(?!\d)(?:\.|$)?)/g, ','),
  'aBcD'.replace(/[a-z]/g, (c) => c.toUpperCase()),
  '<a href="x">t</a>'.match(/<(\w+)[^>]*>(.*?)<\/\1>/).slice(1),
  'k1=v1&k2=v2'.replace(/(\w+)=(\w+)/g, '$2:$1'),
  /^(?=.*\d)(?=.*[a-z]).{4,}$/.test('abc1'),
  '  trim  me '.replace(/^\s+|\s+$/g, ''),
  'a--b__c'.split(/[-_]+/),
  '"a,b",c'.match(/("[^"]*"|[^,]+)/g),
  'x'.replace(/(?<!y)x/, 'ok'),
  'tel: 555-1234'.match(/\d{3}-\d{4}/)?.[0],
);
