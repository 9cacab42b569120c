var copy = (double[])y.Clone();
Array.Sort(copy);
return (copy.Average(), copy[(copy.Length - 1) / 2]);
