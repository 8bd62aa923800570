const routes = [];
const add = (m, p, h) =>
  routes.push({ m, re: new RegExp(`^${p.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*/g, '(?<rest>.*)')}$`), h });
add('GET', '/users/:id', ({ id }, q) => `user ${id} ${q.get('v') ?? ''}`);
add('GET', '/files/*', ({ rest }) => `file ${rest}`);
add('POST', '/users', (_, q) => `made ${[...q.keys()]}`);
add('GET', '/boom', () => {
  throw new Error('handler');
});
const dispatch = async (m, url) => {
  const { pathname, searchParams } = new URL(url, 'http://h');
  const same = routes.filter((r) => r.re.test(pathname));
  if (!same.length) return [404, 'not found'];
  const r = same.find((x) => x.m === m);
  if (!r) return [405, same.map((x) => x.m).join()];
  try {
    return [200, await r.h(r.re.exec(pathname).groups ?? {}, searchParams)];
  } catch (e) {
    return [500, e.message];
  }
};
(async () => {
  for (const [m, u] of [
    ['GET', '/users/42?v=x'],
    ['GET', '/users/a%20b'],
    ['POST', '/users?a=1&b=2'],
    ['DELETE', '/users/1'],
    ['GET', '/files/a/b.txt'],
    ['GET', '/none'],
    ['GET', '/boom'],
  ])
    console.log(m, u, ...(await dispatch(m, u)));
})();
