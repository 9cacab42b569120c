var size = (prediction - target).abs();
var near = size.clamp(max: delta);
return (near.square() / 2 + delta * (size - near)).mean();
