// expect: Your code stops in line
string[] names = ["a", "b"];
return names[27];
