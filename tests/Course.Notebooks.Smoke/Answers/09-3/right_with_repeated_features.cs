double[] a = [1, x1, x2];
return [.. from u in a from v in a select u * v];
