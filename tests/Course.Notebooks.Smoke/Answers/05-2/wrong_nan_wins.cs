// expect: A training that exploded has won
return batchSizes.SelectMany(b => rates.Select(r => (b, r))).MinBy(p => score(p.b, p.r));
