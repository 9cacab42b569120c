// expect: This is smooth L₁
return F.smooth_l1_loss(prediction, target, beta: delta);
