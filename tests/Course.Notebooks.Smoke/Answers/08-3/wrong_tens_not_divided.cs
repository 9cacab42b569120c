// expect: how many the whole slider has
return Math.Log10(rate / low);
