setTimeout(() => { throw null; });
