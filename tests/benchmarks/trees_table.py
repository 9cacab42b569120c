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
seconds, busy, errors = (collections.defaultdict(list) for _ in range(3))
for line in open(sys.argv[1]):
    side, name, split, wall, processor, error = line.split()
    seconds[side, name].append(float(wall))
    busy[side, name].append(float(processor))
    errors[side, name].append(float(error))

splits = len(errors["csharp", "forest-20"])
print(f"California housing, 85 % for training, {splits} splits, {os.cpu_count()} cores, {datetime.date.today():%Y-%m-%d}. RMSE in $100,000: the mean "
      f"over the splits (smallest to largest). Fit alone: median seconds, in brackets those of the processor.")
print()
print("| Model | RMSE, Microsoft.ML | RMSE, scikit-learn | s, Microsoft.ML | s, scikit-learn |")
print("|---|---|---|---|---|")
for name, title in TITLES.items():
    cells = [title]
    for side in ("csharp", "python"):
        all_splits = errors[side, name]
        cells.append(f"{statistics.mean(all_splits):.3f} ({min(all_splits):.3f}–{max(all_splits):.3f})")
    cells += [f"{statistics.median(seconds[s, name]):.2f} ({statistics.median(busy[s, name]):.2f})" for s in ("csharp", "python")]
    print("| " + " | ".join(cells) + " |")
