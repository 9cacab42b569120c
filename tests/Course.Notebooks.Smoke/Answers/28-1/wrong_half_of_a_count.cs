// expect: drops the rest
var exact = predicted.Zip(truth).Count(d => d.First == d.Second);
var near = predicted.Zip(truth).Count(d => Math.Abs(d.First - d.Second) == 1);
return 100.0 * (exact + near / 2) / truth.Length;
