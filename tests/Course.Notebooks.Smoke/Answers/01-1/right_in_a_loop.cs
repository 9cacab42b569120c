double total = 0;
for (int i = 0; i < x.Length; i++)
{
    total += Math.Pow(theta0 + theta1 * x[i] - y[i], 2);
}
return total / y.Length;
