"""Turns lines "side name split seconds processor-seconds rmse" into a Markdown table: medians of times, means of errors."""
import collections
import datetime
import os
import statistics
import sys

TITLES = {
    "forest-20": "Forest of 100: FastForest's defaults (20 leaves)",
    "forest-200": "Forest of 100: 200 leaves, 5 rows a leaf",
    "forest-1000": "Forest of 100: 1,000 leaves, 2 rows, half the features a split",
    "forest-2000": "Forest of 100: 2,000 leaves, 1 row (scikit-learn: its defaults)",
    "boosted-20": "Boosted: FastTree's defaults (100 trees, 20 leaves, rate 0.2)",
    "boosted-60": "Boosted: 300 trees, 60 leaves, rate 0.1",
}
# Microsoft.ML 5.0 on the split of seed 0, fit alone, on two quiet cores of such a machine: (seconds, RMSE).
REAL = {
    "forest-20": (0.21, 0.665), "forest-200": (0.5, 0.548), "forest-1000": (2.6, 0.525), "forest-2000": (5.6, 0.516),
    "boosted-20": (0.22, 0.469), "boosted-60": (0.64, 0.441),
}
seconds, busy, errors = (collections.defaultdict(list) for _ in range(3))
for line in open(sys.argv[1]):
    side, name, split, wall, processor, error = line.split()
    seconds[side, name].append(float(wall))
    busy[side, name].append(float(processor))
    errors[side, name].append(float(error))

splits = len(errors["csharp", "forest-20"])
print(f"California housing, 85 % for training, {splits} splits, {os.cpu_count()} cores, {datetime.date.today():%Y-%m-%d}. RMSE in $100,000: split 0, then the mean "
      f"over the splits (smallest to largest). Fit alone: median seconds, in brackets those of the processor. Microsoft.ML 5.0: split 0, measured earlier.")
print()
print("| Model | RMSE, Microsoft.ML 5.0 | RMSE here, split 0 | RMSE here, all splits | RMSE scikit-learn, all | s, Microsoft.ML 5.0 | s here | s scikit-learn |")
print("|---|---|---|---|---|---|---|---|")
for name, title in TITLES.items():
    real_seconds, real_error = REAL[name]
    cells = [title, f"{real_error:.3f}"]
    own = errors["csharp", name]
    cells += [f"{own[0]:.3f}", f"{statistics.mean(own):.3f} ({min(own):.3f}–{max(own):.3f})"]
    other = errors["python", name]
    cells += [f"{statistics.mean(other):.3f} ({min(other):.3f}–{max(other):.3f})", f"{real_seconds:.2f}"]
    cells += [f"{statistics.median(seconds[s, name]):.2f} ({statistics.median(busy[s, name]):.2f})" for s in ("csharp", "python")]
    print("| " + " | ".join(cells) + " |")
