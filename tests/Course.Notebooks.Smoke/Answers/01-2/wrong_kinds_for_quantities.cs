// expect: are quantities, not kinds
char[] kinds = ['C', 'U', 'S', 'A', 'C', 'R', 'A', 'U'];
