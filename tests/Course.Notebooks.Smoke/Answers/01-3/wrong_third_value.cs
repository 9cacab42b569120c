// expect: For the input [1, 2, 9]
return (y.Average(), y.Order().ToArray()[2]);
