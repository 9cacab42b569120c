double[] weights = [k, k], biases = [-k * from, -k * to], heights = [height, -height];
return Enumerable.Range(0, 2).Sum(i => heights[i] * Sigmoid(weights[i] * x + biases[i]));
