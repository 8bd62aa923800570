// Texts for people that ask for no locale need nothing of Intl.
console.log((1234567.891).toLocaleString(), 12345678901234567890n.toLocaleString(), new Date(0).toLocaleDateString(), [1234.5, 6].toLocaleString());
