// expect: This deals out single rows
return [.. group.Select((_, i) => i % k)];
