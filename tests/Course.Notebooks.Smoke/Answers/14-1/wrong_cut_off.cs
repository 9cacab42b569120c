// expect: The smaller last batch is missing
return (n / m * epochs, n * epochs);
