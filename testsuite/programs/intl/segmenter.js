// Intl.Segmenter: graphemes, words, sentences.
const texts = ["", "abc", "Hello, world! It's 3.14 o'clock. Mr. Smith went to Washington. Did he? Yes!", "e\u0301\r\nx\n\r", "👨‍👩‍👧‍👦👍🏽🇩🇪🇫🇷🇩", "한국어 문장입니다.", "www.example.com foo@bar.com", "1,234.56 and 1_000", "नमस्ते दुनिया। कैसे हो?", "Привет, мир! Как дела?", "שלום עולם", "مرحبا بالعالم", "“Quoted.” she said. (Really?) Yes... no.", "\ud800x\udc00", "a\u200db", "line1\nline2\u2028line3", "\u0600ab"];
for (const granularity of ["grapheme", "word", "sentence"]) {
  const s = new Intl.Segmenter("en", { granularity });
  for (const t of texts) {
    console.log(granularity, JSON.stringify([...s.segment(t)].map((x) => [x.segment, x.index, x.isWordLike])));
    console.log([0, 1, 3, 100, -1].map((i) => JSON.stringify(s.segment(t).containing(i))).join(" "));
  }
  console.log(s.segment("ab"), s.segment("ab")[Symbol.iterator](), s, s.resolvedOptions());
}
