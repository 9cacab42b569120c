// whole cell
string[] kinds = ["R", "U", "S", "A", "C", "R", "A", "U"];
