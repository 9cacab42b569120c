"""Measures kernels side by side: python3 speed.py [--rounds N] KERNEL_NAME…   (python3 is Python's own)"""
import argparse
import os
import statistics
import time

from jupyter_client.manager import KernelManager

arguments = argparse.ArgumentParser()
arguments.add_argument("--rounds", type=int, default=5)
arguments.add_argument("kernels", nargs="+")
arguments = arguments.parse_args()

LINES = {"python3": "for i in range(10000): print(i)"}


def run(client, code):
    texts = []
    client.execute_interactive(code, timeout=60, output_hook=lambda m: texts.append(m["content"].get("text", "")))
    return texts


def measure(kernel):
    start = time.perf_counter()
    manager = KernelManager(kernel_name=kernel)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    ready = time.perf_counter() - start
    run(client, "1 + 1")
    first = time.perf_counter() - start
    cells = []
    for number in range(60):
        before = time.perf_counter()
        run(client, f"{number} + 1")
        cells.append(time.perf_counter() - before)
    before = time.perf_counter()
    text = "".join(run(client, LINES.get(kernel, "for (var i = 0; i < 10000; i++) Console.WriteLine(i);")))
    lines = time.perf_counter() - before
    assert text.split() == [str(i) for i in range(10000)], "lines were lost"
    manager.shutdown_kernel()
    client.stop_channels()
    return ready, first, statistics.median(cells[10:]), lines


results = {kernel: [] for kernel in arguments.kernels}
for _ in range(arguments.rounds):
    for kernel in arguments.kernels:  # in turn, so that a busy moment of the machine hits all alike
        results[kernel].append(measure(kernel))
print(f"{arguments.rounds} rounds, median (fastest); load of the machine {os.getloadavg()[0]:.1f}")
for kernel, rows in results.items():
    ready, first, cell, lines = zip(*rows)
    show = lambda values, scale: f"{statistics.median(values) * scale:7.2f} ({min(values) * scale:.2f})"
    print(f"{kernel:14} ready {show(ready, 1)} s   first result {show(first, 1)} s   warm cell {show(cell, 1000)} ms   10,000 lines {show(lines, 1000)} ms")
