// expect: The second is right
var m = y.Order().ElementAt(y.Length / 2);
return (m, m);
