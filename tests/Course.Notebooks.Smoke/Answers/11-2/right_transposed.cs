var e = (z.T - z.amax([1])).exp();                    // [classes, n]
return (e / e.sum([0])).T;
