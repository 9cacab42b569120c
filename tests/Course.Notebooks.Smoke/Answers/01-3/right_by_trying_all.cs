return (y.Average(), y.MinBy(theta => y.Sum(v => Math.Abs(theta - v))));
