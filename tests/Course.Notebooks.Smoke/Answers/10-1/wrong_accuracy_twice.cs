// expect: None of the 2 numbers is right
var right = p.Zip(yes).Average(a => a.First > threshold == a.Second ? 1.0 : 0);
return (right, right);
