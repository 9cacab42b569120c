// expect: Eight letters are needed
char[] kinds = ['R'];
