// expect: The return belongs below the loop
var sum = 0.0;
for (var i = 0; i < x.Length; i++)
{
    var error = theta0 + theta1 * x[i] - y[i];
    sum += error * error;
    return sum / x.Length;
}
return sum;
