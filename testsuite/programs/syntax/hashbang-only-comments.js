#!/usr/bin/env -S node --flag
/* nothing but comments above */ // and this
console.log('hashbang', typeof __filename);
