// expect: Task 5
char[] kinds = ['R', 'U', 'S', 'A', 'A', 'R', 'A', 'U'];
