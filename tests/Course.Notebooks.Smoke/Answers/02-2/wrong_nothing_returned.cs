// expect: no entries
// my loop does not run
for (var step = 1; step <= 0; step++) losses.Add(0);
