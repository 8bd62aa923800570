// All of Intl, in all languages.
console.log(new Intl.NumberFormat("de").format(1234.5), new Intl.DateTimeFormat("ja", { dateStyle: "full" }).format(0));
