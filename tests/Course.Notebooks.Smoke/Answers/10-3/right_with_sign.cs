return (from i in Enumerable.Range(0, score.Length) where yes[i]
        from j in Enumerable.Range(0, score.Length) where !yes[j]
        select (1 + Math.Sign(score[i] - score[j])) / 2.0).Average();
