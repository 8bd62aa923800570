console.log(new Function('a', 'return a + 1')(1));
