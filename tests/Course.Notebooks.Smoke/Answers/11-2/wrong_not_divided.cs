// expect: divide each by its sum
return (z - z.amax([1], keepdim: true)).exp();
