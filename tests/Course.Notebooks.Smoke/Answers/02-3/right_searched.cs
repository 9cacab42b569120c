var momentum = Enumerable.Range(0, 20).Select(i => i / 20.0).MinBy(LossWithMomentum);
