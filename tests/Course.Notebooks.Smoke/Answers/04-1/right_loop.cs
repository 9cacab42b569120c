var months = new List<int>();
for (var t = 0; t < n; t++)
{
    var distance = t < from ? from - t : t > to ? t - to : 0;
    if (distance > gap) months.Add(t);
}
return months.ToArray();
