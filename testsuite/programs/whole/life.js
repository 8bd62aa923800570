// A file of several features that the documents follow through the stages.
async function load(id) {
  const r = await fetchish('/u/' + id);
  if (r.ok) return r.json();
  return null;
}
const fetchish = async (url) => ({ ok: !url.endsWith('0'), json: () => ({ url }) });
load(1).then(console.log);
load(0).then(console.log);
