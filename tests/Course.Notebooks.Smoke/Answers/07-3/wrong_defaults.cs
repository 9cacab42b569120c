// expect: many more trees or leaves
return new();
