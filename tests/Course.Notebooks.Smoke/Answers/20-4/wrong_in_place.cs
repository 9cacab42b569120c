// expect: changes its input
if (training)
    for (var i = 0; i < x.shape[0]; i++)
        if (heads[i].item<bool>()) x[i] = x[i].flip(2);
return x;
