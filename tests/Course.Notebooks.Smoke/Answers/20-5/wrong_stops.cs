// expect: Your function stops in line 4: of the learner.
throw new InvalidOperationException("of the learner");
