var scores = z.data<float>().ToArray();
var m = scores.Max();
return m + Math.Log(scores.Sum(v => Math.Exp(v - m)));
