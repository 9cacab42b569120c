var live = W.Select(w => w.detach().clone().requires_grad_()).ToArray();
var penalty = torch.zeros(1);
foreach (var w in live) penalty = penalty + w.square().sum();
(lambda / W.Length * penalty).backward();
return live.Select((w, h) => w.detach() - eta * (gradient[h] + w.grad)).ToArray();
