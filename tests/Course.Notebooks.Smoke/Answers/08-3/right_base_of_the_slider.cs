return Math.Log(rate / low, high / low);
