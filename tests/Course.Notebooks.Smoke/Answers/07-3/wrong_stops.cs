// expect: Your code stops in line
throw new InvalidOperationException("I do not know");
