// expect: Eight letters are needed
char[] kinds = ['R', 'U', 'S', 'A', 'C', 'R', 'A'];
