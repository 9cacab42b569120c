return (from b in batchSizes
        from r in rates
        let error = score(b, r)
        where !double.IsNaN(error)
        orderby error
        select (b, r)).First();
