// expect: nobody has the answers
char[] kinds = ['R', 'U', 'S', 'A', 'C', 'R', 'A', 'C'];
