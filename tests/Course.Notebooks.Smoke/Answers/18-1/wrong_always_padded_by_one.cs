// expect: The padding is always 1
var padded = F.pad(X, (1, 1, 1, 1));
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var Y = torch.zeros((padded.shape[0] - h) / S + 1, (padded.shape[1] - w) / S + 1);
for (var p = 0; p < Y.shape[0]; p++)
    for (var q = 0; q < Y.shape[1]; q++)
        Y[p, q] = (K * padded[(p * S)..(p * S + h), (q * S)..(q * S + w)]).sum();
return Y;
