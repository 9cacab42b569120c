// expect: A tie counts as won
return (from i in Enumerable.Range(0, score.Length) where yes[i]
        from j in Enumerable.Range(0, score.Length) where !yes[j]
        select score[i] >= score[j] ? 1.0 : 0).Average();
