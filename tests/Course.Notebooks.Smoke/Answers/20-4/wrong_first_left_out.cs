// expect: The first picture is left out
var copy = x.clone();
for (var i = 1; training && i < x.shape[0]; i++)
    if (heads[i].item<bool>()) copy[i] = x[i].flip(2);
return copy;
