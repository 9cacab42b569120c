float[] slopes = [-4, 2, -8, 4, -2, -2];
