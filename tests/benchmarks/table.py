"""Turns lines "threads network side seconds processor-seconds" into a Markdown table of medians."""
import collections
import datetime
import os
import statistics
import sys

TITLES = {
    "linear": "linear 784-10, 60,000 images",
    "mlp": "MLP 784-256-128-10, 60,000 images",
    "cnn": "CNN 16-32 filters, 12,800 images",
    "lstm": "LSTM 128, 409,600 characters",
}
times, busy = collections.defaultdict(list), collections.defaultdict(list)
for line in open(sys.argv[1]):
    threads, name, side, seconds, processor = line.split()
    times[int(threads), name, side].append(float(seconds))
    busy[int(threads), name, side].append(float(processor))

print(f"Median seconds an epoch on {os.cpu_count()} cores, {datetime.date.today():%Y-%m-%d}; Adam, batches of 128 (LSTM: 64 pieces of 64 characters).")
print()
print("| Network | Threads | C# | Python, DataLoader | Python, index_select | C# / DataLoader | C# / index_select | the same in processor time |")
print("|---|---|---|---|---|---|---|---|")
for threads, name, side in times:
    if side != "csharp":
        continue
    own, loader, rows = (statistics.median(times[threads, name, s]) for s in ("csharp", "loader", "rows"))
    work, rows_work = (statistics.median(busy[threads, name, s]) for s in ("csharp", "rows"))
    print(f"| {TITLES[name]} | {threads} | {own:.3f} | {loader:.3f} | {rows:.3f} | {own / loader:.2f} | {own / rows:.2f} | {work / rows_work:.2f} |")
