// expect: Your function stops in line
throw new InvalidOperationException("I do not know");
