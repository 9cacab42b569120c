"""The scikit-learn twins of TreeBenchmark.cs, on the rows that it saved. Prints name, split, seconds, processor seconds, RMSE a line.

    trees.py FOLDER SPLITS THREADS
"""
import sys
import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor, RandomForestRegressor

folder, splits, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def forest(**options):
    return RandomForestRegressor(100, n_jobs=threads, random_state=0, **options)


def boosted(**options):
    return HistGradientBoostingRegressor(early_stopping=False, min_samples_leaf=10, random_state=0, **options)


SETTINGS = {
    "forest-20": lambda: forest(max_leaf_nodes=20, min_samples_leaf=10, max_features=0.7),
    "forest-200": lambda: forest(max_leaf_nodes=200, min_samples_leaf=5, max_features=0.7),
    "forest-1000": lambda: forest(max_leaf_nodes=1000, min_samples_leaf=2, max_features=0.5),
    "forest-2000": lambda: forest(),
    "boosted-20": lambda: boosted(learning_rate=0.2, max_iter=100, max_leaf_nodes=20),
    "boosted-60": lambda: boosted(learning_rate=0.1, max_iter=300, max_leaf_nodes=60),
}
for split in range(splits):
    train, test = (np.fromfile(f"{folder}/{split}-{part}.bin", np.float32).reshape(-1, 9) for part in ("train", "test"))
    if split == 0:  # the first fit of a process loads libraries
        for make in SETTINGS.values():
            make().fit(train[:500, :8], train[:500, 8])
    for name, make in SETTINGS.items():
        start, busy = time.perf_counter(), time.process_time()
        model = make().fit(train[:, :8], train[:, 8])
        seconds, processor = time.perf_counter() - start, time.process_time() - busy
        error = np.sqrt(np.mean((model.predict(test[:, :8]) - test[:, 8]) ** 2))
        print(f"{name} {split} {seconds:.4f} {processor:.4f} {error:.5f}", flush=True)
