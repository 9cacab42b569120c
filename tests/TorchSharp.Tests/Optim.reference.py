"""The numbers that OptimTests and OptimScheduleTests pin, from PyTorch 1.13.1: run with python3, paste the lines."""
import torch

X = torch.tensor([[1.0, -2.0], [0.5, 1.5], [-1.0, 0.25], [2.0, 1.0]], dtype=torch.float64)
Y = torch.tensor([[1.0, 0.0, -1.0], [0.5, 2.0, 0.0], [-1.5, 1.0, 0.5], [0.0, -1.0, 2.0]], dtype=torch.float64)


def train(make, steps=20):
    w = torch.nn.Parameter(torch.tensor([[0.1, -0.2, 0.3], [0.4, 0.5, -0.6]], dtype=torch.float64))
    b = torch.nn.Parameter(torch.tensor([0.0, 0.1, -0.1], dtype=torch.float64))
    optimizer = make([w, b])

    def closure():
        optimizer.zero_grad()
        loss = ((X @ w + b).tanh() - Y).pow(2).mean()
        loss.backward()
        return loss

    for k in range(steps):
        if isinstance(optimizer, torch.optim.LBFGS):
            optimizer.step(closure)
        else:
            closure()
            optimizer.step()
    return torch.cat([w.detach().flatten(), b.detach()]).tolist()


O = torch.optim
for name, make, steps in [
    ("sgd", lambda p: O.SGD(p, 0.1), 20),
    ("sgd with momentum and decay", lambda p: O.SGD(p, 0.05, momentum=0.9, dampening=0.1, weight_decay=0.01), 20),
    ("sgd with nesterov", lambda p: O.SGD(p, 0.05, momentum=0.9, weight_decay=0.01, nesterov=True), 20),
    ("sgd uphill", lambda p: O.SGD(p, 0.05, momentum=0.5, weight_decay=0.01, maximize=True), 20),
    ("adam", lambda p: O.Adam(p, 0.05, weight_decay=0.01), 20),
    ("adam with amsgrad", lambda p: O.Adam(p, 0.05, betas=(0.8, 0.9), weight_decay=0.01, amsgrad=True), 20),
    ("adam uphill", lambda p: O.Adam(p, 0.05, maximize=True), 20),
    ("adamw", lambda p: O.AdamW(p, 0.05, weight_decay=0.1), 20),
    ("adamw with amsgrad", lambda p: O.AdamW(p, 0.05, weight_decay=0.1, amsgrad=True), 20),
    ("rmsprop", lambda p: O.RMSprop(p, 0.01, weight_decay=0.01), 20),
    ("rmsprop with momentum, centered", lambda p: O.RMSprop(p, 0.01, alpha=0.9, weight_decay=0.01, momentum=0.5, centered=True), 20),
    ("adagrad", lambda p: O.Adagrad(p, 0.1, lr_decay=0.01, weight_decay=0.01, initial_accumulator_value=0.1), 20),
    ("adadelta", lambda p: O.Adadelta(p, 1.0, weight_decay=0.01), 20),
    ("adamax", lambda p: O.Adamax(p, 0.05, weight_decay=0.01), 20),
    ("nadam", lambda p: O.NAdam(p, 0.05, weight_decay=0.01), 20),
    ("radam", lambda p: O.RAdam(p, 0.05, weight_decay=0.01), 20),
    ("asgd", lambda p: O.ASGD(p, 0.1, lambd=0.01, t0=5, weight_decay=0.01), 20),
    ("rprop", lambda p: O.Rprop(p, 0.01), 20),
    ("lbfgs", lambda p: O.LBFGS(p, 0.5, max_iter=4, tolerance_grad=1e-5, tolerance_change=1e-9, history_size=3), 5),
]:
    print(f'    [InlineData("{name}", {", ".join(f"{v:.9f}" for v in train(make, steps))})]')

S = torch.optim.lr_scheduler


def rates(make, steps=12, momentum=0.9, group=None):
    p = torch.nn.Parameter(torch.zeros(1))
    optimizer = O.SGD([p], 0.5, momentum=momentum)
    scheduler = make(optimizer)
    seen = []
    for k in range(steps):
        seen.append(optimizer.param_groups[0]["lr"] if group is None else optimizer.param_groups[0][group])
        optimizer.step()
        if isinstance(scheduler, S.ReduceLROnPlateau):
            scheduler.step([1.0, 0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8][k])
        else:
            scheduler.step()
    return seen


for name, make in [
    ("step", lambda o: S.StepLR(o, 3, 0.5)),
    ("multistep", lambda o: S.MultiStepLR(o, [2, 5, 5, 9], 0.5)),
    ("exponential", lambda o: S.ExponentialLR(o, 0.9)),
    ("cosine", lambda o: S.CosineAnnealingLR(o, 5, 0.01)),
    ("plateau", lambda o: S.ReduceLROnPlateau(o, factor=0.5, patience=1, cooldown=1, min_lr=0.1)),
    ("lambda", lambda o: S.LambdaLR(o, lambda e: 0.95 ** e)),
    ("multiplicative", lambda o: S.MultiplicativeLR(o, lambda e: 1 - 0.01 * e)),
    ("linear", lambda o: S.LinearLR(o, 0.25, 0.75, 6)),
    ("constant", lambda o: S.ConstantLR(o, 0.25, 4)),
    ("polynomial", lambda o: S.PolynomialLR(o, 8, 2.0)),
    ("onecycle", lambda o: S.OneCycleLR(o, 1.0, total_steps=12)),
    ("onecycle in three phases", lambda o: S.OneCycleLR(o, 1.0, epochs=4, steps_per_epoch=3, anneal_strategy="linear", three_phase=True)),
    ("cyclic", lambda o: S.CyclicLR(o, 0.1, 1.0, 4, 2)),
    ("cyclic, halved", lambda o: S.CyclicLR(o, 0.1, 1.0, 2, mode="triangular2")),
    ("cyclic, decaying", lambda o: S.CyclicLR(o, 0.1, 1.0, 3, mode="exp_range", gamma=0.9)),
    ("sequential", lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 3), S.ExponentialLR(o, 0.5), S.StepLR(o, 2, 0.1)], [3, 7])),
    ("chained", lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.1, 3), S.ExponentialLR(o, 0.9)])),
]:
    print(f'    [InlineData("{name}", {", ".join(f"{v:.9f}" for v in rates(make))})]')

print("momentum, onecycle:", ", ".join(f"{v:.9f}" for v in rates(lambda o: S.OneCycleLR(o, 1.0, total_steps=12), group="momentum")))
print("momentum, cyclic:", ", ".join(f"{v:.9f}" for v in rates(lambda o: S.CyclicLR(o, 0.1, 1.0, 4, 2), group="momentum")))
