// expect: the walk back ends there
return a.Data / b.Data;
