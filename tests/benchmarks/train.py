"""The twin of Program.cs: trains one of four small networks and prints for each epoch the seconds on the clock and of the processor.

    train.py linear|mlp|cnn|lstm EPOCHS loader|rows

loader: torch.utils.data.DataLoader over a TensorDataset, as a learner writes it.
rows: batches by index_select on whole tensors, as one who has measured writes it.
"""
import gzip
import pathlib
import sys
import time

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAME, EPOCHS, WAY = sys.argv[1], int(sys.argv[2]), sys.argv[3]
torch.manual_seed(0)


def images(n, flat):
    folder = ROOT / "data" / "fashion-mnist"
    shape = (n, 784) if flat else (n, 1, 28, 28)
    if not folder.exists():
        return torch.rand(shape), torch.randint(0, 10, (n,))
    pixels = gzip.open(folder / "train-images-idx3-ubyte.gz").read()[16 : 16 + n * 784]
    labels = gzip.open(folder / "train-labels-idx1-ubyte.gz").read()[8 : 8 + n]
    as_numbers = lambda b: torch.frombuffer(bytearray(b), dtype=torch.uint8)
    return (as_numbers(pixels).float() / 255).reshape(shape), as_numbers(labels).long()


def text(sequences, length):
    path = ROOT / "data" / "text" / "pride_and_prejudice.txt.gz"
    n = sequences * length + 1
    if path.exists():
        characters = gzip.open(path, "rt", encoding="utf-8").read()[:n]
        alphabet = sorted(set(characters))
        index = {c: k for k, c in enumerate(alphabet)}
        numbers, count = torch.tensor([index[c] for c in characters]), len(alphabet)
    else:
        numbers, count = torch.randint(0, 64, (n,)), 64
    return numbers[:-1].reshape(sequences, length).clone(), numbers[1:].reshape(sequences, length).clone(), count


class CharacterModel(nn.Module):
    def __init__(self, characters):
        super().__init__()
        self.embedding = nn.Embedding(characters, 64)
        self.lstm = nn.LSTM(64, 128, batch_first=True)
        self.head = nn.Linear(128, characters)

    def forward(self, numbers):
        hidden, _ = self.lstm(self.embedding(numbers))
        return self.head(hidden)


classes, batch_size = 10, 128
if NAME == "linear":
    X, Y = images(60_000, True)
    model = nn.Linear(784, 10)
elif NAME == "mlp":
    X, Y = images(60_000, True)
    model = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
elif NAME == "cnn":
    X, Y = images(12_800, False)
    model = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(32 * 7 * 7, 10))
elif NAME == "lstm":
    X, Y, classes = text(6_400, 64)
    batch_size = 64
    model = CharacterModel(classes)
else:
    sys.exit(f"There is no benchmark '{NAME}': linear, mlp, cnn and lstm are there.")

optimizer = torch.optim.Adam(model.parameters(), 1e-3)
criterion = nn.CrossEntropyLoss()
loader = DataLoader(TensorDataset(X, Y), batch_size, shuffle=True)


def rows():
    order = torch.randperm(len(X))
    for k in range(0, len(X), batch_size):
        chosen = order[k : k + batch_size]
        yield X.index_select(0, chosen), Y.index_select(0, chosen)


for epoch in range(EPOCHS + 1):
    start, busy = time.perf_counter(), time.process_time()
    total, seen = 0.0, 0
    for x, y in loader if WAY == "loader" else rows():
        optimizer.zero_grad()
        output = model(x)
        loss = criterion(output.view(-1, classes), y.view(-1)) if NAME == "lstm" else criterion(output, y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    if epoch > 0:  # the first epoch warms up
        print(f"{time.perf_counter() - start:.4f} {time.process_time() - busy:.4f}", flush=True)
