// expect: Up to there the ball swings smoothly
return Math.Pow(1 + Math.Sqrt(beta), 2) / torch.linalg.eigvalsh(H)[-1].item<double>();
