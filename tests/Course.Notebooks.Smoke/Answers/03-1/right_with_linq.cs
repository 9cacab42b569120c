var degree = Enumerable.Range(1, validation.Length)
    .Where(d => !double.IsNaN(validation[d - 1]))
    .MinBy(d => validation[d - 1]);
return (degree, test[degree - 1]);
