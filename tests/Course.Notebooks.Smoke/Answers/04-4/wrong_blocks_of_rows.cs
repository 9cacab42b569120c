// expect: These are blocks of rows
return [.. group.Select((_, i) => i * k / group.Length)];
