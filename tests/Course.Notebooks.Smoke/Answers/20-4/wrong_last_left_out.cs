// expect: The last picture is left out
var copy = x.clone();
for (var i = 0; training && i < x.shape[0] - 1; i++)
    if (heads[i].item<bool>()) copy[i] = x[i].flip(2);
return copy;
