// Times in node what BenchmarkMatch times: nanoseconds for one exec.
const benchmarks = {
  literal: [/needle/, "haystack with nothing ".repeat(500) + "needle"],
  email: [/[\w.+-]+@[\w-]+\.[\w.]+/, "some words and numbers 12 ".repeat(100) + "joe@example.com"],
  date: [/(\d{4})-(\d{2})-(\d{2})/, "no dates 12-34 here ".repeat(200) + "2024-05-06"],
  alternatives: [/foo|bar|baz|qux/, "fob bat bam quz ".repeat(300) + "qux"],
  ignoreCase: [/hello world/i, "Hello there ".repeat(300) + "HELLO WORLD"],
  lazy: [/<b>(.*?)<\/b>/s, "text <i>x</i> ".repeat(200) + "<b>bold text here</b>"],
  anchored: [/^\s*([A-Za-z]+):\s*(.*?)\s*$/, "  Content-Type: x\nHeader: some value   "],
  trim: [/^\s+|\s+$/, "many words here ".repeat(100) + "  "],
  tokens: [/([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*")|([-+*\/=<>!]+)/, '   "a \\"quoted\\" string"'],
  words: [/\b\w+ing\b/, "many words that do not end so ".repeat(100) + "ending"],
};
for (const [name, [expression, subject]] of Object.entries(benchmarks)) {
  const rounds = 10000;
  for (let i = 0; i < 2000; i++) expression.exec(subject);
  const start = process.hrtime.bigint();
  for (let i = 0; i < rounds; i++) expression.exec(subject);
  console.log(name, Math.round(Number(process.hrtime.bigint() - start) / rounds));
}
