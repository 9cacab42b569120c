// expect: is none of the five names
return "3";
