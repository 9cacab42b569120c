// expect: The sides of the result are counted on the padded picture
var padded = F.pad(X, (P, P, P, P));
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var Y = torch.zeros((X.shape[0] - h) / S + 1, (X.shape[1] - w) / S + 1);
for (var p = 0; p < Y.shape[0]; p++)
    for (var q = 0; q < Y.shape[1]; q++)
        Y[p, q] = (K * padded[(p * S)..(p * S + h), (q * S)..(q * S + w)]).sum();
return Y;
