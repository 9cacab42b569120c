return Splits.KFold(n, k, 0, false).Select(f => f.validation.Select(i => (int)i).ToArray()).ToArray();
