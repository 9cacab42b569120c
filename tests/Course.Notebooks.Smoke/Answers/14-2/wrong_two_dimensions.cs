// expect: For the input a bowl in three dimensions
var (a, b, va, vb) = (start[0], start[1], 0.0, 0.0);
for (var k = 0; k < steps; k++)
{
    var g = gradient([a - eta * beta * va, b - eta * beta * vb, .. start[2..]]);
    (va, vb) = (beta * va + g[0], beta * vb + g[1]);
    (a, b) = (a - eta * va, b - eta * vb);
}
return [a, b, .. start[2..]];
