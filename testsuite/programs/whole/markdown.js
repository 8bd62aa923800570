const md = (s) =>
  s
    .trim()
    .split(/\n{2,}/)
    .map((b) => {
      const h = /^(#{1,6})\s+(.*)$/.exec(b);
      if (h) return `<h${h[1].length}>${inline(h[2])}</h${h[1].length}>`;
      if (/^[-*] /.test(b))
        return `<ul>${b
          .split('\n')
          .map((l) => `<li>${inline(l.slice(2))}</li>`)
          .join('')}</ul>`;
      if (b.startsWith('```')) return `<pre>${esc(b.replace(/^```\w*\n|\n```$/g, ''))}</pre>`;
      if (b.startsWith('> ')) return `<blockquote>${md(b.replace(/^> ?/gm, ''))}</blockquote>`;
      return `<p>${inline(b.replace(/\n/g, ' '))}</p>`;
    })
    .join('\n');
const esc = (s) => s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const inline = (s) =>
  esc(s)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\*)\*([^*]+)\*/g, '<i>$1</i>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');
console.log(
  md(
    '# Title *i*\n\nText with **bold**, `a<b` and\n[link](http://x.y).\n\n- one\n- **two**\n\n> quote\n> ## inner\n\n```js\nif (a < b && c) {}\n```',
  ),
);
