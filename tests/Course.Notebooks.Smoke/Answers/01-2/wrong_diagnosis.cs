// expect: one of three names
char[] kinds = ['R', 'U', 'S', 'A', 'R', 'R', 'A', 'U'];
