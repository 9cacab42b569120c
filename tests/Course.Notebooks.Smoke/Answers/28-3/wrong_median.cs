// expect: This is the median
var sum = 0.0;
for (var k = 0; k < 10; k++)
{
    sum += p[k];
    if (sum >= 0.5) return k;
}
return 9;
