// expect: most of the mails have no answer
char[] kinds = ['R', 'U', 'C', 'A', 'C', 'R', 'A', 'U'];
