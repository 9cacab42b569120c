// expect: With square kernels it is right
var padded = F.pad(X, (P, P, P, P));
var h = (int)K.shape[0];
var Y = torch.zeros((padded.shape[0] - h) / S + 1, (padded.shape[1] - h) / S + 1);
for (var p = 0; p < Y.shape[0]; p++)
    for (var q = 0; q < Y.shape[1]; q++)
        Y[p, q] = (K * padded[(p * S)..(p * S + h), (q * S)..(q * S + h)]).sum();
return Y;
