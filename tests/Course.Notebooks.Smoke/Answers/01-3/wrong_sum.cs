// expect: The first is the sum
return (y.Sum(), y.Order().ElementAt(y.Length / 2));
