// expect: nothing is summed
return (-theta * (1 - u).log()).sum();
