// expect:  is right.
var (b, r) = batchSizes.SelectMany(b => rates.Select(r => (b, r))).Where(p => !double.IsNaN(score(p.b, p.r))).MinBy(p => score(p.b, p.r));
return (b / 2, r / 2);
