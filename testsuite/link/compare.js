// The order of texts needs neither the other services of Intl nor other languages.
console.log(["résumé", "b", "Resume", "a"].sort((a, b) => a.localeCompare(b)).join());
