var rows = p.Zip(yes, (v, y) => (called: v > threshold, y)).ToList();
var called = rows.Where(r => r.called).ToList();
return (called.Select(r => r.y ? 1.0 : 0).DefaultIfEmpty(1).Average(), rows.Where(r => r.y).Average(r => r.called ? 1.0 : 0));
