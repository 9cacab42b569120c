// expect: something acts
char[] kinds = ['R', 'U', 'S', 'R', 'C', 'R', 'A', 'U'];
