// expect: Your code stops
string[] names = ["a", "b"];
return names[27];
