// expect: Your function stops in line 3: of the learner.
throw new InvalidOperationException("of the learner");
