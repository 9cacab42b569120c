// expect: squares come first
return (y.Order().ElementAt(y.Length / 2), y.Average());
