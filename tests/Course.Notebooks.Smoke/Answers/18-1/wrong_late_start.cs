// expect: The first window begins at row 0
var padded = F.pad(X, (P, P, P, P));
var (h, w, from) = ((int)K.shape[0], (int)K.shape[1], S - 1);
var Y = torch.zeros((padded.shape[0] - h) / S + 1, (padded.shape[1] - w) / S + 1);
for (var p = 0; p < Y.shape[0]; p++)
    for (var q = 0; q < Y.shape[1]; q++)
        Y[p, q] = (K * padded[(p * S + from)..(p * S + from + h), (q * S + from)..(q * S + from + w)]).sum();
return Y;
