// expect: The stride works on the way down only
var padded = F.pad(X, (P, P, P, P));
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var Y = torch.zeros((padded.shape[0] - h) / S + 1, (padded.shape[1] - w) / S + 1);
for (var p = 0; p < Y.shape[0]; p++)
    for (var q = 0; q < Y.shape[1]; q++)
        Y[p, q] = (K * padded[(p * S)..(p * S + h), q..(q + w)]).sum();
return Y;
