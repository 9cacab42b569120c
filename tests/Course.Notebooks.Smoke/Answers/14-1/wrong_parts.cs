// expect: a part of an update
return ((double)n * epochs / m, n * epochs);
