// expect: Only R, C, U, S and A
char[] kinds = ['R', 'U', 'S', 'A', '?', '?', '?', '?'];
