return (mean.lerp(x.mean([0]), momentum), variance.lerp(x.var([0]), momentum));
