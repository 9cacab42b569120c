// expect: The mean is right for squares
return (y.Average(), y.Average());
