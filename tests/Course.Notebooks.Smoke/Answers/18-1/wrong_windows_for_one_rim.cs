// expect: it adds 2P
var padded = F.pad(X, (P, P, P, P));
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var Y = torch.zeros((X.shape[0] + P - h) / S + 1, (X.shape[1] + P - w) / S + 1);
for (var p = 0; p < Y.shape[0]; p++)
    for (var q = 0; q < Y.shape[1]; q++)
        Y[p, q] = (K * padded[(p * S)..(p * S + h), (q * S)..(q * S + w)]).sum();
return Y;
