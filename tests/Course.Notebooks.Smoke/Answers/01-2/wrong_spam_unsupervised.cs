// expect: some mails do have an answer
char[] kinds = ['R', 'U', 'U', 'A', 'C', 'R', 'A', 'U'];
