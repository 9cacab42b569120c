// How many numbers of the layer below stand behind one window, from the last layer down to the pixels.
var wide = 1;
for (var n = layers.Length - 1; n >= 0; n--) wide = (wide - 1) * layers[n].s + layers[n].k;
return wide;
