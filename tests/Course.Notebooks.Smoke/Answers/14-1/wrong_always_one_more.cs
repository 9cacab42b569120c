// expect: One update too many
return ((n / m + 1) * epochs, n * epochs);
