// The ranks of the yes rows, ties sharing their mean rank.
double Rank(double s) => score.Count(v => v < s) + (score.Count(v => v == s) + 1) / 2.0;
double n1 = yes.Count(v => v), n0 = yes.Length - n1;
return (score.Where((_, i) => yes[i]).Sum(Rank) - n1 * (n1 + 1) / 2) / (n1 * n0);
