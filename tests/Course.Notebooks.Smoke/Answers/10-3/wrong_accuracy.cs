// expect: The AUC knows no threshold
return score.Zip(yes).Average(a => a.First > 0.5 == a.Second ? 1.0 : 0);
