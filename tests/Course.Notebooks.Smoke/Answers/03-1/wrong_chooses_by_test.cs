// expect: This chooses by the test error
var best = Array.IndexOf(test, test.Min());
return (best + 1, test[best]);
