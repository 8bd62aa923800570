setTimeout(() => {
  throw null;
});
