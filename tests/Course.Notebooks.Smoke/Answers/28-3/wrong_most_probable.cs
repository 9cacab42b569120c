// expect: most probable
return Array.IndexOf(p, p.Max());
