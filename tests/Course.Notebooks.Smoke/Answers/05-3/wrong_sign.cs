// expect: the wrong sign
return -F.huber_loss(prediction, target, delta);
