// expect: are quantities, not kinds
char[] kinds = ['R', 'U', 'S', 'A', 'C', 'C', 'A', 'U'];
