var all = torch.tensor(X.SelectMany(x => x).ToArray()).reshape(X.Length, q.Length);
var d = (all - torch.tensor(q)).abs().sum(1);
var (near, who) = d.topk(k, 0, largest: false, sorted: true);
var w = (1 / (near + 1e-9)).data<double>().ToArray();
var c = who.data<long>().ToArray();
return y.Distinct().MaxBy(label => Enumerable.Range(0, k).Where(n => y[c[n]] == label).Sum(n => w[n]));
