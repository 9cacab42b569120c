// expect: Rising order was asked for
return [.. Enumerable.Range(0, n).Reverse().Where(t => t < from - gap || t > to + gap)];
